#include <cstdlib>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#define CATCH_CONFIG_ENABLE_OPTIONAL_STRINGMAKER
#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/generator.hpp>
#include <twelve/dotenv_writer.hpp>

#include "canary.hpp"
#include "cases.hpp"
#include "sinks.hpp"
#include "unit/detail/temporary_directory.hpp"

namespace {

/// A program's own source.
struct vault {
    std::string held_name;
    std::string held_text;

    [[nodiscard]] twelve::lookup find(std::string_view name) const {
        return name == held_name ? twelve::lookup::value(held_text) : twelve::lookup::nothing();
    }
    [[nodiscard]] std::vector<std::string> names() const { return {held_name}; }
    [[nodiscard]] std::string name() const { return "vault"; }
};

/// Every variable with a value that is well, but for some.
twelve::variables harmless_but(const std::set<std::string>& left_out) {
    twelve::variables made;
    for (const tried_field& one : tried_fields())
        if (left_out.count(one.name) == 0) made.set(one.name, one.harmless);
    return made;
}

/// Looks through everything that comes out, and keeps what should not.
class leak_hunt {
public:
    void look(const std::string& what, const twelve::source_list& from, const std::set<std::string>& excused = {},
              sinks_with more = sinks_with::nothing_else) {
        ++combinations_;
        for (const sink_output& one : outputs_of(from, more)) {
            ++outputs_;
            if (excused.count(one.sink) != 0 || !searched_.insert(std::hash<std::string>()(one.text)).second) continue;
            const std::string found = search_.find_in(one.text);
            if (!found.empty()) leaks_.push_back(what + " -> " + one.sink + ": " + found);
        }
    }

    /// Settings that hold, but with a plain value that is a secret, come with a warning.
    void look_for_warning(const std::string& what, const twelve::source_list& from) {
        const auto seen = twelve::inspect<leak_settings>(from);
        if (seen.settings && !seen.problems.has(twelve::problem_code::looks_secret)) leaks_.push_back(what + ": no warning");
    }

    [[nodiscard]] const canary& secret() const noexcept { return secret_; }
    [[nodiscard]] std::string text(std::string_view pattern) const { return with_secret(pattern, secret_); }

    /// Fails the test for each leak.
    void tell() const {
        for (const std::string& one : leaks_) FAIL_CHECK(one);
        CHECK(leaks_.empty());
        WARN(combinations_ << " combinations, " << outputs_ << " outputs");
    }

private:
    canary secret_;
    leak_search search_{secret_};
    std::unordered_set<std::size_t> searched_;  // by their hashes: most outputs come again and again
    std::vector<std::string> leaks_;
    std::size_t combinations_ = 0;
    std::size_t outputs_ = 0;
};

std::string spelled(const std::string& text) { return twelve::spell_dotenv_value(text).text; }

/// A variable of the environment, for as long as it lives.
class environment_variable {
public:
    environment_variable(const std::string& name, const std::string& text) : name_(name) {
        ::setenv(name.c_str(), text.c_str(), 1);
    }
    environment_variable(const environment_variable&) = delete;
    environment_variable& operator=(const environment_variable&) = delete;
    ~environment_variable() { ::unsetenv(name_.c_str()); }

private:
    std::string name_;
};

std::set<std::string> names_beside(const std::string& name) {
    if (name == "RENAMED_TOKEN") return {name, "RENAMED"};
    if (name == "NUMBERED_TOKEN") return {name, "NUMBERED"};
    return {name};
}

/// Tries one value through every source.
void try_value(leak_hunt& hunt, const tried_field& field, const held_value& held, const twelve::variables& rest,
               const std::string& beside) {
    const std::string name = field.name;
    const std::string text = hunt.text(held.text);
    const auto what = [&](const char* source) { return name + " (" + held.state + beside + ") from " + source; };
    temporary_directory directory;

    hunt.look(what("variables"), twelve::sources(twelve::variables{{name, text}}, rest), {}, sinks_with::commands);
    hunt.look(what("the program's own source"), twelve::sources(vault{name, text}, rest));
    hunt.look(what("a later source"), twelve::sources(twelve::variables{{name, ""}}, twelve::variables{{name, text}}, rest));
    hunt.look(what("a hidden source"),
              twelve::sources(twelve::variables{{name, field.harmless}}, twelve::variables{{name, text}}, rest));
    hunt.look(what("a misspelt name"), twelve::sources(twelve::variables{{name + "X", text}}, rest));
    {
        const environment_variable set(name, text);
        hunt.look(what("the environment"), twelve::sources(twelve::environment(), rest));
        hunt.look(what("the environment below .env"),
                  twelve::sources(twelve::dotenv(directory.file("empty.env", name + "=\n")), twelve::environment(), rest));
    }

    const std::string file = directory.file(name, text + "\n");
    hunt.look(what("X_FILE"), twelve::sources(twelve::variables{{name + "_FILE", file}}, rest));
    hunt.look(what("X_FILE beside X"),
              twelve::sources(twelve::variables{{name + "_FILE", file}, {name, text}}, rest));
    hunt.look(what("X_FILE that is the secret"), twelve::sources(twelve::variables{{name + "_FILE", text}}, rest));
    hunt.look(what("X_FILE in .env"),
              twelve::sources(twelve::dotenv(directory.file("file.env", name + "_FILE=" + spelled(file) + "\n")), rest));
    hunt.look(what("X_FILE in .env that is the secret"),
              twelve::sources(twelve::dotenv(directory.file("lost.env", name + "_FILE=" + spelled(text) + "\n")), rest));
    hunt.look(what("the secrets directory"),
              twelve::sources(twelve::secret_directory(file.substr(0, file.rfind('/'))), rest));

    const auto try_env = [&](const char* source, const std::string& contents, const std::string& inner = {}) {
        const twelve::dotenv env(directory.file("case.env", contents));
        // Where the struct does not hold the secret, nothing tells `show` that its text is one: a warning does.
        const bool is_plain = name == "HOMEPAGE" || name == "LINKS" || name == "ORIGINS";
        const std::set<std::string> excused = inner.empty() || !is_plain ? std::set<std::string>()
                                                                         : std::set<std::string>{"show", "show_json"};
        hunt.look(what(source), twelve::sources(env.strict_names(), rest), excused);
        if (!excused.empty()) hunt.look_for_warning(what(source), twelve::sources(env, rest));
    };
    try_env(".env", name + "=" + spelled(text) + "\n");
    try_env(".env, bare", name + "=" + text + "\n");
    try_env(".env, bare and exported", "export " + name + "=" + text + " # note\n");
    try_env(".env, in double quotes", name + "=\"" + text + "\"\n");
    try_env(".env, twice", name + "=" + spelled(text) + "\n" + name + "=" + spelled(text) + "\n");
    try_env("an expanded secret", "DB_PASSWORD=" + spelled(text) + "\n" + name + "=${DB_PASSWORD}\n", "DB_PASSWORD");
    try_env("an expanded default", name + "=${DB_PASSWORD:-" + spelled(text) + "}\n", "DB_PASSWORD");
    try_env("a default that is not used", "OTHER=x\n" + name + "=${OTHER:-" + spelled(text) + "}\n");
    try_env("its file too large", name + "_FILE=/dev/zero\n# " + text + "\n");
    hunt.look(what("a .env that is too large"),
              twelve::sources(twelve::dotenv(directory.file("case.env", name + "=" + text + "\n")).at_most(8), rest));
    hunt.look(what("a strict .env"),
              twelve::sources(twelve::dotenv(directory.file("case.env", name + "=" + text + " #\n")).strict(), rest));
    hunt.look(what("a literal .env"),
              twelve::sources(twelve::dotenv(directory.file("case.env", name + "=" + text + "$\n")).literal(), rest));
}

}  // namespace

// First, while little memory is in use: a process is copied for each.
TEST_CASE("no process that ends over its configuration prints a part of a secret") {
    leak_hunt hunt;
    for (const tried_field& field : tried_fields())
        for (const held_value& held : field.values)
            hunt.look(std::string(field.name) + " (" + held.state + ") at the end of a process",
                      twelve::sources(twelve::variables{{field.name, hunt.text(held.text)}},
                                      harmless_but(names_beside(field.name))),
                      {}, sinks_with::processes);
    hunt.tell();
}

TEST_CASE("no output holds a part of a secret, whatever field, source and state") {
    leak_hunt hunt;
    for (const tried_field& field : tried_fields()) {
        std::set<std::string> others = names_beside(field.name);
        const twelve::variables rest = harmless_but(others);
        others.insert("SIBLING");
        const twelve::variables without_sibling = harmless_but(others);
        others.erase("SIBLING");
        others.insert("AGREE");
        twelve::variables disagreeing = harmless_but(others);
        disagreeing.set("AGREE", "no");
        bool is_first = true;
        for (const held_value& held : field.values) {
            try_value(hunt, field, held, rest, "");
            if (is_first) try_value(hunt, field, held, without_sibling, ", a sibling missing");
            if (is_first) try_value(hunt, field, held, disagreeing, ", a rule across fields broken");
            is_first = false;
        }
    }
    hunt.tell();
}

TEST_CASE("no output holds a part of a secret that stands in a faulty .env") {
    leak_hunt hunt;
    temporary_directory directory;
    const char* const names[] = {"OPEN_PASS",     "PIN",       "POSTGRES",    "MANY",           "SHARDS", "API_TOKEN",
                                 "RENAMED_TOKEN", "HELD_INNER", "UNDECLARED_PASSWORD", "MAYBE_PASS", "BY_NAME"};
    for (const std::string name : names) {
        const twelve::variables rest = harmless_but(names_beside(name));
        const twelve::variables lacking = harmless_but({"HOMEPAGE", "WORKERS", "SIBLING", name});
        std::vector<std::string> files;
        for (const std::string& pattern : tried_files()) files.push_back(with_secret(pattern, hunt.secret(), name));
        const std::string plain = with_secret("{N}={L}\n", hunt.secret(), name);
        for (const bool is_big_endian : {false, true}) files.push_back(in_utf16(plain, is_big_endian));
        files.push_back(in_utf16(plain, false).substr(2));
        for (const std::string& file : files) {
            const twelve::dotenv env(directory.file("case.env", file));
            const std::string what = Catch::Detail::stringify(file) + " as .env";
            hunt.look(what, twelve::sources(env, rest), {}, sinks_with::commands);
            hunt.look(what + ", a sibling missing", twelve::sources(env.strict_names(), lacking));
            hunt.look(what + ", strict", twelve::sources(env.strict().strict_names(), rest));
            hunt.look(what + ", literal", twelve::sources(env.literal(), rest));
        }
    }
    hunt.tell();
}

TEST_CASE("no output holds a part of a secret that a plain value was expanded with") {
    leak_hunt hunt;
    temporary_directory directory;
    const char* const secrets[] = {"${OPEN_PASS}", "${OPEN_PASS:-x}", "${NONE:-${OPEN_PASS}}", "${MIDDLE}", "x${OPEN_PASS}y"};
    for (const char* const name : {"HOMEPAGE", "SHORT_PAGE", "WORKERS", "WAIT", "LISTEN", "ORIGINS", "ONE_ORIGIN", "LINKS"}) {
        for (const std::string secret : secrets) {
            for (const std::string& text : {secret, "a," + secret, "a:" + secret, "a:b,a:" + secret, "\"" + secret + "\"x"}) {
                const std::string file = "MIDDLE=${OPEN_PASS}\n" + std::string(name) + "=" + text + "\n";
                const twelve::dotenv env(directory.file("case.env", file));
                const twelve::dotenv whole(
                    directory.file("whole.env", "OPEN_PASS=" + hunt.secret().letters + "\n" + file));
                const twelve::variables above{{"OPEN_PASS", hunt.secret().letters}};
                const twelve::variables rest = harmless_but({name, "OPEN_PASS"});
                const std::string what = file + " as .env";
                hunt.look(what + ", the secret above", twelve::sources(above, env, rest));
                hunt.look(what + ", the secret in it", twelve::sources(whole, rest));
                hunt.look(what + ", a sibling missing",
                          twelve::sources(whole, harmless_but({name, "OPEN_PASS", "SIBLING"})));
            }
        }
    }
    hunt.tell();
}

namespace {

#define DECLARED_SECRET "qzW7kT2mXv9RbL4cYh8N"

struct declared_group {
    TWELVE_SETTINGS(declared_group);
    TWELVE_VAR(std::string, api_token, "By its name", default_value(DECLARED_SECRET));
    TWELVE_VAR(twelve::secret<std::string>, inner, "A secret", example(DECLARED_SECRET));
};

/// A secret in every place of a declaration that may hold one by mistake.
struct declared_secrets {
    TWELVE_SETTINGS(declared_secrets);
    TWELVE_VAR(twelve::secret<std::string>, key, "A secret", example(DECLARED_SECRET));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, maybe, "A secret that may be absent", example(DECLARED_SECRET));
    TWELVE_VAR(twelve::secret<std::vector<std::string>>, many, "A secret list", example("a," DECLARED_SECRET));
    TWELVE_VAR(std::string, db_password, "By its name", default_value(DECLARED_SECRET));
    TWELVE_VAR(std::string, mail_secret, "By its name", example(DECLARED_SECRET));
    TWELVE_VAR(std::string, renamed, "By its alias", alias("RENAMED_TOKEN"), default_value(DECLARED_SECRET));
    TWELVE_VAR(std::string, moved, "By its former name", deprecated_alias("MOVED_KEY", "use MOVED"), example(DECLARED_SECRET));
    TWELVE_VAR(std::string, upstream, "By its text", default_value("https://app:" DECLARED_SECRET "@host/"));
    TWELVE_VAR(std::string, hook, "By its text", example("https://host/?token=" DECLARED_SECRET));
    TWELVE_VAR(std::vector<std::string>, hooks, "By its text", default_value("a,https://:" DECLARED_SECRET "@host/"));
    TWELVE_VAR((std::map<std::string, std::string>), links, "By its text", example("a:https://:" DECLARED_SECRET "@host/"));
    TWELVE_VAR(twelve::postgres_url, postgres, "A URL", example("postgres://app:" DECLARED_SECRET "@host/shop"));
    TWELVE_VAR(twelve::http_url, http, "A URL", example("https://host/?api_key=" DECLARED_SECRET));
    TWELVE_VAR(twelve::service_url, service, "A URL that is none", example("app:" DECLARED_SECRET "@host"));
    TWELVE_VAR(std::vector<twelve::redis_url>, shards, "URLs", example("redis://a,redis://:" DECLARED_SECRET "@b"));
    TWELVE_VAR(declared_group, held, "A group");
    TWELVE_VAR(std::optional<declared_group>, spare, "A group that may be absent");
};

/// The same text where it is no secret.
struct declared_plainly {
    TWELVE_SETTINGS(declared_plainly);
    TWELVE_VAR(std::string, region, "Where it runs", default_value(DECLARED_SECRET));
    TWELVE_VAR(std::string, zone, "Where in it", example(DECLARED_SECRET));
    TWELVE_VAR(int, size, "A size", example(DECLARED_SECRET));
};

}  // namespace

TEST_CASE("no document holds a secret that a declaration gives as a default or an example") {
    const leak_search search(DECLARED_SECRET);
    sink_outputs out;
    add_documents<declared_secrets>(out);
    for (const sink_output& one : out) {
        INFO(one.sink << "\n" << one.text);
        CHECK(search.find_in(one.text).empty());
    }
}

TEST_CASE("no verdict on a .env.example holds a secret that someone put there") {
    const leak_search search(DECLARED_SECRET);
    temporary_directory directory;
    const std::string made = twelve::env_example<leak_settings>();
    for (const std::string name : {"OPEN_PASS", "PIN", "CIPHER", "MANY", "BY_NAME", "POSTGRES", "SERVICE", "SHARDS", "HOOKS",
                                   "API_TOKEN", "DOOR_SECRET", "HELD_INNER", "SPARE_CACHE", "STRANGER"}) {
        for (const char* const secret : {DECLARED_SECRET, "https://a:" DECLARED_SECRET "@b/", "'" DECLARED_SECRET "'"}) {
            const std::string line = name + "=" + secret + "\n";
            for (const std::string& text : {made + line, line + made, made + "# " + line, line}) {
                const auto told = twelve::testing::check_env_example<leak_settings>(directory.file("example", text));
                INFO(line << told.reason());
                CHECK_FALSE(told);
                CHECK(search.find_in(told.reason()).empty());
            }
        }
    }
}

TEST_CASE("the documents show what is no secret") {
    const leak_search search(DECLARED_SECRET);
    sink_outputs out;
    add_documents<declared_plainly>(out);
    for (const sink_output& one : out) {
        INFO(one.sink << "\n" << one.text);
        CHECK_FALSE(search.find_in(one.text).empty());
    }
}

namespace {

/// What the generator of a .env.example says of one in which someone put these lines.
std::string told_drift(const std::string& lines) {
    temporary_directory directory;
    const std::string path = directory.file("example", twelve::env_example<leak_settings>() + lines);
    twelve::detail::scratch memory;
    const twelve::detail::made_file made{path, twelve::env_example<leak_settings>(), twelve::generated_header};
    return check_files({made}, twelve::detail::catalog_of<leak_settings>(memory), "make update").text;
}

}  // namespace

TEST_CASE("no diff of a drifted .env.example holds a part of a secret that someone put into it") {
    const canary secret;
    leak_search search(secret);
    std::vector<std::string> leaks;
    for (const tried_field& one : tried_fields()) {
        for (const held_value& held : one.values) {
            const std::string value = with_secret(held.text, secret);
            for (const std::string& line : {one.name + ("=" + value), one.name + ("=" + spelled(value)), "# " + (one.name + ("=" + value)),
                                            "export " + (one.name + ("=" + value)), value,
                                            one.name + ("=\"a\n# one " + value + " two\n\"")}) {
                const std::string told = told_drift(line + "\n");
                if (told.find("has drifted") == std::string::npos) leaks.push_back("no drift: " + line);
                if (const std::string found = search.find_in(told); !found.empty())
                    leaks.push_back(std::string(one.name) + ", " + held.state + ": " + found);
            }
        }
    }
    for (const std::string& one : leaks) FAIL_CHECK(one);
    CHECK(leaks.empty());
}

TEST_CASE("the diff of a drifted .env.example shows what is no secret") {
    CHECK(told_drift("# where it runs\n").find("where it runs") != std::string::npos);
}

namespace {

/// Types as others write them, which leak.
struct leaky_url {
    std::string text;
    friend std::ostream& operator<<(std::ostream& out, const leaky_url& url) { return out << url.text; }
};

std::string percent_encoded(std::string_view text) {
    std::string made;
    for (const char byte : text) made += "%" + in_hex({&byte, 1});
    return made;
}

std::string one_character_a_line(std::string_view text) {
    std::string made;
    for (const char byte : text) made.append({byte, '\n'});
    return made;
}

std::string as_json_escapes(std::string_view text) {
    std::string made;
    for (const char byte : text) made += "\\u00" + in_hex({&byte, 1});
    return made;
}

}  // namespace

TEST_CASE("the search finds a secret in every form") {
    const canary secret;
    const leak_search search(secret.letters);
    const std::string part = secret.letters.substr(5, 8);

    CHECK(search.find_in("nothing of it, " + secret.letters.substr(0, 7) + "...").empty());
    CHECK_FALSE(search.find_in("tok-" + secret.letters.substr(0, 8) + "...").empty());
    CHECK_FALSE(search.find_in("..." + secret.letters.substr(24)).empty());
    CHECK_FALSE(search.find_in("a " + part + " b").empty());
    CHECK_FALSE(search.find_in(in_lower_case(part)).empty());
    CHECK_FALSE(search.find_in(percent_encoded(part)).empty());
    CHECK_FALSE(search.find_in(in_hex(part)).empty());
    CHECK_FALSE(search.find_in(as_json_escapes(part)).empty());
    CHECK_FALSE(search.find_in(one_character_a_line(part)).empty());
    CHECK_FALSE(search.find_in(in_base64("user:" + secret.letters)).empty());
    CHECK_FALSE(search.find_in(in_base64("user::" + secret.letters)).empty());
    CHECK_FALSE(search.find_in(in_base64("user:::" + secret.letters)).empty());
    CHECK_FALSE(search.find_in(twelve::detail::printable(in_utf16(part, false))).empty());
    CHECK_FALSE(search.find_in(Catch::Detail::stringify(leaky_url{"https://u:" + secret.letters + "@h"})).empty());
    CHECK_FALSE(search.find_in(Catch::Detail::stringify(std::optional<std::string>(secret.letters))).empty());
    CHECK_FALSE(search.find_in(fmt::format("{}", std::vector<std::string>{secret.letters})).empty());
    CHECK_FALSE(search.find_in(captured([&] { std::puts(secret.letters.c_str()); })).empty());
    CHECK_FALSE(search.find_in(captured_in_child([&] { std::puts(secret.letters.c_str()); })).empty());
}

TEST_CASE("the sinks show what is no secret, so that they would show one") {
    const canary secret;
    const leak_search search(secret.letters);
    std::set<std::string> sinks;
    const auto look = [&](const twelve::source_list& from) {
        for (const sink_output& one : outputs_of(from, sinks_with::processes))
            if (!search.find_in(one.text).empty()) sinks.insert(one.sink);
    };
    temporary_directory directory;
    const std::string name = secret.letters;
    look(twelve::sources(twelve::variables{{"HOMEPAGE", name}}, harmless_but({"HOMEPAGE"})));
    look(twelve::sources(twelve::variables{{"WORKERS", name}}, harmless_but({"WORKERS"})));
    look(twelve::sources(twelve::dotenv(directory.file(name, "WORKERS=" + name + "\n")), harmless_but({"WORKERS"})));
    look(twelve::sources(twelve::dotenv(directory.file(name, "WORKERS=" + name + "'\n")), harmless_but({"WORKERS"})));

    for (const char* const sink :
         {"show", "show_json", "problem.shown", "problem.excerpt", "problem.origin.path", "sentence", "fmt of a problem",
          "report_text", "report_text in colour", "report_text of 40 columns", "report_json", "fmt of problems",
          "fmt of a list of problems", "inspect.shown", "inspect.origin.path", "explain_text", "explain_json",
          "program --config-check ", "program --config-check --format=json ", "program --config-explain ",
          "program --config-explain --format=json ", "load_or_exit"}) {
        INFO(sink);
        CHECK(sinks.count(sink) == 1);
    }
}
