// Every faulty .env gives the same report, whether the program is asked or twelve-verify, which has only the schema.

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <support/schema_settings.hpp>
#include <twelve/twelve.hpp>
#include <verify/verdict.hpp>

#include "../../docs/examples/shop/settings.hpp"

namespace {

/// What anyone would notice of a problem: all but what only the declaration's own C++ knows.
std::string told(const twelve::problems& all) { return twelve::report(all, twelve::report_form::text); }

std::string with_file(const std::string& text, const char* name) {
    std::FILE* const file = std::fopen(name, "wb");
    REQUIRE(file != nullptr);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
    return name;
}

template <class S>
void compare(const std::string& text) {
    const std::string path = with_file(text, "verify_same_answers.env");
    const twelve::source_list from = twelve::sources(twelve::dotenv(path).required());
    const auto seen = twelve::inspect<S>(from);
    verify::declaration declared;
    std::string why;
    REQUIRE(declared.read(twelve::json_schema<S>(), why));
    const verify::verdict found = verify::judge(declared, from, true);
    INFO(text);
    CHECK(told(found.problems) == told(seen.problems));
    CHECK(found.is_satisfied == seen.settings.has_value());
}

const std::string sound_shop = R"(DATABASE_URL=postgres://shop:hunter2@db:5432/shop
SESSION_KEY=0123456789abcdef0123456789abcdef
MAIL_URL=smtp://mail:587
)";

/// A sound file whose line for one variable is another.
std::string shop_with(const std::string& line) {
    const std::string name = line.substr(0, line.find('=') + 1);
    std::string text;
    std::size_t at = 0;
    while (at < sound_shop.size()) {
        const std::size_t end = sound_shop.find('\n', at) + 1;
        const std::string one = sound_shop.substr(at, end - at);
        if (one.compare(0, name.size(), name) != 0) text += one;
        at = end;
    }
    return text + line + "\n";
}

const std::string sound_all = R"(APP_REGION=eu
APP_NAMES=a,b
APP_SHARDS=redis://a,redis://b
APP_DATABASE_URL=postgres://a@b/c
APP_BROKERS=kafka://a:9092
APP_SESSION_KEY=0123456789abcdef0123456789abcdef
APP_CIPHER=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
APP_SLUG=abc
APP_BLANK=
APP_MAIL_FROM=a@example.org
)";

}  // namespace

TEST_CASE("a faulty file of the shop is told as the shop tells it") {
    compare<shop::settings>("");
    compare<shop::settings>(sound_shop);
    for (const char* const line :
         {"LISTEN=0.0.0.0:80800", "LISTEN=8080", "LISTEN=", "LOG=loud", "LOG=WARNING", "LOG=inf", "REQUEST_TIMEOUT=90",
          "REQUEST_TIMEOUT=1.5s", "REQUEST_TIMEOUT=30s1h", "REQUEST_TIMEOUT=99999999999999999999s", "UPLOAD_LIMIT=64M",
          "UPLOAD_LIMIT=1.5B", "UPLOAD_LIMIT=x", "ALLOWED_ORIGINS=a,,b", "ALLOWED_ORIGINS=", "QUOTA=free:60,free:70",
          "QUOTA=free", "QUOTA=free:x", "QUOTA=:1", "DATABASE_URL=postgres://a:b c@d/e", "DATABASE_URL=mysql://a/b",
          "DATABASE_URL=", "DATABASE_URL=postgres://a:p@ss@d/e", "DATABASE_URL_FILE=/nowhere/at/all",
          "CACHE_URL=redis://:hunter2hunter2@h/x", "SESSION_KEY=short", "SESSION_KEY=", "SESSION_KEY=<a key>",
          "SESSION_KEY_FILE=/nowhere/hunter2hunter2", "SESSION_KEI=0123456789abcdef0123456789abcdef", "MAIL_URL=smtp://a:b:c@d",
          "MAIL_FROM=", "mail_url=smtp://a", "SESION_KEY=x", "MAIL_FORM=x", "UNRELATED=x", "LOG='unterminated",
          "MAIL_URL=${NOWHERE:?must be there}", "PORT=tcp://10.0.0.1:6379", "MAIL_URL=encrypted:abcdefgh"})
        compare<shop::settings>(shop_with(line));
    compare<shop::settings>(sound_shop + "SESSION_KEY=0123456789abcdef0123456789abcdee\n");
    compare<shop::settings>("\xFF\xFE" + sound_shop);
}

TEST_CASE("every file of the dialect's cases is told as the program tells it") {
    std::ifstream cases(TWELVE_DOTENV_CASES);
    std::size_t tried = 0;
    for (std::string line; std::getline(cases, line);) {
        const auto one = nlohmann::json::parse(line);
        if (!one.contains("input")) continue;  // bytes that are no text: those of the other tests
        compare<shop::settings>(one["input"].get<std::string>());
        ++tried;
    }
    CHECK(tried > 300);
}

TEST_CASE("a faulty value of every type is told as the program tells it") {
    compare<support::schema_settings>("");
    compare<support::schema_settings>(sound_all);
    for (const char* const line :
         {"APP_PORT=0", "APP_PORT=65536", "APP_PORT=x", "OLD_PORT=80", "OLD_PORT=x", "APP_LOWEST=-9223372036854775809",
          "APP_HIGHEST=-1", "APP_HIGHEST=18446744073709551616", "APP_RATIO=-0.1", "APP_RATIO=1e31", "APP_RATIO=1,5",
          "APP_RATIO=nan", "APP_WEIGHT=1e39", "APP_WORKERS=3", "APP_WORKERS=x", "APP_LOG=wurning", "APP_TIMEOUT=0s",
          "APP_TIMEOUT=3h", "APP_TIMEOUT=2", "APP_PAUSE=1.5", "APP_PAUSE=x", "APP_SHUTTER=1ms", "APP_SHUTTER=x",
          "APP_LIMIT=1B", "APP_LIMIT=1X", "APP_PARTS=1,256", "APP_PARTS=", "APP_PARTS=1,x", "APP_FLAGS=a:yes",
          "APP_FLAGS=a=maybe", "APP_FLAGS=a=yes;a=no", "APP_QUOTA=loud:1", "APP_QUOTA=debug:1,DEBUG:2",
          "APP_QUOTA=debug:x", "APP_BOTH=info", "APP_BOTH=info,debug,info", "APP_BOTH=info,loud", "APP_BOTH=info,debgu", "APP_QUOTA=debgu:1", "APP_LISTEN=*:80",
          "APP_PEER=host", "APP_PEER=host:0", "APP_BIND=1.2.3", "APP_BIND=01.2.3.4", "THE_SEAL=abc", "THE_SEAL=xx",
          "APP_API_TOKEN=x", "APP_MAIL_FROM=", "APP_CERT_CHAIN=x", "APP_CERT_STRICT=yes", "APP_CERT_STRICT=maybe",
          "APP_MAIL_TLS_CHAIN=x", "DATABASE_URL=postgres://x@y/z", "APP_PROT=80", "APP_MAIL_FORM=x", "app_port=80"})
        compare<support::schema_settings>(sound_all + line + "\n");
    for (const char* const line :
         {"APP_REGION=asia", "APP_REGION=EU", "APP_NAMES=a,b,c,d", "APP_NAMES=a,a", "APP_SHARDS=redis://a,http://b",
          "APP_SHARDS=redis://a,redis://:hunter2hunter2@b:x", "APP_BROKERS=kafka://a:x", "APP_SESSION_KEY=short",
          "APP_CIPHER=AAEC", "APP_CIPHER=!", "APP_SLUG=ab", "APP_SLUG=ABC", "APP_SLUG=aaaaaaaaaaaaaaaaaaaaaaaaaaa"}) {
        const std::string name = std::string(line).substr(0, std::string(line).find('=') + 1);
        std::string text = sound_all;
        const std::size_t at = text.find(name);
        text.replace(at, text.find('\n', at) - at, line);
        compare<support::schema_settings>(text);
    }
}

TEST_CASE("no secret of a file stands in what twelve-verify says") {
    constexpr std::string_view canary = "c4nary-Sup3rS3cret-9f8e7d6c";
    verify::declaration declared;
    std::string why;
    REQUIRE(declared.read(twelve::json_schema<shop::settings>(), why));
    for (const char* const before :
         {"SESSION_KEY=", "SESSION_KEY_FILE=", "DATABASE_URL=postgres://a:", "DATABASE_URL=postgres://a: ", "CACHE_URL=",
          "CACHE_URL=redis://:", "MAIL_URL=smtp://a:b:", "SESSION_KEY='", "LOG=\"\nSESSION_KEY=", "SESSION_KEI=",
          "MAIL_FROM=${SESSION_KEY}\nSESSION_KEY=", "LOG=${SESSION_KEY}\nSESSION_KEY="})
        for (const char* const after : {"", "@h:x/y", " x", "'", "\xFF"}) {
            const std::string path = with_file(before + std::string(canary) + after + "\n", "verify_leaks.env");
            const verify::verdict found = verify::judge(declared, twelve::sources(twelve::dotenv(path)), true);
            std::string all = verify::list_unchecked(declared, found);
            for (const twelve::report_form form : {twelve::report_form::text, twelve::report_form::json,
                                                   twelve::report_form::github, twelve::report_form::line})
                all += twelve::report(found.problems, form);
            INFO(before << after);
            for (std::size_t i = 0; i + 8 <= canary.size(); ++i) REQUIRE(all.find(canary.substr(i, 8)) == std::string::npos);
        }
}
