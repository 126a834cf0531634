#include <string>

#include <hiredis/hiredis.h>

#include <twelve/services/redis.hpp>

redisContext* connect(const twelve::redis_url& url);

redisContext* connect(const twelve::redis_url& url) {
    if (url.uses_tls()) return nullptr;  // not in the clear: hiredis_ssl has redisInitiateSSLWithContext() for it
    const std::string place(url.socket().value_or(url.host()));
    redisContext* const session =
        url.socket() ? redisConnectUnix(place.c_str()) : redisConnect(place.c_str(), url.port());
    if (session == nullptr || session->err != 0) return session;
    if (const auto password = url.password()) {  // decoded, as AUTH takes it
        std::string user(url.user().value_or(""));
        if (user.empty()) user = "default";
        const auto word = password->expose();
        freeReplyObject(redisCommand(session, "AUTH %s %b", user.c_str(), word.data(), word.size()));
    }
    freeReplyObject(redisCommand(session, "SELECT %d", url.db()));
    return session;
}
