#include <twelve/dotenv_portability.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "support/approve.hpp"

using twelve::dotenv_program;

namespace {

/// The programs that read the first line of a text differently: "docker --env-file, sh".
std::string others(const std::string& text, twelve::dotenv_mode mode = twelve::dotenv_mode::standard) {
    std::string all;
    twelve::dotenv_options options;
    options.mode = mode;
    const auto lines = twelve::portability(text, options);
    for (const twelve::dotenv_difference& one : lines.at(0).differences)
        all += (all.empty() ? "" : ", ") + std::string(twelve::name_of(one.program).view());
    return all;
}

/// A text with every byte that is not plain ASCII as \\xHH.
std::string printable(const std::string& text) {
    std::string out;
    for (const char byte : text) {
        const unsigned value = static_cast<unsigned char>(byte);
        if (value >= 0x20 && value < 0x7F) {
            out += byte;
        } else {
            out += std::string("\\x") + "0123456789ABCDEF"[value / 16] + "0123456789ABCDEF"[value % 16];
        }
    }
    return out;
}

}  // namespace

TEST_CASE("a plain line is read alike by all") {
    CHECK(others("PORT=8080\n").empty());
    CHECK(others("URL=http://a.b:80/c_d,e%20+f=g-@h").empty());
    CHECK(others("EMPTY=\n").empty());
}

TEST_CASE("quotes, comments and blanks are kept by docker") {
    CHECK(others("A='a b'") == "docker --env-file");
    CHECK(others("A=\"a\nb\"") == "docker --env-file");
    CHECK(others("A=1 # c") == "docker --env-file, systemd");
    CHECK(others("A=1 ") == "docker --env-file");
}

TEST_CASE("a program is told that expands what others do not") {
    CHECK(others("A=${B}\n") == "docker --env-file, systemd, npm dotenv");
    CHECK(others("A='${B}'\n") == "docker --env-file, python-dotenv");
    CHECK(others("A=\"5$5\"") == "docker --env-file, Compose, sh");
    CHECK(others("A=${B:-d}") == "docker --env-file, systemd, npm dotenv, python-dotenv");
    CHECK(others("A=\"$${B}\"") == "docker --env-file, Compose, systemd, sh, npm dotenv, python-dotenv");
}

TEST_CASE("an export, or blanks around the equals sign, are not for all") {
    CHECK(others("export A=1") == "docker --env-file, systemd");
    CHECK(others("A = 1") == "docker --env-file, sh");
    CHECK(others("a.b=1") == "systemd, sh");
    CHECK(others("export = 1").find("python-dotenv") != std::string::npos);
    CHECK(others("\xEF\xBB\xBF"
                 "A=1") == "systemd, sh, python-dotenv");
}

TEST_CASE("in literal mode those differ that expand, and no others") {
    const auto in_literal_mode = [](const std::string& text) { return others(text, twelve::dotenv_mode::literal); };
    CHECK(in_literal_mode("A=${B}") == "Compose, sh, python-dotenv");
    CHECK(in_literal_mode("A=$B") == "Compose, sh");
    CHECK(in_literal_mode("A=$(id)") == "Compose, sh");
    CHECK(in_literal_mode("A=$$") == "Compose, sh");
    CHECK(in_literal_mode("A=a$") == "Compose");
    CHECK(in_literal_mode("A=${") == "Compose, sh, python-dotenv");
    CHECK(in_literal_mode("A=\"$${B}\"") == "docker --env-file, Compose, sh, python-dotenv");
    CHECK(in_literal_mode("A=\"$ ${B}\"") == "docker --env-file, Compose, sh, python-dotenv");
    CHECK(in_literal_mode("A='${B}'") == "docker --env-file, python-dotenv");
    CHECK(in_literal_mode("A='$B'") == "docker --env-file");
    CHECK(in_literal_mode("A=\\$B") == "Compose, systemd, sh");
    CHECK(in_literal_mode("A=a\\$") == "Compose, systemd, sh");
    CHECK(in_literal_mode("A=\\${B}") == "Compose, systemd, sh, python-dotenv");
    CHECK(in_literal_mode("A=\"\\$B\"") == "docker --env-file, Compose, npm dotenv, python-dotenv");
    CHECK(in_literal_mode("A=1").empty());
    twelve::dotenv_options options;
    options.mode = twelve::dotenv_mode::literal;
    const auto lines = twelve::portability("A=${B}", options);
    REQUIRE(lines[0].differences.size() == 3);
    CHECK(lines[0].differences[0].how.view() == "may expand the $");
    CHECK(lines[0].differences[1].how.view() == "may expand the $");
    CHECK(lines[0].differences[2].how.view() == "expands ${");
}

TEST_CASE("a hash cuts the value in npm alone") { CHECK(others("A=a#b") == "npm dotenv"); }

TEST_CASE("backslashes and escapes differ from program to program") {
    CHECK(others("A=\"a\\nb\"") == "docker --env-file, systemd, sh");
    CHECK(others("A=C:\\dir") == "systemd, sh");
    CHECK(others("A=\\$5") == "docker --env-file, Compose, systemd, npm dotenv, python-dotenv");
    CHECK(others("A=\"a\\\"b\"") == "docker --env-file, npm dotenv");
    CHECK(others("A='a\\'") == "docker --env-file, Compose, npm dotenv, python-dotenv");
}

TEST_CASE("a line that ends in CR LF keeps its carriage return in a shell") { CHECK(others("A=1\r\n") == "sh"); }

TEST_CASE("a shell gives many characters a meaning") {
    CHECK(others("A=a b") == "sh");
    CHECK(others("A=a;b") == "sh");
    CHECK(others("A=`x") == "sh, npm dotenv");
}

TEST_CASE("each binding is judged, and what is refused here is left out") {
    const auto lines = twelve::portability("A=1\n$\nB='x'\nC=$D\n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].name == "A");
    CHECK(lines[1].name == "B");
    CHECK(lines[1].line == 3);
    CHECK(lines[1].is_same_for(dotenv_program::sh));
    CHECK_FALSE(lines[1].is_same_for(dotenv_program::docker));
    CHECK(lines[1].differences[0].how.view() == "keeps the quotes in the value");
}

TEST_CASE("every difference has its approved words") {
    std::string all;
    for (const std::string& text : {std::string("A=1"),
                                    std::string("export A=x"),
                                    std::string("export A=${B}"),
                                    std::string("A =1"),
                                    std::string("A= 1"),
                                    std::string("A= "),
                                    std::string("A= ''"),
                                    std::string("A=1\v"),
                                    std::string("A\v=1"),
                                    std::string("\vA=1"),
                                    std::string("A='1'\f"),
                                    std::string("A=\"1\" \f#c"),
                                    std::string("A=a b"),
                                    std::string("A=a\tb"),
                                    std::string("A=a;b"),
                                    std::string("A=a{b}"),
                                    std::string("A=a?b"),
                                    std::string("A=1 # c"),
                                    std::string("A=1\t# c"),
                                    std::string("A= # c"),
                                    std::string("A='1'#c"),
                                    std::string("A=\"1\"#c"),
                                    std::string("A='a\nb'"),
                                    std::string("A='a\r\nb'"),
                                    std::string("A=1\r\nB=2"),
                                    std::string("A=\"a\nb\"\r\n"),
                                    std::string("A=a\x01" "b"),
                                    std::string("A=a\x7F" "b"),
                                    std::string("A=\"a\x01\""),
                                    std::string("A=\xC2\xA0x"),
                                    std::string("A=x\xE3\x80\x80"),
                                    std::string("A=x\xC2\x85"),
                                    std::string("A=x\xE1\x9A\x80"),
                                    std::string("A=x\xE1\xA0\x8E"),
                                    std::string("A=x\xE2\x80\x83"),
                                    std::string("A=x\xE2\x80\xAF"),
                                    std::string("A=x\xE2\x81\x9F"),
                                    std::string("A=x\xEF\xBB\xBF"),
                                    std::string("A=x\xE2\x80\xA8y"),
                                    std::string("A=x\xE2\x80\xA9"),
                                    std::string("A=x #\xE2\x80\xA9"),
                                    std::string("A=\"\xC3\xA9\""),
                                    std::string("A=a#b"),
                                    std::string("A=\xC3\xA9#b"),
                                    std::string("A=#b"),
                                    std::string("A=`b"),
                                    std::string("A=b`c"),
                                    std::string("A=\"b`c\""),
                                    std::string("A=\"b\\`c\""),
                                    std::string("A=\"b\\nc\""),
                                    std::string("A=\"b\\tc\""),
                                    std::string("A=\"b\\\"c\""),
                                    std::string("A=\"b\\$c\""),
                                    std::string("A=\"b\\\\\""),
                                    std::string("A='b\\'"),
                                    std::string("A='b\\c'"),
                                    std::string("A='b\\\\c'"),
                                    std::string("A=b\\c"),
                                    std::string("A=b\\"),
                                    std::string("A=\\$c"),
                                    std::string("A=\\$"),
                                    std::string("A=$"),
                                    std::string("A=\"$ \""),
                                    std::string("A=\"$\t\""),
                                    std::string("A=\"$\n\""),
                                    std::string("A=$5"),
                                    std::string("A=$$"),
                                    std::string("A='$'"),
                                    std::string("A=${B}"),
                                    std::string("A='${B}'"),
                                    std::string("A=\"${B}\""),
                                    std::string("A=${B.c}"),
                                    std::string("A=${B:-c}"),
                                    std::string("A=${B-c}"),
                                    std::string("A=${B:-c d}"),
                                    std::string("A=${B:-c.d}"),
                                    std::string("A=${B:-${C}}"),
                                    std::string("A=${B?}") + "\n",
                                    std::string("A=${B:+c}?"),
                                    std::string("A.b=1"),
                                    std::string("_=1"),
                                    std::string("OPTIND=1"),
                                    std::string("PPID=1"),
                                    std::string("LINENO=1"),
                                    std::string("IFS=1"),
                                    std::string("__proto__=1"),
                                    std::string("export =1"),
                                    std::string("export=1"),
                                    std::string("\xEF\xBB\xBF" "A=1"),
                                    "A=" + std::string(70000, 'x')}) {
        all += printable(text.substr(0, 40)) + "\n";
        for (const twelve::dotenv_portability& line : twelve::portability(text))
            for (const twelve::dotenv_difference& one : line.differences)
                all += "    " + std::string(twelve::name_of(one.program).view()) + ": " + std::string(one.how.view()) + "\n";
    }
    support::approve("dotenv_portability.txt", all);
}
