#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/redis.hpp>

#include "support/read_url.hpp"

using twelve::problem_code;
using twelve::redis_url;

namespace {

const redis_url& url_of(std::string_view text) { return read_good<redis_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<redis_url>(text).code; }

}  // namespace

TEST_CASE("the database of redis is the path, unless ?db= says otherwise") {
    CHECK(url_of("redis://h").db() == 0);
    CHECK(url_of("redis://h/").db() == 0);
    CHECK(url_of("redis://h/15").db() == 15);
    CHECK(url_of("redis://h/1?db=3").db() == 3);
    CHECK(url_of("redis:///3").db() == 3);
    CHECK(redis_url().db() == 0);
}

TEST_CASE("a database that is no decimal number is refused") {
    CHECK(code_of("redis://h/x") == problem_code::bad_db_index);
    CHECK(code_of("redis://h/-1") == problem_code::bad_db_index);
    CHECK(code_of("redis://h/1/2") == problem_code::bad_db_index);
    CHECK(code_of("redis://h/0/") == problem_code::bad_db_index);
    CHECK(code_of("redis://h/2147483648") == problem_code::bad_db_index);
    CHECK(code_of("redis://h?db=") == problem_code::bad_db_index);
    CHECK(code_of("redis://h?db") == problem_code::bad_db_index);
    CHECK(code_of("unix:///s?db=x") == problem_code::bad_db_index);
}

TEST_CASE("a password with raw delimiters is refused, not misread") {
    CHECK(code_of("redis://:p@ss/w#rd@h/0") == problem_code::unescaped_delimiter);
    CHECK(code_of("redis://:ab/cd=@h") == problem_code::unescaped_delimiter);
    CHECK(code_of("redis://:/cd=@h") == problem_code::unescaped_delimiter);
}

TEST_CASE("the s of the scheme means TLS") {
    CHECK(url_of("rediss://h").uses_tls());
    CHECK(url_of("valkeys://h").uses_tls());
    CHECK_FALSE(url_of("redis://h").uses_tls());
    CHECK_FALSE(url_of("valkey://h").uses_tls());
}

TEST_CASE("redis has a default port, sentinels another") {
    CHECK(url_of("redis://h").hosts()[0].port == 6379);
    CHECK(url_of("redis-sentinel://h").hosts()[0].port == 26379);
    CHECK(url_of("redis://a,b:7000").hosts()[1].port == 7000);
}

TEST_CASE("a redis socket is a path or an escaped host") {
    for (const char* text : {"unix:///run/r.sock?db=2", "redis+unix:///run/r.sock?db=2", "redis+socket:///run/r.sock?db=2",
                             "valkey+unix:///run/r.sock?db=2", "unix://u:p@/run/r.sock?db=2", "unix:///run%2Fr.sock?db=2",
                             "redis://%2Frun%2Fr.sock/2", "redis+unix://%2Frun%2Fr.sock?db=2"}) {
        const redis_url url = url_of(text);
        CAPTURE(std::string(text));
        CHECK(url.socket() == "/run/r.sock");
        CHECK(url.db() == 2);
        REQUIRE(url.hosts().size() == 1);
        CHECK(url.hosts()[0].kind == twelve::host_kind::socket);
        CHECK(url.parity_key() == "redis/socket/none/single");
    }
    CHECK(url_of("redis://h").socket() == std::nullopt);
    const redis_url none;
    CHECK(none.socket() == std::nullopt);
    CHECK(code_of("unix://run/r.sock") == problem_code::host_not_allowed);
    CHECK(code_of("unix://") == problem_code::empty_host);
    CHECK(code_of("redis+unix://%2Fs/2") == problem_code::host_not_allowed);
}

TEST_CASE("sentinels name their master in the path or in the fragment") {
    const redis_url by_path = url_of("redis+sentinel://:p@s1,s2:1/main/2");
    CHECK(by_path.master() == "main");
    CHECK(by_path.db() == 2);
    CHECK(url_of("redis+sentinel://s1/main").db() == 0);
    CHECK(url_of("redis+sentinel://s1").master() == std::nullopt);
    const redis_url by_fragment = url_of("redis-sentinel://s1,s2/2#main");
    CHECK(by_fragment.master() == "main");
    CHECK(by_fragment.db() == 2);
    CHECK(by_fragment.parity_key() == "redis-sentinel/tcp/none/multi");
    CHECK(url_of("redis://h/0#main").master() == std::nullopt);
    CHECK(code_of("redis+sentinel://s1/main/x") == problem_code::bad_db_index);
    CHECK(code_of("redis+sentinel://s1/main/1/2") == problem_code::bad_db_index);
}

TEST_CASE("a lone redis user is masked, since some clients take it for the password") {
    CHECK(url_of("redis://hunter2@h").redacted() == "redis://[redacted]@h");
    CHECK(url_of("redis://app:hunter2@h").redacted() == "redis://app:[redacted]@h");
}

TEST_CASE("redis is compared by kind, transport, TLS and number of hosts") {
    CHECK(url_of("rediss://a,b").parity_key() == "redis/tcp/required/multi");
}

TEST_CASE("a redis client is told the first server") {
    CHECK(url_of("redis://a:1,b").host() == "a");
    CHECK(url_of("redis://a:1,b").port() == 1);
    CHECK(url_of("redis://").host() == "localhost");
    CHECK(url_of("redis+sentinel://s/m").port() == 26379);
    CHECK(url_of("redis://a,[::1]:1").host_port_list() == "a:6379,[::1]:1");
    CHECK(url_of("unix:///run/r.sock").host_port_list() == "/run/r.sock");
}

TEST_CASE("a socket of redis stands alone") {
    CHECK(code_of("unix://a,b/s") == problem_code::host_not_allowed);
    CHECK(code_of("unix://:1/s") == problem_code::host_not_allowed);
    CHECK(code_of("unix://%2Frun%2Fs:1") == problem_code::host_not_allowed);
    CHECK(code_of("unix://%2Frun%2Fs/x") == problem_code::host_not_allowed);
    CHECK(url_of("unix://%2Frun%2Fs").socket() == "/run/s");
    CHECK(url_of("redis-sentinel://a,b/1").master() == std::nullopt);
    CHECK(url_of("redis-sentinel://a,b/1#").master() == std::nullopt);
    CHECK(url_of("redis+sentinel://a,b").master() == std::nullopt);
}
