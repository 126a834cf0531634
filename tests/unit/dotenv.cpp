#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv.hpp>
#include <twelve/load.hpp>
#include <twelve/variables.hpp>

#include "unit/detail/temporary_directory.hpp"

using twelve::problem_code;
using twelve::variables;

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(std::string, region, "Region", default_value("north"));
    TWELVE_VAR(twelve::secret<std::string>, key, "Key", alias("SIGNING_KEY"));
};

twelve::problems problems_of(const twelve::dotenv& file) {
    const auto loaded = twelve::load<settings>(file);
    REQUIRE_FALSE(loaded);
    return loaded.error();
}

bool holds(const twelve::problems& all, const std::string& text) {
    for (const twelve::problem& one : all)
        for (const std::string* part : {&one.variable, &one.shown, &one.expected, &one.reason, &one.hint, &one.related,
                                        &one.excerpt.text, &one.origin.path, &one.origin.source})
            if (part->find(text) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a file gives values with their lines and columns") {
    temporary_directory folder;
    const auto found = problems_of(twelve::dotenv(folder.file(".env", "# first\nKEY=k\nPORT = 99x\n")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].origin.kind == twelve::source_kind::dotenv);
    CHECK(found[0].origin.line == 3);
    CHECK(found[0].origin.column == 8);
    CHECK(found[0].excerpt.text == "PORT = 99x");
    CHECK(found[0].excerpt.caret == 8);
    CHECK(found[0].excerpt.width == 3);
}

TEST_CASE("a file that is not there is fine unless it is required") {
    temporary_directory folder;
    const std::string path = folder.path("none.env");
    CHECK(twelve::load<settings>(variables{{"PORT", "1"}, {"KEY", "k"}}, twelve::dotenv(path)));
    const auto loaded = twelve::load<settings>(variables{{"PORT", "1"}, {"KEY", "k"}}, twelve::dotenv(path).required());
    REQUIRE_FALSE(loaded);
    REQUIRE(loaded.error().size() == 1);
    CHECK(loaded.error()[0].code == problem_code::file_unreadable);
    const auto missing = problems_of(twelve::dotenv(path));
    REQUIRE(missing[0].looked_in.size() == 1);
    CHECK(missing[0].looked_in[0].is_absent);
    CHECK(missing[0].looked_in[0].name == twelve::detail::absolute_path(path));
}

TEST_CASE("a directory is an error even where the file may be absent") {
    const auto loaded = twelve::load<settings>(variables{{"PORT", "1"}, {"KEY", "k"}}, twelve::dotenv("/"));
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error()[0].code == problem_code::file_unreadable);
}

TEST_CASE("a file never overrides a more important source, and files may be layered") {
    temporary_directory folder;
    const twelve::dotenv local(folder.file(".env.local", "REGION=local\n"));
    const twelve::dotenv shared(folder.file(".env", "REGION=shared\nPORT=1\nKEY=k\n"));
    CHECK(twelve::load<settings>(local, shared)->region == "local");
    CHECK(twelve::load<settings>(variables{{"REGION", "given"}}, local, shared)->region == "given");
}

TEST_CASE("an expansion sees the more important sources first") {
    temporary_directory folder;
    const twelve::dotenv file(folder.file(".env", "BASE=file\nREGION=${BASE}-${OTHER:-none}\nPORT=1\nKEY=k\n"));
    CHECK(twelve::load<settings>(file)->region == "file-none");
    CHECK(twelve::load<settings>(variables{{"BASE", "given"}, {"OTHER", "x"}}, file)->region == "given-x");
    CHECK(twelve::load<settings>(file, variables{{"BASE", "less important"}})->region == "file-none");
}

TEST_CASE("a value whose expansion touched a secret is one") {
    temporary_directory folder;
    const auto found = problems_of(twelve::dotenv(folder.file(".env", "KEY=hunter2-hunter2\nPORT=${KEY}\n")));
    REQUIRE(found.size() == 2);
    CHECK(found[1].code == problem_code::looks_secret);
    CHECK(found[0].variable == "PORT");
    CHECK(found[0].shown.empty());
    CHECK_FALSE(holds(found, "hunter2"));
}

TEST_CASE("a file that is refused does not make the names it binds missing") {
    temporary_directory folder;
    const auto found = problems_of(twelve::dotenv(folder.file(".env", "PORT=1\nSIGNING_KEY=k\nREGION='open\n")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == problem_code::unterminated_quote);
    const auto half = problems_of(twelve::dotenv(folder.file("half.env", "KEY_FILE=/x\nREGION='open\n")));
    REQUIRE(half.size() == 2);
    CHECK(half[1].variable == "PORT");
    CHECK(half[1].code == problem_code::missing);
}

TEST_CASE("nothing of a refused file is used") {
    temporary_directory folder;
    const twelve::dotenv file(folder.file(".env", "REGION=south\nPORT=$X\n"));
    const auto loaded = twelve::load<settings>(file, variables{{"PORT", "x"}, {"KEY", "k"}});
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().has(problem_code::bare_dollar));
    CHECK(loaded.error().has(problem_code::invalid_type));
}

TEST_CASE("the text of a secret is in no part of a syntax error") {
    temporary_directory folder;
    CHECK_FALSE(holds(problems_of(twelve::dotenv(folder.file("a", "KEY='hunter2-hunter2\n"))), "hunter2"));
    CHECK_FALSE(holds(problems_of(twelve::dotenv(folder.file("b", "KEY_FILE='hunter2-hunter2\n"))), "hunter2"));
    CHECK_FALSE(holds(problems_of(twelve::dotenv(folder.file("c", "SIGNING_KEY=\"hunter2\" hunter2\n"))), "hunter2"));
    CHECK_FALSE(
        holds(problems_of(twelve::dotenv(folder.file("d", "KEY=-----BEGIN\nhunter2hunter2\n-----END\n"))), "hunter2"));
}

TEST_CASE("strict_names warns of every name that is not declared, the default of near ones alone") {
    temporary_directory folder;
    const std::string path = folder.file(".env", "REGOIN=x\nSOMETHING_ELSE=1\n");
    const auto plain = problems_of(twelve::dotenv(path));
    CHECK(plain.count(twelve::severity::warning) == 1);
    const auto strict = problems_of(twelve::dotenv(path).strict_names());
    REQUIRE(strict.count(twelve::severity::warning) == 2);
    CHECK(strict[strict.size() - 1].variable.empty());  // a name like none of ours may be the tail of a secret
    CHECK(strict[strict.size() - 1].origin.line == 2);
    CHECK(strict[strict.size() - 1].origin.column == 1);
}

TEST_CASE("strict makes warnings errors, literal takes a dollar as it is") {
    temporary_directory folder;
    const twelve::dotenv twice(folder.file("twice", "PORT=1\nPORT=2\nKEY=k\n"));
    CHECK(twelve::load<settings>(twice)->port == 2);
    CHECK_FALSE(twelve::load<settings>(twice.strict()));
    const twelve::dotenv dollar(folder.file("dollar", "PORT=1\nKEY=k\nREGION=$x\n"));
    CHECK_FALSE(twelve::load<settings>(dollar));
    CHECK(twelve::load<settings>(dollar.literal())->region == "$x");
}

TEST_CASE("a file above its limit is too large") {
    temporary_directory folder;
    const auto found = problems_of(twelve::dotenv(folder.file(".env", "PORT=1\nKEY=k\n")).at_most(5));
    CHECK(found[0].code == problem_code::too_large);
}
TEST_CASE("what is left out of a report is told with the last that is in it") {
    temporary_directory folder;
    std::string junk;
    std::string doubtful = "PORT=$X\n";
    for (int i = 0; i < 1100; ++i) {
        junk += "?\n";
        doubtful += "REGION=a#b\n";
    }
    const auto refused = problems_of(twelve::dotenv(folder.file("junk", junk)));
    CHECK(holds(refused, "; there are more errors, and nothing behind this one was read"));
    const auto warned = problems_of(twelve::dotenv(folder.file("doubtful", doubtful)));
    CHECK(holds(warned, "; 1199 more warnings are not told"));
    std::string again = "KEY=k\n";
    for (int i = 0; i < 1100; ++i) again += "PORT=1\n";
    const auto strict = problems_of(twelve::dotenv(folder.file("again", again)).strict());
    CHECK(holds(strict, "; 99 more errors are not told"));
}

TEST_CASE("a list of sources can be copied") {
    temporary_directory folder;
    const auto list = twelve::sources(twelve::dotenv(folder.file(".env", "PORT=1\nKEY=k\n")));
    const auto copy = list;
    CHECK(twelve::load<settings>(copy));
    CHECK(twelve::load<settings>(list));
}

TEST_CASE("what touched a secret in a more important file is one in the next file, under any name") {
    temporary_directory folder;
    const std::string above = folder.file(".env.local", "KEY=hunter2-hunter2\nMIDDLE=${KEY}\n");
    const auto loaded =
        twelve::load<settings>(twelve::dotenv(above), twelve::dotenv(folder.file(".env", "PORT=${MIDDLE}\n")));
    REQUIRE_FALSE(loaded);
    const twelve::problem& port = loaded.error()[0];
    CHECK(port.variable == "PORT");
    CHECK(port.shown.find("hunter2") == std::string::npos);
    CHECK(port.excerpt.text == "PORT=[redacted]");
}
