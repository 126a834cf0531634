// A small program that holds its declaration; nothing in it prints, so that it needs no library of another machine.

#include <chrono>
#include <string>

#include <twelve/embed.hpp>

using namespace std::chrono_literals;

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(unsigned short, port, "Port the server listens on: \xC3\xA9", default_value(8080), at_least(1));
    TWELVE_VAR(double, ratio, "A share", default_value(0.1));
    TWELVE_VAR(std::chrono::seconds, timeout, "Longest wait", default_value(90s));
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
};

TWELVE_EMBED(settings);

#ifdef TWELVE_SHARED
extern "C" int answer_of_the_library();
extern "C" int answer_of_the_library() { return 42; }
#else
int main() { return 0; }
#endif
