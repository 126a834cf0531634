#include <catch2/catch_test_macros.hpp>

#include <twelve/config_command.hpp>

#ifndef _WIN32

#    include <initializer_list>
#    include <string>
#    include <vector>

#    include <fcntl.h>
#    include <sys/wait.h>
#    include <unistd.h>

#    include <support/approve.hpp>

#    include <twelve/services/postgres.hpp>
#    include <twelve/variables.hpp>

#    include "unit/detail/temporary_directory.hpp"

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(8));
};

twelve::variables sound() {
    return twelve::variables{{"PORT", "9000"},
                             {"DATABASE_URL", "postgres://app:hunter2hunter2@db/shop"},
                             {"SESSION_KEY", "hunter3hunter3"}};
}

struct answer {
    int status = -1;  ///< `went_on` where nothing was answered, -1 where a signal ended the program
    std::string output;
    std::string errors;
};

constexpr int went_on = 255;

std::string content_of(int descriptor) {
    std::string text;
    char block[4096];
    ::lseek(descriptor, 0, SEEK_SET);
    for (ssize_t size = 0; (size = ::read(descriptor, block, sizeof block)) > 0;)
        text.append(block, static_cast<std::size_t>(size));
    return text;
}

/// Runs the command in a process of its own, with its standard output going to a file of the test's choice.
answer ask_with_output(int output, const twelve::source_list& from, std::initializer_list<std::string> arguments) {
    temporary_directory folder;
    const int errors = ::open(folder.path("errors").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    std::vector<const char*> all{"./bin/shop"};
    for (const std::string& one : arguments) all.push_back(one.c_str());
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(output, STDOUT_FILENO);
        ::dup2(errors, STDERR_FILENO);
        const auto answered = twelve::run_config_command<settings>(static_cast<int>(all.size()), all.data(), from);
        std::fflush(stderr);
        ::_exit(answered.value_or(went_on));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    answer made;
    if (WIFEXITED(status)) made.status = WEXITSTATUS(status);
    made.errors = content_of(errors);
    ::close(errors);
    return made;
}

answer ask(const twelve::source_list& from, std::initializer_list<std::string> arguments) {
    temporary_directory folder;
    const int output = ::open(folder.path("output").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    answer made = ask_with_output(output, from, arguments);
    made.output = content_of(output);
    ::close(output);
    return made;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the program goes on where nothing was asked") {
    const answer given = ask(twelve::sources(sound()), {"--serve", "--config-file=x"});
    CHECK(given.status == went_on);
    CHECK(given.output.empty());
    CHECK(given.errors.empty());
}

TEST_CASE("a check of a sound configuration is 0, of a faulty one 78, and answers on standard output") {
    const answer good = ask(twelve::sources(sound()), {"--config-check"});
    CHECK(good.status == 0);
    CHECK(good.output == "the configuration is sound\n");
    const answer bad = ask(twelve::sources(twelve::variables{{"PORT", "0"}}), {"--config-check"});
    CHECK(bad.status == twelve::exit_config);
    CHECK(holds(bad.output, "3 errors in the configuration"));
    CHECK(bad.errors.empty());
}

TEST_CASE("a check tells warnings of a sound configuration") {
    twelve::variables with_newline = sound();
    with_newline.set("SESSION_KEY", "hunter3hunter3\n");
    const answer given = ask(twelve::sources(with_newline), {"--config-check", "--format=line"});
    CHECK(given.status == 0);
    CHECK(given.output.rfind("warning: SESSION_KEY ends with a newline [trailing_newline] (", 0) == 0);
}

TEST_CASE("an explanation of a faulty configuration is 78, and says so beside it") {
    const answer given = ask(twelve::sources(twelve::variables{{"PORT", "80"}}), {"--config-explain"});
    CHECK(given.status == twelve::exit_config);
    CHECK(holds(given.output, "PORT          80         variables  -\n"));
    CHECK(given.errors == "2 errors in the configuration; --config-check says more\n");
}

TEST_CASE("documents are answered whatever the configuration") {
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-example"}).output == twelve::env_example<settings>());
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-docs"}).output == twelve::markdown<settings>());
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-docs"}).status == 0);
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-schema"}).output == twelve::json_schema<settings>());
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-manifest=kubernetes"}).output ==
          twelve::manifest<settings>(twelve::manifest_form::kubernetes, {"shop"}));
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-manifest=compose"}).output ==
          twelve::manifest<settings>(twelve::manifest_form::compose, {"shop"}));
    CHECK(ask(twelve::sources(twelve::variables{}), {"--config-manifest=systemd"}).output ==
          twelve::manifest<settings>(twelve::manifest_form::systemd, {"shop"}));
}

TEST_CASE("one file is compared with the program's own sources, several with each other") {
    temporary_directory folder;
    const std::string same =
        folder.file("same.env", "PORT=1\nDATABASE_URL=postgres://b:pw@c/d\nSESSION_KEY=12345678\n");
    const std::string other =
        folder.file("other.env", "DATABASE_URL=postgres://x/y?sslmode=verify-full\nSESSION_KEY=12345679\n");
    CHECK(ask(twelve::sources(sound()), {"--config-parity=" + same}).status == 0);
    const answer own = ask(twelve::sources(sound()), {"--config-parity=" + other, "--format=json"});
    CHECK(own.status == twelve::exit_differs);
    CHECK(holds(own.output, "\"sides\": [\"variables\", "));
    const answer files = ask(twelve::sources(sound()), {"--config-parity=" + same, "--config-parity=" + other});
    CHECK(files.status == twelve::exit_differs);
    CHECK_FALSE(holds(files.output, "variables"));
    CHECK(holds(files.output, "service_verification"));
}

TEST_CASE("a file to compare that is not there, or is refused, is 78 with its error") {
    temporary_directory folder;
    const answer absent = ask(twelve::sources(sound()), {"--config-parity=" + folder.path("nope.env")});
    CHECK(absent.status == twelve::exit_config);
    CHECK(holds(absent.output, "[file_unreadable]"));
    const std::string broken = folder.file("broken.env", "PORT='1\n");
    const answer refused = ask(twelve::sources(sound()), {"--config-parity=" + broken, "--format=json"});
    CHECK(refused.status == twelve::exit_config);
    CHECK(holds(refused.output, "\"code\": \"unterminated_quote\""));
}

TEST_CASE("a misused flag is 64, and tells every flag on standard error") {
    const answer given = ask(twelve::sources(sound()), {"--config-chek"});
    CHECK(given.status == twelve::exit_usage);
    CHECK(given.output.empty());
    support::approve("config_usage.txt", given.errors);
}

TEST_CASE("an answer that could not be written is 74, with the reason") {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (full >= 0) {
        const answer given = ask_with_output(full, twelve::sources(sound()), {"--config-explain"});
        CHECK(given.status == twelve::exit_output);
        CHECK(given.errors == "the answer could not be written: No space left on device\n");
        ::close(full);
    }
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    const answer piped = ask_with_output(ends[1], twelve::sources(sound()), {"--config-example"});
    CHECK(piped.status == twelve::exit_output);
    CHECK(piped.errors == "the answer could not be written: Broken pipe\n");
    ::close(ends[1]);
    const int read_only = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    CHECK(ask_with_output(read_only, twelve::sources(sound()), {"--config-check"}).status == twelve::exit_output);
    ::close(read_only);
}

TEST_CASE("a manifest names the program as it was called, without its folder") {
    CHECK(twelve::detail::program_name("/usr/bin/shop") == "shop");
    CHECK(twelve::detail::program_name("C:\\shop.exe") == "shop.exe");
    CHECK(twelve::detail::program_name("").empty());
}

TEST_CASE("nothing of a secret stands in any answer") {
    temporary_directory folder;
    const std::string file = folder.file("a.env", "DATABASE_URL=postgres://app:hunter2hunter2@db/shop\n"
                                                  "SESSION_KEY=hunter3hunter3\n");
    for (const std::string flag : {"--config-check", "--config-explain", "--config-example", "--config-docs",
                                   "--config-schema", "--config-manifest=compose"})
        CHECK_FALSE(holds(ask(twelve::sources(sound()), {flag}).output, "hunter"));
    const answer given = ask(twelve::sources(sound()), {"--config-parity=" + file});
    CHECK(holds(given.output, "same_secret"));
    CHECK_FALSE(holds(given.output, "hunter"));
}

#endif
