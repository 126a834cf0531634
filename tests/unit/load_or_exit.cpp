#include <catch2/catch_test_macros.hpp>

#include <twelve/load_or_exit.hpp>

#include <twelve/variables.hpp>

#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
};

}  // namespace

TEST_CASE("settings that hold are handed over") {
    CHECK(twelve::load_or_exit<settings>(twelve::variables{{"PORT", "80"}}).port == 80);
    CHECK(twelve::load_or_exit<settings>(twelve::report_form::json, twelve::variables{{"PORT", "81"}}).port == 81);
}

#ifndef _WIN32
TEST_CASE("a faulty configuration ends the program with 78 and a report on standard error") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const ::pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], 2);
        ::close(ends[0]);
        static_cast<void>(twelve::load_or_exit<settings>(twelve::variables{{"PORT", "many"}}));
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string report;
    char buffer[512];
    for (::ssize_t count = 0; (count = ::read(ends[0], buffer, sizeof(buffer))) > 0;)
        report.append(buffer, static_cast<std::size_t>(count));
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 78);
    CHECK(report.find("PORT is many") != std::string::npos);
}
#endif
