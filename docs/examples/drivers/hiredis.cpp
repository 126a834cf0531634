#include <string>

#include <hiredis/hiredis.h>

#include <twelve/services/redis.hpp>

redisContext* connect(const twelve::redis_url& url);

// Nothing where the server refuses the password or the database: its first one would do as well, and be the wrong one.
redisContext* connect(const twelve::redis_url& url) {
    if (url.uses_tls()) return nullptr;  // not in the clear: hiredis_ssl has redisInitiateSSLWithContext() for it
    const std::string place(url.socket().value_or(url.host()));
    redisContext* const session =
        url.socket() ? redisConnectUnix(place.c_str()) : redisConnect(place.c_str(), url.port());
    if (session == nullptr || session->err != 0) return session;

    const auto is_accepted = [](void* answer) {
        const auto* const reply = static_cast<redisReply*>(answer);
        const bool accepted = reply != nullptr && reply->type != REDIS_REPLY_ERROR;
        freeReplyObject(answer);
        return accepted;
    };
    bool is_ready = true;
    if (const auto password = url.password()) {  // decoded, as AUTH takes it
        const auto word = password->expose();
        const std::string user(url.user().value_or(""));
        is_ready =
            is_accepted(user.empty() ? redisCommand(session, "AUTH %b", word.data(), word.size())
                                     : redisCommand(session, "AUTH %s %b", user.c_str(), word.data(), word.size()));
    }
    if (is_ready && is_accepted(redisCommand(session, "SELECT %d", url.db()))) return session;
    redisFree(session);
    return nullptr;
}
