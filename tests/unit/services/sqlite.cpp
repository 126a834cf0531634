#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/sqlite.hpp>

#include "support/read_url.hpp"

using twelve::sqlite_url;
using twelve::problem_code;

namespace {

const sqlite_url& url_of(std::string_view text) { return read_good<sqlite_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<sqlite_url>(text).code; }

}  // namespace

TEST_CASE("three slashes are a relative file, four an absolute one") {
    CHECK(url_of("sqlite:///shop.db").file() == "shop.db");
    CHECK(url_of("sqlite:////var/shop.db").file() == "/var/shop.db");
    CHECK(url_of("sqlite+aiosqlite:///a%20b.db").file() == "a b.db");
    CHECK(url_of("sqlite:///C:/shop.db").file() == "C:/shop.db");
    CHECK(url_of("sqlite:///a@b.db").file() == "a@b.db");
    CHECK_FALSE(url_of("sqlite:///shop.db").memory());
}

TEST_CASE("a file URL is absolute, its host none or localhost") {
    CHECK(url_of("file:///var/shop.db").file() == "/var/shop.db");
    CHECK(url_of("file:///var/my%20shop.db").file() == "/var/my shop.db");
    CHECK(url_of("file://localhost/var/shop.db").file() == "/var/shop.db");
    CHECK(code_of("file://server/var/shop.db") == problem_code::host_not_allowed);
    CHECK(code_of("sqlite://localhost/shop.db") == problem_code::host_not_allowed);
}

TEST_CASE("a database in memory has no file") {
    const sqlite_url none;
    for (const char* text : {"sqlite://", "sqlite:///", "sqlite:///:memory:", "sqlite://:memory:",
                             "sqlite://:memory:?cache=shared", "file:///x?mode=memory"}) {
        const sqlite_url url = url_of(text);
        CAPTURE(std::string(text));
        CHECK(url.memory());
        CHECK(url.file() == std::nullopt);
        CHECK(url.parity_key() == "sqlite/memory");
    }
    CHECK_FALSE(none.memory());
    CHECK(none.file() == std::nullopt);
}

TEST_CASE("the name :memory: in the authority is the path of no host") {
    const sqlite_url url = url_of("sqlite://:memory:");
    CHECK(url.path() == ":memory:");
    REQUIRE(url.hosts().size() == 1);
    CHECK(url.hosts()[0].name.empty());
    CHECK(url.redacted() == "sqlite:///:memory:");
    const auto exposed = url.expose();
    CHECK(exposed.expose() == "sqlite://:memory:");
    CHECK(code_of("sqlite://:memory:/x") == problem_code::bad_port);
}

TEST_CASE("two slashes and a name are refused, since half the drivers take the name for a host") {
    CHECK(code_of("sqlite://shop.db") == problem_code::host_not_allowed);
    CHECK(read_bad<sqlite_url>("sqlite://x").fix.view() == "write sqlite:///file.db, or sqlite:////path/to/file.db");
    CHECK(code_of("sqlite://:5/x") == problem_code::host_not_allowed);
    CHECK(code_of("sqlite://u:p@/x") == problem_code::host_not_allowed);
    CHECK(code_of("sqlite:shop.db") == problem_code::missing_scheme);
    CHECK_FALSE(url_of("sqlite:///x").with_password(twelve::secret<std::string>("p")));
}

TEST_CASE("parity of sqlite tells a file from memory") {
    CHECK(url_of("sqlite:///shop.db").parity_key() == "sqlite/file");
    CHECK(url_of("sqlite://").parity_key() == "sqlite/memory");
}
