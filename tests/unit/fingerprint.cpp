#include <catch2/catch_test_macros.hpp>

#include <twelve/fingerprint.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <twelve/load.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/sentry.hpp>
#include <twelve/variables.hpp>

namespace {

enum class log_level { debug, info };
TWELVE_ENUM(log_level, debug, info);

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port", default_value(8080));
    TWELVE_VAR(double, ratio, "Share", default_value(0.1));
    TWELVE_VAR(log_level, log, "Least severe message", default_value(log_level::info));
    TWELVE_VAR(std::chrono::milliseconds, timeout, "Longest wait", default_value(std::chrono::milliseconds(1500)));
    TWELVE_VAR((std::map<std::string, int>), quota, "By plan", default_value("paid:600,free:60"));
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("gr\xC3\xBC\xC3\x9F dich"));
    TWELVE_VAR(std::optional<int>, limit, "None");
    TWELVE_VAR(std::optional<twelve::postgres_url>, database_url, "Orders");
    TWELVE_VAR(std::optional<twelve::sentry_dsn>, sentry, "Errors");
    TWELVE_VAR(std::optional<std::string>, api_token, "Should have been a secret");
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, session_key, "Signs");
};

std::string fingerprint_with(const twelve::variables& from) {
    const auto loaded = twelve::load<settings>(from);
    REQUIRE(loaded.has_value());
    return twelve::fingerprint(*loaded);
}

}  // namespace

// By Python, from the description on the page:
//
//     def fingerprint(lines):
//         hash = 0xCBF29CE484222325
//         for byte in b"".join(line.encode() + b"\0" for line in sorted(lines, key=str.encode)):
//             hash = (hash ^ byte) * 0x100000001B3 % 2**64
//         return f"{hash:016x}"
//     fingerprint(["PORT=8080", "RATIO=0.1", "LOG=info", "TIMEOUT=1s500ms", "QUOTA=free:60,paid:600",
//                  "GREETING=grüß dich", "LIMIT", "DATABASE_URL=postgres://db/shop?sslmode=require", "SENTRY"])
TEST_CASE("a fingerprint is what another implementation makes of the same values") {
    CHECK(fingerprint_with(twelve::variables{{"DATABASE_URL", "postgres://app:hunter2@db/shop?sslmode=require"}}) ==
          "aa587e6467a9c0fd");
}

TEST_CASE("every value counts, and whether it is set") {
    const std::string plain = fingerprint_with(twelve::variables{});
    CHECK(plain.size() == 16);
    CHECK(fingerprint_with(twelve::variables{}) == plain);
    CHECK(fingerprint_with(twelve::variables{{"PORT", "8080"}}) == plain);
    CHECK(fingerprint_with(twelve::variables{{"TIMEOUT", "1s500ms"}}) == plain);
    CHECK(fingerprint_with(twelve::variables{{"PORT", "8081"}}) != plain);
    CHECK(fingerprint_with(twelve::variables{{"LIMIT", "0"}}) != plain);
    CHECK(fingerprint_with(twelve::variables{{"DATABASE_URL", "postgres://db/shop"}}) != plain);
}

TEST_CASE("credentials do not count: a password can be rotated") {
    const std::string with_one = fingerprint_with(twelve::variables{{"DATABASE_URL", "postgres://app:hunter2@db/shop"}});
    CHECK(fingerprint_with(twelve::variables{{"DATABASE_URL", "postgres://ops:hunter3@db/shop"}}) == with_one);
    CHECK(fingerprint_with(twelve::variables{{"DATABASE_URL", "postgres://db/shop"}}) == with_one);
    CHECK(fingerprint_with(twelve::variables{{"DATABASE_URL", "postgres://app:hunter2@db2/shop"}}) != with_one);
    CHECK(fingerprint_with(twelve::variables{{"SENTRY", "https://hunter2@sentry.io/1"}}) ==
          fingerprint_with(twelve::variables{{"SENTRY", "https://hunter3@sentry.io/1"}}));
}

TEST_CASE("secrets do not count, nor what is masked as one: no guess of theirs can be tried on a fingerprint") {
    const std::string plain = fingerprint_with(twelve::variables{});
    CHECK(fingerprint_with(twelve::variables{{"SESSION_KEY", "hunter2hunter2"}, {"API_TOKEN", "hunter2"}}) == plain);
    // A plain value that holds the text of a secret of the same struct is masked too.
    CHECK(fingerprint_with(twelve::variables{{"SESSION_KEY", "hunter2hunter2"}, {"GREETING", "a hunter2hunter2"}}) ==
          fingerprint_with(twelve::variables{{"SESSION_KEY", "hunter3hunter3"}, {"GREETING", "a hunter3hunter3"}}));
}

TEST_CASE("the order of the declaration does not count") {
    struct one {
        TWELVE_SETTINGS(one);
        TWELVE_VAR(int, size, "Size", default_value(1));
        TWELVE_VAR(int, depth, "Depth", default_value(2));
    };
    struct other {
        TWELVE_SETTINGS(other);
        TWELVE_VAR(int, depth, "Depth", default_value(2));
        TWELVE_VAR(int, size, "Size", default_value(1));
    };
    CHECK(twelve::fingerprint(one{}) == twelve::fingerprint(other{}));
}

TEST_CASE("what stands before the @ of an authority is left out, an @ elsewhere stays") {
    using twelve::detail::without_userinfo;
    CHECK(without_userinfo("postgres://app:[redacted]@db/x") == "postgres://db/x");
    CHECK(without_userinfo("https://host/@scope?a=b@c") == "https://host/@scope?a=b@c");
    CHECK(without_userinfo("a@b:1,c:2") == "b:1,c:2");
    CHECK(without_userinfo("[redacted]") == "[redacted]");
    CHECK(without_userinfo("").empty());
}
