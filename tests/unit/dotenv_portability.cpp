#include <twelve/dotenv_portability.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::dotenv_program;

namespace {

/// The programs that read the first line of a text differently: "docker --env-file, sh".
std::string others(const std::string& text) {
    std::string all;
    const auto lines = twelve::portability(text);
    for (const twelve::dotenv_difference& one : lines.at(0).differences)
        all += (all.empty() ? "" : ", ") + std::string(twelve::name_of(one.program).view());
    return all;
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
