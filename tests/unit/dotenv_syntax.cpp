#include <twelve/dotenv_syntax.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include "unit/detail/dotenv_checks.hpp"

using dotenv_checks::errors;
using dotenv_checks::value;
using dotenv_checks::warnings;
using twelve::dotenv_mode;

TEST_CASE("a file may end without a newline") {
    CHECK(value("A=1") == "1");
    CHECK(value("A=") == "");
    CHECK(value("A=1\r") == "1");
    CHECK(value("A='1'\r") == "1");
    CHECK(value("A=1 #c\r") == "1");
    CHECK(errors("").empty());
    CHECK(errors("\r").empty());
    CHECK(errors(" \t\v\f").empty());
}

TEST_CASE("a byte order mark is passed at the start of the file only") {
    CHECK(value("\xEF\xBB\xBF"
                "A=1") == "1");
    CHECK(errors("\xEF\xBB\xBF").empty());
    CHECK(errors("\xEF\xBB\xBF"
                 "1=1") == "1:4 invalid_name");
    CHECK(errors("\xEF\xBB\xBF\xEF\xBB\xBF"
                 "A=1") == "1:4 invalid_name");
    CHECK(errors("B=1\n\xEF\xBB\xBF"
                 "A=1") == "2:1 invalid_name");
    CHECK(errors(" \xEF\xBB\xBF"
                 "A=1") == "1:2 invalid_name");
}

TEST_CASE("the character that no name holds is told by its code point") {
    CHECK(twelve::parse_dotenv("\xC3\xA9=1").errors()[0].character == 0xE9);
    CHECK(twelve::parse_dotenv("\xC3\xA9=1").errors()[0].length == 2);
    CHECK(twelve::parse_dotenv("A=1\n\xEF\xBB\xBF"
                               "B=1")
              .errors()[0]
              .character == 0xFEFF);
    CHECK(twelve::parse_dotenv("A=\xE9").errors()[0].character == 0xE9);
}

TEST_CASE("export is a prefix, and a name where an equals sign follows") {
    CHECK(value("export A=1") == "1");
    CHECK(value("\texport\v A =1") == "1");
    CHECK(value("export=x\nA=${export}") == "x");
    CHECK(value("export =x\nA=${export}") == "x");
    CHECK(value("export export=x\nA=${export}") == "x");
    CHECK(errors("exportA=1").empty());
    CHECK(errors("export") == "1:7 expected_equals");
    CHECK(errors("export A") == "1:9 expected_equals");
    CHECK(errors("export A B=1") == "1:10 expected_equals");
    CHECK(errors("export # c") == "1:8 expected_equals");
    CHECK(errors("export 1=2") == "1:8 invalid_name");
    CHECK(errors("export 'A'=2") == "1:8 invalid_name");
    CHECK(errors("export: A") == "1:7 expected_equals");
}

TEST_CASE("a name has letters, digits, underscores, dots and dashes, and begins with a letter or an underscore") {
    CHECK(errors("_=1\na1_B=2\nA.b-c=3").empty());
    CHECK(warnings("a.b=1") == "1:1 name_not_portable");
    CHECK(warnings("  export a-b=1") == "1:10 name_not_portable");
    CHECK(errors("1A=1") == "1:1 invalid_name");
    CHECK(errors("-A=1") == "1:1 invalid_name");
    CHECK(errors("=1") == "1:1 invalid_name");
    CHECK(errors("[section]") == "1:1 invalid_name");
    CHECK(errors("A b=1") == "1:3 expected_equals");
    CHECK(errors("A+=1") == "1:2 expected_equals");
    CHECK(errors("A\xC3\xA9=1") == "1:2 expected_equals");
    CHECK(errors("A") == "1:2 expected_equals");
    CHECK(errors("A  \r\n") == "1:4 expected_equals");
    CHECK(errors("A_NAME_OF_SIXTEEN_BYTES_OR_MORE.x=1\nA_NAME_OF_SIXTEEN_BYTES_OR_MORE!=1") == "2:32 expected_equals");
}

TEST_CASE("a hash begins a comment at the start of a line and after a blank") {
    CHECK(errors("# A\n \t#A\n#").empty());
    CHECK(value("A=1 #2") == "1");
    CHECK(value("A=1\t#2") == "1");
    CHECK(value("A=1\v#2") == "1");
    CHECK(value("A= #2") == "");
    CHECK(value("A= # 2") == "");
    CHECK(value("A=1 # 2 # 3") == "1");
    CHECK(value("A='1'#2") == "1");
    CHECK(value("# \\\nA=1") == "1");
}

TEST_CASE("a hash that is part of an unquoted value is a warning for each") {
    CHECK(value("A=#1") == "#1");
    CHECK(warnings("A=#1") == "1:3 hash_in_value");
    CHECK(warnings("A=1#2#3 # 4#5") == "1:4 hash_in_value, 1:6 hash_in_value");
    CHECK(warnings("A='1#2'").empty());
    CHECK(value("A=${NONE:-a #b}") == "a #b");
    CHECK(warnings("A=${NONE:-a #b}") == "1:13 hash_in_value");
    CHECK(value("A=${SET}#b") == "set#b");
}

TEST_CASE("blanks around an unquoted value are no part of it") {
    CHECK(value("A=\t 1 \v\f\t") == "1");
    CHECK(value("A=a \t b  ") == "a \t b");
    CHECK(value("A= ${SET} ") == "set");
    CHECK(value("A=${NONE:- a }  ") == " a ");
    CHECK(value("A=\xC2\xA0x") == "\xC2\xA0x");
}

TEST_CASE("quotes keep blanks, hashes and lines") {
    CHECK(value("A=' # '") == " # ");
    CHECK(value("A=\" # \"") == " # ");
    CHECK(value("A='a\nb\n'") == "a\nb\n");
    CHECK(value("A='a\r\nb'") == "a\nb");
    CHECK(value("A=\"a\r\n\r\nb\"\r\n") == "a\n\nb");
    CHECK(value("A='\n'") == "\n");
    CHECK(value("B=1\nA='\\n$X ${Y} $(z) \"`'") == "\\n$X ${Y} $(z) \"`");
}

TEST_CASE("a quote inside an unquoted value is plain text") {
    CHECK(value("A=it's") == "it's");
    CHECK(value("A=a\"b") == "a\"b");
    CHECK(value("A=a`b`") == "a`b`");
    CHECK(value("A=`b") == "`b");
    CHECK(errors("A=`b`") == "1:3 backtick_quote");
    CHECK(errors("A= `b # `\nB=`\n") == "1:4 backtick_quote");
}

TEST_CASE("what follows a closing quote is refused, but for a comment") {
    CHECK(errors("A='a'b") == "1:6 text_after_quote");
    CHECK(errors("A='a' b") == "1:7 text_after_quote");
    CHECK(errors("A=\"a\"\"b\"") == "1:6 text_after_quote");
    CHECK(errors("A='a\nb' c\nB=1\n2") == "2:4 text_after_quote, 4:1 invalid_name");
    CHECK(warnings("A='a'#b") == "1:6 glued_comment");
    CHECK(warnings("A='a' #b").empty());
    CHECK(warnings("A=\"a\nb\"#c\nB='x'#y") == "2:3 glued_comment, 3:6 glued_comment");
}

TEST_CASE("an open quote is told at its opening, with the line that may have lost it") {
    const auto document = twelve::parse_dotenv("A=1\n  B = \"x\n\n export C=2\nD\n");
    REQUIRE(document.errors().size() == 2);
    CHECK(dotenv_checks::list(document.errors()) == "2:7 unterminated_quote, 5:2 expected_equals");
    CHECK(document.errors()[0].related_line == 4);
    CHECK(document.binds("B"));
    CHECK(document.binds("C"));
    CHECK(errors("A='x") == "1:3 unterminated_quote");
    CHECK(errors("A=\"x\\\"") == "1:3 unterminated_quote");
    CHECK(errors("A=\"${X\n") == "1:3 unterminated_quote");
    CHECK(errors("A=\"\\") == "1:3 unterminated_quote");
    CHECK(errors("A='x\nB=\"y") == "1:3 unterminated_quote, 2:3 unterminated_quote");
}

TEST_CASE("the text after a quote knows where the quotes opened") {
    const auto document = twelve::parse_dotenv("A='a\nb' c");
    REQUIRE(document.errors().size() == 1);
    CHECK(document.errors()[0].related_line == 1);
    CHECK(document.errors()[0].related_column == 3);
}

TEST_CASE("double quotes know seven escapes") {
    CHECK(value(R"(A="\n\r\t\\\"\$\`")") == "\n\r\t\\\"$`");
    CHECK(errors(R"(A="\a")") == "1:4 unknown_escape");
    CHECK(errors(R"(A="\u0041 \x41")") == "1:4 unknown_escape, 1:11 unknown_escape");
    CHECK(errors("A=\"a\\\nb\"") == "1:5 unknown_escape");
    CHECK(errors("A=\"a\\\r\nb\"") == "1:5 unknown_escape");
    CHECK(errors(R"(A="\'")") == "1:4 unknown_escape");
    CHECK(errors(R"(A="\}")") == "1:4 unknown_escape");
}

TEST_CASE("an error inside a quoted value is followed by the line after the value") {
    CHECK(errors("A=\"a\\q\n1b\"\n2") == "1:5 unknown_escape, 3:1 invalid_name");
    CHECK(errors("A=\"a\n\\q $X\n\"\nB=1") == "2:1 unknown_escape, 2:4 bare_dollar");
}

TEST_CASE("a backslash is plain in an unquoted value, but before a dollar") {
    CHECK(value("A=C:\\dir\\new") == "C:\\dir\\new");
    CHECK(value("A=\\$X") == "$X");
    CHECK(value("A=\\${X}") == "${X}");
    CHECK(value("A=a\\\\$X") == "a\\$X");
    CHECK(value("A=\\$(x)\\$") == "$(x)$");
    CHECK(warnings("A=a\\\nB=1") == "1:4 trailing_backslash");
    CHECK(warnings("A=\\") == "1:3 trailing_backslash");
    CHECK(warnings("A=a\\\r\n") == "1:4 trailing_backslash");
}

TEST_CASE("a bare carriage return is refused wherever it stands") {
    CHECK(errors("A=1\rB=2") == "1:4 bare_carriage_return");
    CHECK(errors("A=1\r\r\n") == "1:4 bare_carriage_return");
    CHECK(errors("A\r=1") == "1:2 bare_carriage_return");
    CHECK(errors("\rA=1") == "1:1 bare_carriage_return");
    CHECK(errors("# a\rb") == "1:4 bare_carriage_return");
    CHECK(errors("A='a\rb'") == "1:5 bare_carriage_return");
    CHECK(errors("A=\"a\rb\"") == "1:5 bare_carriage_return");
    CHECK(errors("A='a'\rB=1") == "1:6 bare_carriage_return");
    CHECK(errors("A=${X\r}") == "1:6 bare_carriage_return");
    CHECK(errors("B=1\n\n'a\r'") == "3:1 invalid_name, 3:3 bare_carriage_return");
}

TEST_CASE("bytes that are no text are told where they stand") {
    using namespace std::string_literals;
    CHECK(errors("A=\0"s) == "1:3 nul_byte");
    CHECK(errors("\0A=1"s) == "1:1 nul_byte");
    CHECK(errors("#\0"s) == "1:2 nul_byte");
    CHECK(errors("A='\0'\nB=\"\n\0\""s) == "1:4 nul_byte, 3:1 nul_byte");
    CHECK(errors("A=\xC3(") == "1:3 invalid_utf8");
    CHECK(errors("A=\xC0\x80") == "1:3 invalid_utf8");
    CHECK(errors("A=\xED\xA0\x80") == "1:3 invalid_utf8");
    CHECK(errors("A=\xF4\x90\x80\x80") == "1:3 invalid_utf8");
    CHECK(errors("A=\xE2\x82") == "1:3 invalid_utf8");
    CHECK(errors("A\x80=1") == "1:2 invalid_utf8");
    CHECK(errors("A=x\nA='x'\x80") == "2:6 invalid_utf8");
    CHECK(errors("# \xFF\xFF\xFF\n\xFF") == "1:3 invalid_utf8, 2:1 invalid_utf8");
    CHECK(errors("\xFF\xFE"
                 "A\0"s) == "1:1 utf16_file");
    CHECK(errors("\xFE\xFF\0A"s) == "1:1 utf16_file");
}

TEST_CASE("characters beyond ASCII and control characters are plain text") {
    CHECK(value("A=\xE6\x97\xA5\xF0\x9F\x8E\x89 x") == "\xE6\x97\xA5\xF0\x9F\x8E\x89 x");
    CHECK(value("A=a\x01\x1B\x7F") == "a\x01\x1B\x7F");
    CHECK(value("A=1\xE2\x80\xA8"
                "B=2") == "1\xE2\x80\xA8"
                          "B=2");
}

TEST_CASE("a space that cannot be seen at an end of a value is a warning") {
    CHECK(warnings("A=\xC2\xA0x") == "1:3 invisible_character");
    CHECK(warnings("A=x\xC2\xA0 ") == "1:4 invisible_character");
    CHECK(warnings("A=\xE2\x80\x8Bx\xE2\x80\x8B # c") == "1:3 invisible_character, 1:7 invisible_character");
    CHECK(warnings("A=\xC2\xA0") == "1:3 invisible_character");
    CHECK(warnings("A='x\xC2\xA0'") == "1:5 invisible_character");
    CHECK(warnings("A='\xC2\xA0\nx\xC2\xA0'") == "1:4 invisible_character, 2:2 invisible_character");
    CHECK(warnings("A=a\xC2\xA0"
                   "b")
              .empty());
    CHECK(warnings("A=x\xE3\x80\x80").empty());
    CHECK(warnings("A=\xEF\xBB\xBFx").empty());
}

TEST_CASE("a comment that begins inside a quote is a warning") {
    CHECK(value("A=a \"b # c\" d") == "a \"b");
    CHECK(warnings("A=a \"b # c\" d") == "1:8 quote_before_comment");
    CHECK(warnings("A=it's # don't") == "1:8 quote_before_comment");
    CHECK(warnings("A=it's # c").empty());
    CHECK(warnings("A=a \"b\" # c\"").empty());
}

TEST_CASE("of duplicates the last wins, and each but the first is a warning") {
    CHECK(value("A=1\nA=2") == "2");
    CHECK(warnings("A=1\nA=2\n export A=3") == "2:1 duplicate_name, 3:9 duplicate_name");
    CHECK(warnings("A=1\na=2").empty());
    CHECK(warnings("A=1\nA=#\n") == "2:1 duplicate_name, 2:3 hash_in_value");
    const auto document = twelve::parse_dotenv("A=1\nB=2\nA=3");
    CHECK(document.warnings()[0].related_line == 1);
    CHECK_FALSE(document.assignments()[0].is_in_force);
    CHECK(document.assignments()[2].is_in_force);
}

TEST_CASE("strict mode makes every warning an error") {
    CHECK(errors("A=#\nA=1", dotenv_mode::strict) == "1:3 hash_in_value, 2:1 duplicate_name");
    CHECK(errors("A=${X}", dotenv_mode::strict) == "1:3 unset_reference");
    CHECK(twelve::parse_dotenv("A=#", dotenv_checks::options(dotenv_mode::strict)).warnings().empty());
}

TEST_CASE("literal mode takes every dollar as data") {
    CHECK(value("A=$X${Y}$(z)$$", dotenv_mode::literal) == "$X${Y}$(z)$$");
    CHECK(value("A=\"$X${Y}\\n\\$\"", dotenv_mode::literal) == "$X${Y}\n$");
    CHECK(value("A=\\$X", dotenv_mode::literal) == "\\$X");
    CHECK(warnings("A=$$", dotenv_mode::literal).empty());
}

TEST_CASE("a value that dotenvx encrypted is refused rather than taken for a password") {
    CHECK(errors("A=encrypted:BDb7t3") == "1:3 encrypted_value");
    CHECK(errors("B=1\n A = \"encrypted:BDb7t3\"") == "2:6 encrypted_value");
    CHECK(value("A=encrypted") == "encrypted");
    CHECK(value("A=is encrypted:x") == "is encrypted:x");
}

TEST_CASE("a text over the limit is refused unread") {
    twelve::dotenv_options options;
    options.max_file = 3;
    CHECK(dotenv_checks::list(twelve::parse_dotenv("A=12", options).errors()) == "1:1 too_large");
    CHECK(twelve::parse_dotenv("A=1", options).ok());
}

TEST_CASE("diagnostics beyond the limit are counted, and still refuse the text") {
    twelve::dotenv_options options;
    options.max_diagnostics = 2;
    const auto warned = twelve::parse_dotenv("A=####", options);
    CHECK(warned.ok());
    CHECK(warned.warnings().size() == 2);
    CHECK(warned.omitted_warnings() == 2);
    options.max_diagnostics = 0;
    CHECK_FALSE(twelve::parse_dotenv("A", options).ok());
}

TEST_CASE("all errors of a file are told in its order") {
    CHECK(errors("A\n1=2\nB='x'y\nC=$D\nE=\"\\q\"\nF=1") ==
          "1:2 expected_equals, 2:1 invalid_name, 3:6 text_after_quote, 4:3 bare_dollar, 5:4 unknown_escape");
}

namespace {

/// A text as a report would show it, and everything that is said of it.
void tell(std::string& into, const std::string& text, std::size_t max_file = 1000, std::size_t max_expanded = 1000) {
    twelve::dotenv_options options = dotenv_checks::options();
    options.max_file = max_file;
    options.max_expanded = max_expanded;
    const auto document = twelve::parse_dotenv(text, options);
    for (const char byte : text.substr(0, 60)) {
        const unsigned value = static_cast<unsigned char>(byte);
        if (value >= 0x20 && value < 0x7F)
            into += byte;
        else
            into += std::string("\\x") + "0123456789ABCDEF"[value / 16] + "0123456789ABCDEF"[value % 16];
    }
    into += "\n";
    for (const auto* all : {&document.errors(), &document.warnings()}) {
        for (const twelve::dotenv_diagnostic& one : *all) {
            into += "  " + dotenv_checks::place(one) + ": " + std::string(one.reason.view()) + "\n    " +
                    std::string(one.fix.view()) + "\n";
            if (one.related_line != 0)
                into += "    see " + std::to_string(one.related_line) + ":" + std::to_string(one.related_column) + "\n";
        }
    }
}

}  // namespace

TEST_CASE("every error and warning has its approved words") {
    std::string all;
    for (const char* const text : {"A=\"x",
                                   "A='x",
                                   "A=\"x\nB=1",
                                   "A='it's'",
                                   "A=\"x\"y",
                                   "A",
                                   "A: 1",
                                   "A\xC3\xA9=1",
                                   "1A=2",
                                   "=2",
                                   "A=1\n\xEF\xBB\xBF"
                                   "B=2",
                                   "A=$B",
                                   "A=$(id)",
                                   "A=${}",
                                   "A=${B:=d}",
                                   "A=${B",
                                   "A=${UNSET:?m}",
                                   "A=\"\\q\"",
                                   "A=`x`",
                                   "A=x\ry",
                                   "A=\xFF",
                                   "\xFF\xFE",
                                   "A=encrypted:abcdef",
                                   "A=a#b",
                                   "A=\"x\"#c",
                                   "A=a \"b # c\" d",
                                   "A=1\nA=2",
                                   "A=${UNSET}",
                                   "A=$$",
                                   "A=x\\",
                                   "A.b=1",
                                   "A=x\xC2\xA0"})
        tell(all, text);
    tell(all, std::string("A=\0", 3));
    tell(all, "A=1234", 4);
    tell(all, "A=${SET}${SET}", 1000, 4);
    std::string deep = "A=";
    for (int i = 0; i < 18; ++i) deep += "${B:-";
    tell(all, deep + std::string(18, '}'));
    support::approve("dotenv_words.txt", all);
}
