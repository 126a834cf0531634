#include <twelve/detail/dotenv_plain_line.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv_syntax.hpp>

#include "unit/detail/dotenv_checks.hpp"

using twelve::detail::dotenv_reader;
using twelve::detail::dotenv_scanner;
using twelve::detail::line_blocks;

namespace {

/// Long enough for a plain line before it to be read at once.
const std::string rest = std::string(200, '#') + "\n";

std::string described(const std::string& text, line_blocks blocks) {
    const twelve::dotenv_options options = dotenv_checks::options();
    twelve::dotenv_document document;
    dotenv_reader reader(text, options, document);
    dotenv_scanner(reader, blocks).read_all();
    std::string all = dotenv_checks::list(document.errors()) + "|" + dotenv_checks::list(document.warnings()) + "|";
    for (const twelve::dotenv_assignment one : document.assignments()) {
        all += std::string(one.name) + "=" + std::string(one.value) + "@" + std::to_string(one.line) + ":" +
               std::to_string(one.column) + ":" + std::to_string(one.value_column) + "[" +
               std::to_string(one.value_begin) + "," + std::to_string(one.value_end) + "]" +
               std::to_string(static_cast<int>(one.quote)) + (one.is_in_force ? "" : " hidden") + ";";
    }
    return all;
}

std::string described(const std::string& text) { return described(text, line_blocks::narrow); }

/// Holds reading by either kind of block to reading byte by byte.
void check_same(const std::string& by_byte, const std::string& at_once) {
    const std::string expected = described(by_byte);
    CHECK(described(at_once) == expected);
    CHECK(described(at_once, twelve::detail::best_line_blocks()) == expected);
}

/// A line means the same at the end of a text, where it is read byte by byte, and before more text, where it is read
/// at once.
void check_alike(const std::string& line) {
    INFO(line);
    check_same(line + "\n", line + "\n" + rest);
    check_same(line + "\r\n", line + "\r\n" + rest);
    check_same("\n# c # $\n" + line + "\n", "\n# c # $\n" + line + "\n" + rest);
}

}  // namespace

TEST_CASE("a plain line means what it means read byte by byte") {
    check_alike("A=");
    check_alike("A=1");
    check_alike("A_1=one two");
    check_alike("export A=1");
    check_alike("export=1");
    check_alike("export A");
    check_alike("A='one'");
    check_alike("A=\"one\"");
    check_alike("A=''");
    check_alike("A='$SET # $$ ${SET}'");
    check_alike("A=\"a # b\"");
    check_alike("A=a\tb");
    check_alike("A='a\tb\t'");
    check_alike("A=Z\xC3\xBCrich");
    check_alike("A=" + std::string(58, 'x') + "\xE2\x82\xAC" + "y");
    check_alike("A=" + std::string(200, 'x'));
    check_alike(std::string(31, 'A') + "=1");
    check_alike(std::string(32, 'A') + "=1");
    check_alike(std::string(80, 'A') + "=1");
    check_alike(std::string(80, 'A') + "='1'");
    check_alike("A=east");
    check_alike("A='\xC3\xA9'");
    check_alike("A=\"a \xE2\x82\xAC b\"");
    check_alike("A=a\x01\x7F" "b");
    check_alike("A=" + std::string(122, 'x') + "y");
}

TEST_CASE("what is not plain is read with care") {
    check_alike("A='it's'");
    check_alike("A=\"a\\nb\"");
    check_alike("A=\"a");
    check_alike("A='");
    check_alike("A=a'");
    check_alike("A=a\\");
    check_alike("A= 1");
    check_alike("A=1 ");
    check_alike("A =1");
    check_alike("A.b=1");
    check_alike("1A=1");
    check_alike("=1");
    check_alike("A");
    check_alike("A=1 # c");
    check_alike("A=a#b");
    check_alike("A=${SET}");
    check_alike("A=$SET");
    check_alike("A=`x`");
    check_alike("A=encrypted:abc");
    check_alike("A=\"encrypted:abc\"");
    check_alike("A='encrypted:abc'");
    check_alike("A=a\t");
    check_alike("A=\ta");
    check_alike("A=\xC2\xA0x");
    check_alike("A=\"x\xC2\xA0\"");
    check_alike("A='\xE2\x80\x8B'");
    check_alike("A=\"$SET\"");
    check_alike("A='x' # '");
    check_alike("A='x'  ");
    check_alike("A='x' 'y'");
    check_alike("A='a\\'");
    check_alike("A=\"a\\\\\"");
    check_alike("A=\"\xFF\"");
    check_alike("A='a\rb'");
    check_alike("A=a\fb");
    check_alike("A=\fb");
    check_alike(std::string(40, 'A') + ".B=1");
    check_alike(std::string(40, 'A') + " = 1");
    check_alike(std::string(40, 'A') + "=$SET");
    check_alike("export  A=1");
    check_alike("export " + std::string(40, 'A') + "=1");
    check_alike("A=encrypted");
    check_alike("A=" + std::string(130, 'x') + "$SET");
    check_alike("A='x'#'");
    check_alike("A=x\xC3 y");
    check_alike("A=a\rb");
    check_alike("A=\xC3\xA9");
    check_alike("A=\xFF");
    check_alike("A=" + std::string(200, 'x') + "\xC2\xA0");
    check_alike(std::string("A=a\0b", 5));
}

TEST_CASE("comments between plain lines are passed, and their faults told") {
    CHECK(described("A=1\n# c $ #\n\nB=2\n" + rest).find("B=2@4:") != std::string::npos);
    check_alike("A=1\n# \xFF\nB=2");
    check_alike("A=1\n# \r c\nB=2");
    check_alike("A=1\n# " + std::string(100, 'c') + "\nB=2");
}

TEST_CASE("a line that the text's end cuts short is read alike, however long it is") {
    for (const std::string& line :
         {"A=" + std::string(300, 'x'), "A='" + std::string(300, 'x') + "'", "A='" + std::string(300, 'x'),
          "A=a\t" + std::string(300, 'x'), std::string(300, 'A'), std::string(300, 'A') + "=",
          std::string(300, 'A') + "=b", "A='" + std::string(300, 'x') + "'\r"}) {
        INFO(line);
        check_same("B=1\n" + line, "B=1\n" + line);
        CHECK(described(line, twelve::detail::best_line_blocks()) == described(line));
    }
    CHECK(described("A='" + std::string(300, 'x') + "'").find("A=xxx") != std::string::npos);
}
