// Connects to Redis with what redis_url hands to hiredis: server_redis PORT SOCKET PASSWORD
//
// Exits 1 where a connection fails that should not, or the other way round.

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include <hiredis/hiredis.h>

#include <twelve/load.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(twelve::redis_url, cache_url, "Where pages are cached");
};

using connection = std::unique_ptr<redisContext, void (*)(redisContext*)>;

int failures = 0;

void expect(bool holds, const char* what, const std::string& of) {
    std::printf("%s: %s: %s\n", holds ? "ok" : "FAILED", of.c_str(), what);
    if (!holds) ++failures;
}

/// Tells whether the server answers a command as wanted, "OK" for most.
template <class... Arguments>
bool answers(redisContext* session, std::string_view wanted, const char* format, Arguments... arguments) {
    const std::unique_ptr<void, void (*)(void*)> reply(redisCommand(session, format, arguments...), freeReplyObject);
    const auto* const said = static_cast<const redisReply*>(reply.get());
    return said != nullptr && said->type != REDIS_REPLY_ERROR && said->str != nullptr &&
           std::string_view(said->str, said->len) == wanted;
}

connection open(const twelve::redis_url& url) {
    if (const auto path = url.socket()) return {redisConnectUnix(std::string(*path).c_str()), redisFree};
    return {redisConnect(std::string(url.host()).c_str(), url.port()), redisFree};
}

bool connects(const twelve::redis_url& url) {
    const connection session = open(url);
    if (session == nullptr || session->err != 0) return false;
    const std::string user(url.user().value_or("default"));
    const auto password = url.password();
    const std::string_view word = password ? password->expose() : std::string_view();
    return answers(session.get(), "OK", "AUTH %s %b", user.c_str(), word.data(), word.size()) &&
           answers(session.get(), "OK", "SELECT %d", url.db()) &&
           answers(session.get(), "OK", "SET twelve %s", "here") && answers(session.get(), "here", "GET twelve");
}

void check(const std::string& text, const twelve::secret<std::string>& password) {
    twelve::redis_url without_password;
    twelve::parse_failure why;
    if (!without_password.assign(text, why)) return expect(false, why.reason.c_str(), text);
    const auto url = without_password.with_password(password);
    if (!url) return expect(false, "takes a password", text);
    const auto exposed = url->expose();
    const auto config = twelve::load<settings>(twelve::variables{{"CACHE_URL", std::string(exposed.expose())}});
    if (!config) return expect(false, "is loaded", text);
    expect(connects(config->cache_url), "connects", text);
    const auto wrong = url->with_password(twelve::secret<std::string>("wrong"));
    expect(wrong && !connects(*wrong), "does not connect with another password", text);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string port = argv[1];
    const std::string path = argv[2];
    const twelve::secret<std::string> password(argv[3]);
    check("redis://app@127.0.0.1:" + port + "/2", password);
    check("valkey://app@localhost:" + port + "?db=15", password);
    check("unix://app@" + path + "?db=3", password);
    check("redis+socket://app@" + path, password);
    check("redis://app@" + twelve::percent_encode(path) + "/4", password);
    return failures == 0 ? 0 : 1;
}
