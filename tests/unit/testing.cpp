#include <twelve/testing.hpp>

#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include "detail/temporary_directory.hpp"
#include "show_settings.hpp"

using namespace twelve::testing;
using support::shown_settings;
using twelve::problem_code;

namespace {

struct tested_settings {
    TWELVE_SETTINGS(tested_settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(8));
};

struct faulty_settings {
    TWELVE_SETTINGS(faulty_settings);
    TWELVE_VAR(int, port, "p", at_least(1), example("0"));
};

struct optional_settings {
    TWELVE_SETTINGS(optional_settings);
    TWELVE_VAR(int, size, "s", default_value(3));
};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("make gives a struct out of the variables alone") {
    const auto config = make<tested_settings>({{"PORT", "80"}, {"SESSION_KEY", "hunter2-hunter2"}});
    CHECK(config.port == 80);
    CHECK(config.session_key.expose() == "hunter2-hunter2");
    CHECK(make<optional_settings>().size == 3);
    CHECK(make<optional_settings>({}).size == 3);
}

TEST_CASE("accepts tells what is wrong, and no secret") {
    CHECK(accepts<tested_settings>({{"SESSION_KEY", "hunter2-hunter2"}}));
    CHECK(accepts<optional_settings>());
    CHECK(accepts<optional_settings>(twelve::sources(twelve::variables{{"SIZE", "4"}})));
    const verdict told = accepts<tested_settings>({{"PORT", "0"}, {"SESSION_KEY", "hunter2"}});
    CHECK_FALSE(told);
    CHECK(told.reason() ==
          "expected the settings to hold\n"
          "error: PORT is 0, expected a whole number from 1 to 65535 [out_of_range] (variables; fix: give a number from 1 "
          "to 65535, or unset it to use 8080)\n"
          "error: SESSION_KEY is shorter than 8 bytes [too_short] (variables; fix: give a text of at least 8 bytes)\n");
}

TEST_CASE("refuses asks for a code, and for a variable where one is named") {
    const twelve::variables given{{"PORT", "0"}};
    CHECK(refuses<tested_settings>(given, problem_code::out_of_range));
    CHECK(refuses<tested_settings>(given, problem_code::out_of_range, "PORT"));
    CHECK(refuses<tested_settings>({}, problem_code::missing, "SESSION_KEY"));
    CHECK(refuses<tested_settings>(twelve::sources(given), problem_code::missing, "SESSION_KEY"));

    const verdict other = refuses<tested_settings>(given, problem_code::out_of_range, "SESSION_KEY");
    CHECK_FALSE(other);
    CHECK(holds(other.reason(), "expected SESSION_KEY to be refused for out_of_range, but the problems are\nerror: PORT"));
    const verdict none = refuses<optional_settings>({{"SIZE", "4"}}, problem_code::too_long);
    CHECK_FALSE(none);
    CHECK(none.reason() == "expected too_long, but the settings hold\n");
}

TEST_CASE("a warning is no refusal") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::string, api_token, "Looks secret");
        TWELVE_VAR(int, size, "s");
    };
    CHECK_FALSE(refuses<settings>({{"API_TOKEN", "hunter2"}}, problem_code::looks_secret));
}

TEST_CASE("only gives the one problem") {
    CHECK(only(twelve::load<tested_settings>(twelve::variables{})).variable == "SESSION_KEY");
    CHECK(only(twelve::load<tested_settings>(twelve::variables{}).error()).code == problem_code::missing);
}

TEST_CASE("a verdict prints its reason in every way") {
    const verdict well;
    const verdict told = verdict::against("because");
    std::ostringstream out;
    out << well << ", " << told;
    CHECK(out.str() == "it holds, because");
    CHECK(fmt::format("{}, {:>9}", well, told) == "it holds,   because");
    CHECK(Catch::Detail::stringify(told) == "because");
    require(well);
}

TEST_CASE("check_declaration tells what it finds") {
    CHECK(check_declaration<tested_settings>());
    CHECK(check_declaration<optional_settings>());
    const verdict told = check_declaration<faulty_settings>();
    CHECK_FALSE(told);
    CHECK(holds(told.reason(), "the declaration does not hold\nby its example, PORT is 0"));
}

TEST_CASE("an example file as it is declared holds") {
    temporary_directory directory;
    CHECK(check_env_example<tested_settings>(directory.file("whole", twelve::env_example<tested_settings>())));
    CHECK(check_env_example<optional_settings>(directory.file("optional", twelve::env_example<optional_settings>())));
}

TEST_CASE("an example file that drifted is shown as a diff, without the values that someone put there") {
    temporary_directory directory;
    std::string text = twelve::env_example<tested_settings>();
    text.replace(text.find("8080"), 4, "9090");
    text.replace(text.find("SESSION_KEY='"), 13, "SESSION_KEY='hunter2-hunter2");
    const verdict told = check_env_example<tested_settings>(directory.file("drifted", text));
    CHECK_FALSE(told);
    CHECK(holds(told.reason(), "has drifted from the declaration"));
    CHECK(holds(told.reason(), "+# Optional, 8080 by default"));
    CHECK_FALSE(holds(told.reason(), "hunter2"));
}

TEST_CASE("an example file that is absent, or someone's own, does not hold") {
    temporary_directory directory;
    CHECK(holds(check_env_example<tested_settings>(directory.path("none")).reason(), "is absent"));
    const verdict own = check_env_example<tested_settings>(directory.file("own", "SESSION_KEY=hunter2-hunter2\n"));
    CHECK(holds(own.reason(), "was not generated by twelve"));
    CHECK_FALSE(holds(own.reason(), "hunter2"));
}

TEST_CASE("an example file whose own example is refused does not hold") {
    temporary_directory directory;
    const verdict told = check_env_example<faulty_settings>(directory.file("f", twelve::env_example<faulty_settings>()));
    CHECK(holds(told.reason(), "error: PORT is 0, expected a whole number from 1"));
}

TEST_CASE("an example file that is not read alike by all holds, unless our own parser warns") {
    temporary_directory directory;
    CHECK(check_env_example<shown_settings>(directory.file("shown", twelve::env_example<shown_settings>())));
}
