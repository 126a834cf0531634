// A program that came from libenvpp: one prefix, a required and an optional variable, a range, choices, a former name.

#include <chrono>
#include <optional>
#include <string>

#include <twelve/twelve.hpp>
#include <twelve/values/path.hpp>

using namespace std::chrono_literals;

enum class search_mode { fast, exact };
TWELVE_ENUM(search_mode, fast, exact);

struct settings {
    TWELVE_SETTINGS(settings, prefix("MYPROG_"));

    TWELVE_VAR(std::optional<std::filesystem::path>, log_file_path, "Where the log goes; nowhere when unset");
    TWELVE_VAR(unsigned, num_threads, "Threads that work", between(1U, 64U),
               deprecated_alias("MYPROG_THREADS", "use MYPROG_NUM_THREADS; gone in 3.0"));
    TWELVE_VAR(search_mode, mode, "How results are found", default_value(search_mode::fast));
    TWELVE_VAR(std::chrono::milliseconds, timeout, "Longest wait for an answer", default_value(500ms));
    TWELVE_VAR(std::optional<std::string>, proxy, "Proxy of outgoing requests", named("HTTP_PROXY"));
};

int main() {
    const twelve::variables given{{"MYPROG_THREADS", "4"}, {"MYPROG_MODE", "exact"}, {"MYPROG_TIMOUT", "2s"}};
    const auto seen = twelve::inspect<settings>(given);
    for (const twelve::problem& one : seen.problems) fmt::print("{}\n", one);
    if (seen.settings) fmt::print("{} threads\n", seen.settings->num_threads);
}
