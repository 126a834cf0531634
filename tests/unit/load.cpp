#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/load.hpp>
#include <twelve/parser.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/variables.hpp>

#include "unit/detail/temporary_directory.hpp"

using twelve::problem_code;
using twelve::severity;
using twelve::sources;
using twelve::variables;

namespace {

struct server {
    TWELVE_SETTINGS(server);
    TWELVE_VAR(std::uint16_t, port, "Port", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("hello"));
    TWELVE_VAR(std::optional<int>, workers, "How many work at once");
    TWELVE_VAR(std::vector<int>, weights, "Weights", default_value("1,2"));
    TWELVE_VAR(std::string, region, "Where it runs");
};

struct secretive {
    TWELVE_SETTINGS(secretive);
    TWELVE_VAR(twelve::secret<std::string>, key, "Signs cookies", min_length(3));
};

struct renamed {
    TWELVE_SETTINGS(renamed);
    TWELVE_VAR(int, size, "Size", alias("BREADTH"), deprecated_alias("WIDTH", "use SIZE; gone in 3.0"));
    TWELVE_VAR(std::optional<int>, depth, "Depth");
};

struct tls_settings {
    TWELVE_SETTINGS(tls_settings);
    TWELVE_VAR(std::string, certificate, "Certificate");
    TWELVE_VAR(int, depth, "Depth", default_value(3));
    void validate(twelve::checks& check) const { check.that(depth > 0, "must be above nothing", depth); }
};

struct grouped {
    TWELVE_SETTINGS(grouped, prefix("APP_"));
    TWELVE_VAR(std::optional<tls_settings>, tls, "TLS");
    TWELVE_VAR(int, least, "Least", default_value(1));
    TWELVE_VAR(int, most, "Most", default_value(2));
    void validate(twelve::checks& check) const { check.that(least <= most, "must not be above {1}", least, most); }
};

template <class S>
twelve::problems problems_of(const variables& given) {
    const auto loaded = twelve::load<S>(given);
    REQUIRE_FALSE(loaded);
    return loaded.error();
}

const twelve::problem* find(const twelve::problems& all, problem_code code) {
    for (const twelve::problem& one : all)
        if (one.code == code) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("a struct is filled from its sources, and what they lack is at its default") {
    const auto loaded = twelve::load<server>(variables{{"PORT", "80"}, {"REGION", "north"}});
    REQUIRE(loaded);
    CHECK(loaded->port == 80);
    CHECK(loaded->greeting == "hello");
    CHECK(loaded->workers == std::nullopt);
    CHECK(loaded->weights == std::vector<int>{1, 2});
    CHECK(loaded->region == "north");
}

TEST_CASE("everything that is wrong is told at once, in the order of the declaration") {
    const auto found = problems_of<server>({{"WORKERS", "many"}, {"PORT", "99999"}});
    REQUIRE(found.size() == 3);
    CHECK(found[0].variable == "PORT");
    CHECK(found[0].code == problem_code::out_of_range);
    CHECK(found[0].shown == "99999");
    CHECK(found[0].about == "Port");
    CHECK(found[0].default_value == "8080");
    CHECK(found[0].origin.kind == twelve::source_kind::variables);
    CHECK(found[1].variable == "WORKERS");
    CHECK(found[1].code == problem_code::invalid_type);
    CHECK(found[2].variable == "REGION");
    CHECK(found[2].code == problem_code::missing);
    REQUIRE(found[2].looked_in.size() == 1);
    CHECK(found[2].looked_in[0].name == "variables");
}

TEST_CASE("the first source that holds a name decides") {
    const variables first{{"PORT", "1"}};
    const variables second{{"PORT", "2"}, {"REGION", "south"}};
    const auto loaded = twelve::load<server>(first, second);
    REQUIRE(loaded);
    CHECK(loaded->port == 1);
    CHECK(loaded->region == "south");
    CHECK(twelve::load<server>(sources(second, first))->port == 2);
}

TEST_CASE("a bad value in the first source is not mended by a good one in the second") {
    const auto loaded = twelve::load<server>(variables{{"PORT", "x"}}, variables{{"PORT", "2"}, {"REGION", "r"}});
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::invalid_type);
}

TEST_CASE("an empty value counts as unset") {
    const auto loaded =
        twelve::load<server>(variables{{"PORT", ""}, {"GREETING", ""}, {"WORKERS", ""}, {"REGION", "r"}});
    REQUIRE(loaded);
    CHECK(loaded->port == 8080);
    CHECK(loaded->greeting == "hello");
    CHECK(loaded->workers == std::nullopt);
}

TEST_CASE("a required variable that is empty is empty, not missing") {
    const auto found = problems_of<server>({{"REGION", ""}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::empty);
    CHECK(found[0].variable == "REGION");
}

TEST_CASE("an empty list or map is a value, and its rules hold for it") {
    struct lists {
        TWELVE_SETTINGS(lists);
        TWELVE_VAR(std::vector<int>, weights, "Weights", default_value("1,2"));
        TWELVE_VAR((std::map<std::string, int>), quota, "Quota", min_length(1));
    };
    const auto loaded = twelve::load<lists>(variables{{"WEIGHTS", ""}, {"QUOTA", "a:1"}});
    REQUIRE(loaded);
    CHECK(loaded->weights.empty());
    const auto found = problems_of<lists>({{"QUOTA", ""}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::too_short);
}

TEST_CASE("allow_empty makes an empty text a value") {
    struct texts {
        TWELVE_SETTINGS(texts);
        TWELVE_VAR(std::string, banner, "Banner", default_value("welcome"), allow_empty());
        TWELVE_VAR(std::string, footer, "Footer", allow_empty(), min_length(2));
    };
    CHECK(twelve::load<texts>(variables{{"BANNER", ""}, {"FOOTER", "ab"}})->banner.empty());
    const auto found = problems_of<texts>({{"FOOTER", ""}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::too_short);
}

TEST_CASE("an empty value that hides a full one is a warning, told beside errors") {
    const auto loaded = twelve::load<server>(variables{{"PORT", ""}}, variables{{"PORT", "80"}});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().count(severity::error) == 1);
    REQUIRE(loaded.error().size() == 2);
    CHECK(loaded.error()[1].code == problem_code::empty_hides_value);
    CHECK(loaded.error()[1].severity == severity::warning);
    CHECK(loaded.error()[1].variable == "PORT");
}

TEST_CASE("an alias and a deprecated alias stand for the name") {
    CHECK(twelve::load<renamed>(variables{{"SIZE", "1"}})->size == 1);
    CHECK(twelve::load<renamed>(variables{{"BREADTH", "2"}})->size == 2);
    CHECK(twelve::load<renamed>(variables{{"WIDTH", "3"}})->size == 3);
}

TEST_CASE("a name and its alias that differ in one source are a conflict, in two they are not") {
    const auto found = problems_of<renamed>({{"SIZE", "1"}, {"BREADTH", "2"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::conflict);
    CHECK(found[0].variable == "SIZE");
    CHECK(found[0].related == "BREADTH");
    CHECK(twelve::load<renamed>(variables{{"SIZE", "1"}, {"BREADTH", "1"}})->size == 1);
    CHECK(twelve::load<renamed>(variables{{"SIZE", ""}, {"BREADTH", "4"}})->size == 4);
    CHECK(twelve::load<renamed>(variables{{"BREADTH", "5"}}, variables{{"SIZE", "6"}})->size == 5);
}

TEST_CASE("an empty text that is a value conflicts with its alias") {
    struct texts {
        TWELVE_SETTINGS(texts);
        TWELVE_VAR(std::string, banner, "Banner", allow_empty(), alias("HEADER"));
    };
    CHECK(problems_of<texts>({{"BANNER", ""}, {"HEADER", "x"}})[0].code == problem_code::conflict);
    CHECK(twelve::load<texts>(variables{{"BANNER", ""}, {"HEADER", ""}})->banner.empty());
}

TEST_CASE("a deprecated alias is a warning with its advice, even where an empty name stands beside it") {
    const auto found = problems_of<renamed>({{"SIZE", ""}, {"WIDTH", "3"}, {"DEPTH", "x"}});
    const auto* const deprecated = find(found, problem_code::deprecated);
    REQUIRE(deprecated != nullptr);
    CHECK(deprecated->variable == "WIDTH");
    CHECK(deprecated->related == "SIZE");
    CHECK(deprecated->hint == "use SIZE; gone in 3.0");
    CHECK(deprecated->severity == severity::warning);
}

TEST_CASE("a problem names the alias that holds the value") {
    const auto found = problems_of<renamed>({{"WIDTH", "x"}});
    CHECK(found[0].variable == "SIZE");
    CHECK(found[0].related == "WIDTH");
}

TEST_CASE("an optional group is absent while nothing of it is set, and whole as soon as something is") {
    const auto absent = twelve::load<grouped>(variables{{"APP_LEAST", "2"}, {"APP_TLS_CERTIFICATE", ""}});
    REQUIRE(absent);
    CHECK_FALSE(absent->tls.has_value());
    const auto there = twelve::load<grouped>(variables{{"APP_TLS_CERTIFICATE", "a.pem"}});
    REQUIRE(there);
    REQUIRE(there->tls.has_value());
    CHECK(there->tls->certificate == "a.pem");
    CHECK(there->tls->depth == 3);
    const auto found = problems_of<grouped>({{"APP_TLS_DEPTH", "4"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].variable == "APP_TLS_CERTIFICATE");
    CHECK(found[0].code == problem_code::missing);
}

TEST_CASE("an optional group within an optional group is found by its own variables") {
    struct inner {
        TWELVE_SETTINGS(inner);
        TWELVE_VAR(int, size, "Size");
    };
    struct outer {
        TWELVE_SETTINGS(outer);
        TWELVE_VAR(int, weight, "Weight", default_value(5));
        TWELVE_VAR(std::optional<inner>, part, "Part");
    };
    struct whole {
        TWELVE_SETTINGS(whole);
        TWELVE_VAR(std::optional<outer>, box, "Box");
    };
    CHECK_FALSE(twelve::load<whole>(variables{})->box.has_value());
    CHECK_FALSE(twelve::load<whole>(variables{{"BOX_WEIGHT", "1"}})->box->part.has_value());
    const auto loaded = twelve::load<whole>(variables{{"BOX_PART_SIZE", "2"}});
    CHECK(loaded->box->part->size == 2);
    CHECK(loaded->box->weight == 5);
}

TEST_CASE("rules across fields name their variables with their prefixes") {
    const auto found = problems_of<grouped>({{"APP_LEAST", "3"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::check_failed);
    CHECK(found[0].variable == "APP_LEAST");
    CHECK(found[0].reason.find("APP_MOST") != std::string::npos);
    CHECK(found[0].hint == "change APP_LEAST or APP_MOST");
    CHECK(found[0].origin.kind == twelve::source_kind::variables);
}

TEST_CASE("rules across fields wait until every field is valid, those of nested structs included") {
    const auto found = problems_of<grouped>({{"APP_LEAST", "3"}, {"APP_TLS_DEPTH", "x"}, {"APP_TLS_CERTIFICATE", "a"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].variable == "APP_TLS_DEPTH");
    const auto inner = problems_of<grouped>({{"APP_LEAST", "3"}, {"APP_TLS_DEPTH", "0"}, {"APP_TLS_CERTIFICATE", "a"}});
    REQUIRE(inner.size() == 1);
    CHECK(inner[0].variable == "APP_TLS_DEPTH");
    CHECK(inner[0].code == problem_code::check_failed);
}

TEST_CASE("the rules of sibling structs are told in the order of the declaration") {
    struct pair {
        TWELVE_SETTINGS(pair);
        TWELVE_VAR(tls_settings, first, "First");
        TWELVE_VAR(tls_settings, second, "Second");
    };
    const auto found = problems_of<pair>({{"FIRST_CERTIFICATE", "a"}, {"FIRST_DEPTH", "0"},
                                          {"SECOND_CERTIFICATE", "b"}, {"SECOND_DEPTH", "0"}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].variable == "FIRST_DEPTH");
    CHECK(found[1].variable == "SECOND_DEPTH");
}

TEST_CASE("X_FILE stands for X, without its trailing newlines") {
    temporary_directory folder;
    const std::string path = folder.file("key", "hunter2\r\n\n");
    const auto loaded = twelve::load<secretive>(variables{{"KEY_FILE", path}});
    REQUIRE(loaded);
    CHECK(loaded->key.expose() == "hunter2");
}

TEST_CASE("X and X_FILE in one source are a conflict, even if both say the same") {
    temporary_directory folder;
    const std::string path = folder.file("key", "hunter2");
    const auto found = problems_of<secretive>({{"KEY", path}, {"KEY_FILE", path}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::conflict);
    CHECK(found[0].related == "KEY_FILE");
    CHECK(twelve::load<secretive>(variables{{"KEY", ""}, {"KEY_FILE", path}})->key.expose() == "hunter2");
    CHECK(twelve::load<secretive>(variables{{"KEY", "direct"}}, variables{{"KEY_FILE", path}})->key.expose() == "direct");
}

TEST_CASE("a file that X_FILE names and that cannot be read is an error, and its path is not told for a secret") {
    const auto found = problems_of<secretive>({{"KEY_FILE", "/nowhere/hunter2-hunter2"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::file_unreadable);
    CHECK(found[0].variable == "KEY_FILE");
    CHECK(found[0].shown.empty());
    CHECK(found[0].origin.path.find("hunter2") == std::string::npos);
}

TEST_CASE("an empty file and an empty X_FILE are empty") {
    temporary_directory folder;
    const std::string path = folder.file("key", "\n");
    CHECK(problems_of<secretive>({{"KEY_FILE", path}})[0].code == problem_code::empty);
    CHECK(problems_of<secretive>({{"KEY_FILE", ""}})[0].code == problem_code::empty);
}

TEST_CASE("only secrets, service URLs and from_file read X_FILE, and a declared X_FILE is itself") {
    struct filed {
        TWELVE_SETTINGS(filed);
        TWELVE_VAR(std::optional<int>, port, "Port");
        TWELVE_VAR(int, size, "Size", from_file());
        TWELVE_VAR(twelve::secret<std::string>, key, "Key");
        TWELVE_VAR(std::optional<int>, deep, "Declared behind", alias("KEY_FILE"));
    };
    temporary_directory folder;
    const std::string path = folder.file("size", "7\n");
    const auto loaded = twelve::load<filed>(
        variables{{"PORT_FILE", path}, {"SIZE_FILE", path}, {"KEY", "k"}, {"KEY_FILE", "3"}});
    REQUIRE(loaded);
    CHECK(loaded->port == std::nullopt);
    CHECK(loaded->size == 7);
    CHECK(loaded->deep == 3);
}

TEST_CASE("a URL with a password in a file is not shown, whatever its variable") {
    struct filed {
        TWELVE_SETTINGS(filed);
        TWELVE_VAR(std::string, upstream, "Upstream", from_file(), max_length(5));
    };
    temporary_directory folder;
    const std::string path = folder.file("upstream", "http://app:hunter2@upstream");
    const auto found = problems_of<filed>({{"UPSTREAM_FILE", path}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::too_long);
    CHECK(found[0].shown.empty());
}

TEST_CASE("what a secret-looking alias holds is not shown") {
    struct aliased {
        TWELVE_SETTINGS(aliased);
        TWELVE_VAR(int, pin, "Pin", alias("PIN_TOKEN"));
    };
    CHECK(problems_of<aliased>({{"PIN_TOKEN", "hunter2"}})[0].shown.empty());
    CHECK(problems_of<aliased>({{"PIN", "hunter2"}})[0].shown == "hunter2");
}

TEST_CASE("a secret's text is in no part of its problems") {
    const auto found = problems_of<secretive>({{"KEY", "hu"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::too_short);
    CHECK(found[0].shown.empty());
    CHECK(found[0].expected.find("hu") == std::string::npos);
}

TEST_CASE("a placeholder that was never replaced is refused") {
    const auto found = problems_of<server>({{"REGION", "<where it runs>"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::placeholder);
}

TEST_CASE("what Kubernetes puts in PORT for a Service is told as such") {
    CHECK(problems_of<server>({{"PORT", "tcp://10.0.0.1:6379"}, {"REGION", "r"}})[0].code == problem_code::service_link);
}

TEST_CASE("kept quotes and a trailing newline are told as such") {
    CHECK(problems_of<server>({{"PORT", "\"80\""}, {"REGION", "r"}})[0].code == problem_code::quoted_value);
    CHECK(problems_of<server>({{"PORT", "80\n"}, {"REGION", "r"}})[0].code == problem_code::trailing_newline);
    const auto found = problems_of<server>({{"REGION", "north\n"}, {"PORT", "x"}});
    CHECK(found.has(problem_code::trailing_newline));
}

TEST_CASE("a plain variable that looks like a secret is a warning, and not shown") {
    struct careless {
        TWELVE_SETTINGS(careless);
        TWELVE_VAR(int, api_token, "Token");
    };
    const auto found = problems_of<careless>({{"API_TOKEN", "hunter2"}});
    CHECK(found[0].shown.empty());
    CHECK(found.has(problem_code::looks_secret));
}

TEST_CASE("a URL with a secret parameter is not shown either, and its variable is a warning") {
    struct careless {
        TWELVE_SETTINGS(careless);
        TWELVE_VAR(std::string, homepage, "Where it links to", max_length(5));
    };
    for (const char* const url : {"https://h/?token=hunter2", "https://h/?a=b&password=hunter2", "a,https://h/#key=hunter2"}) {
        CAPTURE(std::string(url));
        const auto found = problems_of<careless>({{"HOMEPAGE", url}});
        CHECK(found[0].code == problem_code::too_long);
        CHECK(found[0].shown.empty());
        CHECK(found.has(problem_code::looks_secret));
    }
    CHECK(problems_of<careless>({{"HOMEPAGE", "https://h/?page=2"}})[0].shown == "https://h/?page=2");
}

TEST_CASE("a name near a variable that is unset, empty or at its default is a warning") {
    const auto found = problems_of<server>({{"REGOIN", "north"}, {"PROT", "80"}, {"WORKERS", "1"}, {"WORKER", "2"}});
    REQUIRE(found.size() == 3);
    CHECK(found[1].code == problem_code::unknown_variable);
    CHECK(found[1].variable == "REGOIN");
    CHECK(found[1].related == "REGION");
    CHECK(found[1].severity == severity::warning);
    CHECK(found[2].variable == "PROT");
    CHECK(problems_of<server>({{"PORT", ""}, {"PROT", "80"}}).has(problem_code::unknown_variable));
}

TEST_CASE("a short name must be nearer than a long one") {
    CHECK_FALSE(problems_of<server>({{"PXXT", "80"}}).has(problem_code::unknown_variable));
    CHECK(problems_of<server>({{"WORKXXS", "80"}}).has(problem_code::unknown_variable));
    CHECK_FALSE(problems_of<server>({{"WOXXXRS", "80"}}).has(problem_code::unknown_variable));
}

TEST_CASE("a name that differs in nothing but case is a case mismatch") {
    const auto found = problems_of<server>({{"region", "north"}});
    REQUIRE(found.size() == 2);
    CHECK(found[1].code == problem_code::case_mismatch);
    CHECK(found[1].related == "REGION");
}

TEST_CASE("the machine's names and those of Kubernetes are never warned of") {
    struct close {
        TWELVE_SETTINGS(close);
        TWELVE_VAR(int, paths, "Near PATH");
        TWELVE_VAR(int, homes, "Near HOME");
        TWELVE_VAR(int, kubernetes_porta, "Near KUBERNETES_PORT");
    };
    const auto found = problems_of<close>({{"PATH", "/bin"}, {"HOME", "/root"}, {"KUBERNETES_PORT", "tcp://10.0.0.1:1"}});
    CHECK(found.size() == 3);
    CHECK(found.count(severity::warning) == 0);
}

TEST_CASE("an unknown name under a declared prefix is a warning, under a member's it is not") {
    struct inner {
        TWELVE_SETTINGS(inner);
        TWELVE_VAR(int, size, "Size");
    };
    struct prefixed {
        TWELVE_SETTINGS(prefixed, prefix("APP_"));
        TWELVE_VAR(inner, first, "First");
    };
    struct nested {
        TWELVE_SETTINGS(nested);
        TWELVE_VAR(inner, first, "First", prefix("ONE_"));
        TWELVE_VAR(inner, second, "Second");
    };
    CHECK(problems_of<prefixed>({{"APP_SOMETHING", "1"}}).has(problem_code::unknown_variable));
    CHECK(problems_of<nested>({{"ONE_SOMETHING", "1"}}).has(problem_code::unknown_variable));
    CHECK_FALSE(problems_of<nested>({{"SECOND_SOMETHING", "1"}}).has(problem_code::unknown_variable));
}

TEST_CASE("the whole range of whole numbers is read") {
    struct numbers {
        TWELVE_SETTINGS(numbers);
        TWELVE_VAR(std::int8_t, small, "Small");
        TWELVE_VAR(std::uint64_t, large, "Large", default_value(18446744073709551615U));
        TWELVE_VAR(std::int64_t, low, "Low", default_value(std::numeric_limits<std::int64_t>::min()));
    };
    CHECK(numbers{}.large == std::numeric_limits<std::uint64_t>::max());
    CHECK(numbers{}.low == std::numeric_limits<std::int64_t>::min());
    const auto loaded = twelve::load<numbers>(variables{{"SMALL", "-128"}, {"LARGE", "18446744073709551615"}});
    REQUIRE(loaded);
    CHECK(loaded->small == -128);
    CHECK(loaded->large == std::numeric_limits<std::uint64_t>::max());
    CHECK(problems_of<numbers>({{"SMALL", "128"}})[0].code == problem_code::out_of_range);
    CHECK(problems_of<numbers>({{"SMALL", "1"}, {"LARGE", "18446744073709551616"}})[0].code == problem_code::out_of_range);
}

TEST_CASE("a text default that does not parse is an invalid default, and so is one that fails a check") {
    struct wrong {
        TWELVE_SETTINGS(wrong);
        TWELVE_VAR(std::vector<int>, weights, "Weights", default_value("1,x"));
        TWELVE_VAR(int, even, "Even", default_value(3), check([](int n) { return n % 2 == 0; }, "an even number"));
        TWELVE_VAR(std::string, name, "Name", default_value("b"),
                   check([](const std::string& text) { return text == "a"; }, "the letter a"));
    };
    CHECK(wrong{}.weights.empty());
    const auto found = problems_of<wrong>({});
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == problem_code::invalid_default);
    CHECK(found[0].variable == "WEIGHTS");
    CHECK(found[1].code == problem_code::invalid_default);
    CHECK(found[1].variable == "EVEN");
    CHECK(found[2].variable == "NAME");
    CHECK(twelve::load<wrong>(variables{{"WEIGHTS", "1"}, {"EVEN", "4"}, {"NAME", "a"}}));
}

TEST_CASE("a struct without fields loads") {
    struct nothing {
        TWELVE_SETTINGS(nothing);
    };
    CHECK(twelve::load<nothing>(variables{{"PORT", "1"}}));
}

TEST_CASE("no source at all leaves the defaults, and says what is missing") {
    const auto loaded = twelve::load<server>(twelve::source_list());
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].looked_in.empty());
}

TEST_CASE("a refused service URL is not shown") {
    struct stored {
        TWELVE_SETTINGS(stored);
        TWELVE_VAR(twelve::postgres_url, url, "Orders");
    };
    const auto found = problems_of<stored>({{"URL", "postgres://app:hun ter2@h/db"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].shown.find("ter2") == std::string::npos);
}

TEST_CASE("a file is looked for only where its name is not a variable of its own") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(twelve::secret<std::string>, key, "k");
        TWELVE_VAR(twelve::secret<std::string>, token, "t");
        TWELVE_VAR(std::string, token_file, "f");
    };
    const auto found = problems_of<settings>({});
    REQUIRE(found.size() == 3);
    CHECK(found[0].looked_in.size() == 2);
    CHECK(found[1].looked_in.size() == 1);
}

TEST_CASE("a file that is not there is to be created, and one that is a folder to be named") {
    temporary_directory directory;
    const std::string absent = directory.path("absent");
    const auto missing = problems_of<secretive>({{"KEY_FILE", absent}});
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].code == problem_code::file_unreadable);
    CHECK(missing[0].hint == "create the file, or correct its path");
    CHECK(problems_of<secretive>({{"KEY_FILE", "/"}})[0].hint == "give the path of a file");
}
