#include <twelve/detail/printable.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::count_columns;
using twelve::detail::echoed;
using twelve::detail::printable;

TEST_CASE("what a terminal would obey is escaped") {
    CHECK(printable("a\tb\r\n") == "a\\tb\\r\\n");
    CHECK(printable("\x1B[2J\x7F") == "\\x1B[2J\\x7F");
    CHECK(printable("\xC2\x9B") == "\\u009B");
    CHECK(printable("\xE2\x80\xAE\xE2\x81\xA9\xD8\x9C\xE2\x80\x8E") == "\\u202E\\u2069\\u061C\\u200E");
}

TEST_CASE("a byte that is not UTF-8 is escaped") { CHECK(printable("a\xFF\xC3") == "a\\xFF\\xC3"); }

TEST_CASE("everything else stands as it is") {
    CHECK(printable("\xC3\xA9 \xE6\x97\xA5 \\") == "\xC3\xA9 \xE6\x97\xA5 \\");
}

TEST_CASE("an echo ends after 64 bytes, at a whole character") {
    CHECK(echoed(std::string(64, 'x')) == std::string(64, 'x'));
    CHECK(echoed(std::string(65, 'x')) == std::string(64, 'x') + "\xE2\x80\xA6");
    CHECK(echoed(std::string(63, 'x') + "\n") == std::string(63, 'x') + "\xE2\x80\xA6");
}

TEST_CASE("columns are counted as a terminal gives them") {
    CHECK(count_columns("abc") == 3);
    CHECK(count_columns("\xC3\xA9") == 1);
    CHECK(count_columns("\xE6\x97\xA5") == 2);
    CHECK(count_columns("e\xCC\x81") == 1);
}
