// testing_aborts        holds each of these to what it prints, and to its end by abort
// testing_aborts VERB   ends a test that cannot go on, and says why

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <sys/wait.h>

#include <twelve/testing.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", at_least(1));
    TWELVE_VAR(int, size, "A size");
};

constexpr struct {
    const char* verb;
    const char* reason;
} cases[] = {{"make", "these variables make no settings\n1 error in the configuration\n\nerror: PORT is 0, expected a whole"},
             {"several", "expected one problem, and there are 2\nerror: PORT is not set [missing]"},
             {"none", "expected one problem, and there are 0\n"},
             {"require", "expected missing, but the settings hold\n"}};

/// Whether the program aborts on the verb with the reason on standard error.
[[nodiscard]] bool aborts(const std::string& program, const std::string& verb, const std::string& reason) {
    std::FILE* const child = ::popen(("exec '" + program + "' " + verb + " 2>&1").c_str(), "r");
    if (child == nullptr) return false;
    char read[4096] = {};
    const std::string printed(read, std::fread(read, 1, sizeof read, child));
    const int status = ::pclose(child);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT && printed.find(reason) == 0) return true;
    fmt::print("{} ended with {} and printed\n{}", verb, status, printed);
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    namespace testing = twelve::testing;
    const std::string_view verb = argc == 2 ? argv[1] : "";
    const twelve::variables whole{{"PORT", "80"}, {"SIZE", "4"}};
    if (verb == "make") return testing::make<settings>({{"PORT", "0"}, {"SIZE", "4"}}).size;
    if (verb == "several") return testing::only(twelve::load<settings>(twelve::variables{})).variable.empty() ? 1 : 0;
    if (verb == "none") return testing::only(twelve::load<settings>(whole)).variable.empty() ? 1 : 0;
    if (verb == "require") testing::require(testing::refuses<settings>(whole, twelve::problem_code::missing));
    int failed = 0;
    for (const auto& one : cases) failed += aborts(argv[0], one.verb, one.reason) ? 0 : 1;
    return failed;
}
