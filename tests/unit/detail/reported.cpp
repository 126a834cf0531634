#include <twelve/detail/reported.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/source_view.hpp>
#include <twelve/secret.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

using namespace twelve::detail;
using twelve::problem;
using twelve::problem_code;
using twelve::variables;

namespace {

struct told {
    TWELVE_SETTINGS(told);
    TWELVE_VAR(int, port, "Port to listen on", default_value(80), alias("LISTEN"), deprecated_alias("OLD", "use PORT"));
    TWELVE_VAR(twelve::secret<std::string>, key, "Signs");
    TWELVE_VAR(std::string, api_token, "No secret, but called as one", default_value("x"), from_file);
    TWELVE_VAR(std::optional<twelve::redis_url>, cache, "Cache");
    TWELVE_VAR(std::string, motd, "Greets", alias("GREETING_TOKEN"), from_file);
};

enum : std::size_t { port, key, api_token, cache, motd };

constexpr std::string_view password = "hunter2";

/// A source that cannot look anything up.
struct silent {
    [[nodiscard]] twelve::lookup find(std::string_view) const { return twelve::lookup::failure("no answer"); }
    [[nodiscard]] std::vector<std::string_view> names() const { return {}; }
    [[nodiscard]] std::string_view name() const { return "parameter store"; }
};

/// The problem that `make(variable, choice, readings)` makes of what one source holds for a variable.
template <class Make>
problem made_of(std::size_t index, const any_source& from, const Make& make) {
    const any_source* const sources[] = {&from};
    scratch memory;
    const catalog declared = catalog_of<told>(memory);
    const readings read(declared, sources, 1, memory);
    file_contents file;
    return make(declared.variables[index], choose(declared.variables[index], read, index, file), read);
}

problem placed(std::size_t index, const variables& given) {
    return made_of(index, given, [](const variable& of, const choice& chosen, const readings& read) {
        problem made;
        add_place(made, of, chosen, read);
        return made;
    });
}

problem unread(std::size_t index, const variables& given) { return made_of(index, given, unread_problem); }

bool is_shown(std::size_t index, std::string_view text, bool is_tainted = false) {
    scratch memory;
    const catalog declared = catalog_of<told>(memory);
    raw_value value;
    value.text = text;
    value.is_tainted = is_tainted;
    return is_showable(declared.variables[index], value);
}

std::string masked(std::size_t index, std::string_view text, bool is_tainted = false) {
    scratch memory;
    const catalog declared = catalog_of<told>(memory);
    const indexed_name own{declared.variables[index].name, 0, name_role::own};
    hit from;
    from.name = &own;
    from.value.text = text;
    from.value.is_tainted = is_tainted;
    return mask_of(declared.variables[index], from);
}

}  // namespace

TEST_CASE("a text is shown unless its variable or itself may be secret") {
    CHECK(is_shown(port, "80"));
    CHECK(is_shown(port, ""));
    CHECK_FALSE(is_shown(key, "80"));
    CHECK_FALSE(is_shown(api_token, "80"));
    CHECK_FALSE(is_shown(cache, "redis://h"));
    CHECK_FALSE(is_shown(port, "80", true));
    CHECK_FALSE(is_shown(port, "https://user:hunter2@host"));
    CHECK(is_shown(port, "https://host"));
}

TEST_CASE("in an excerpt what may be shown is not masked, a secret is, and a URL still shows its scheme") {
    CHECK(masked(port, "80").empty());
    CHECK(masked(key, password) == twelve::redacted_text);
    CHECK(masked(key, "") == twelve::redacted_text);
    CHECK(masked(port, "80", true) == twelve::redacted_text);
    CHECK(masked(cache, "redis://:hunter2@h:6379").find(password) == std::string::npos);
    CHECK(masked(cache, "redis://:hunter2@h:6379").find("redis://") == 0);
    CHECK(masked(cache, "redis://:hunter2@h:6379", true) == twelve::redacted_text);
}

TEST_CASE("a problem begins with what stands in the declaration") {
    scratch memory;
    const catalog declared = catalog_of<told>(memory);
    const problem made = problem_of(problem_code::out_of_range, declared.variables[port]);
    CHECK(made.code == problem_code::out_of_range);
    CHECK(made.variable == "PORT");
    CHECK(made.about == "Port to listen on");
    CHECK(made.default_value == "80");
    CHECK_FALSE(made.expected.empty());
    CHECK(problem_of(problem_code::missing, declared.variables[key]).default_value.empty());
}

TEST_CASE("a place is that of the source, with the value as far as it may be shown") {
    const problem made = placed(port, {{"PORT", "x y"}});
    CHECK(made.origin.kind == twelve::source_kind::variables);
    CHECK(made.shown == "x y");
    CHECK(made.related.empty());
    CHECK(placed(key, {{"KEY", password}}).shown.empty());
    CHECK(placed(api_token, {{"API_TOKEN", password}}).shown.empty());
}

TEST_CASE("a place under another name tells it, and a name like a secret's hides the value") {
    CHECK(placed(port, {{"LISTEN", "x"}}).related == "LISTEN");
    CHECK(placed(port, {{"OLD", "x"}}).related == "OLD");
    CHECK(placed(port, {{"OLD", "x"}}).shown == "x");
    CHECK(placed(motd, {{"GREETING_TOKEN", password}}).shown.empty());
    CHECK(placed(motd, {{"MOTD", "hello"}}).shown == "hello");
}

TEST_CASE("a value that swallowed a secret's line is not shown") {
    CHECK(placed(port, {{"PORT", "80\nKEY=hunter2"}}).shown.empty());
    CHECK(placed(port, {{"PORT", "80\nOTHERS_PASSWORD=hunter2"}}).shown.empty());
    CHECK_FALSE(placed(port, {{"PORT", "80\nREGION=north"}}).shown.empty());
}

TEST_CASE("a value that is no text to print is echoed so that a terminal is safe") {
    const problem made = placed(port, {{"PORT", "\x1B[31m80"}});
    CHECK_FALSE(made.shown.empty());
    CHECK(made.shown.find('\x1B') == std::string::npos);
}

TEST_CASE("what is missing tells each place where it was looked for, the file's name after the first") {
    const variables given;
    const problem secret = made_of(key, given, [](const variable& of, const choice&, const readings& read) {
        return missing_problem(of, read);
    });
    CHECK(secret.code == problem_code::missing);
    REQUIRE(secret.looked_in.size() == 2);
    CHECK(secret.looked_in[0].name == "variables");
    CHECK(secret.looked_in[1].name == "KEY_FILE");
    const problem plain = made_of(port, given, [](const variable& of, const choice&, const readings& read) {
        return missing_problem(of, read);
    });
    CHECK(plain.looked_in.size() == 1);
}

TEST_CASE("without sources a missing variable was looked for nowhere") {
    scratch memory;
    const catalog declared = catalog_of<told>(memory);
    const readings read(declared, nullptr, 0, memory);
    CHECK(missing_problem(declared.variables[key], read).looked_in.empty());
}

TEST_CASE("an empty value is told with its place") {
    const problem made = made_of(key, variables{{"KEY", ""}}, empty_problem);
    CHECK(made.code == problem_code::empty);
    CHECK(made.variable == "KEY");
    CHECK(made.origin.kind == twelve::source_kind::variables);
    CHECK(made.shown.empty());
}

TEST_CASE("a conflict tells both names and neither value") {
    const problem made = made_of(port, variables{{"LISTEN", "1"}, {"OLD", "2"}}, conflict_problem);
    CHECK(made.code == problem_code::conflict);
    CHECK(made.variable == "LISTEN");
    CHECK(made.related == "OLD");
    CHECK(made.reason == "to different values");
    CHECK(made.shown.empty());
}

TEST_CASE("a conflict with a file gives no reason of values, which nobody has compared") {
    const problem made = made_of(key, variables{{"KEY", "1"}, {"KEY_FILE", "/x"}}, conflict_problem);
    CHECK(made.related == "KEY_FILE");
    CHECK(made.reason.empty());
}

TEST_CASE("a file that cannot be read is told by the name that leads to it, its path unless that may be the secret") {
    const problem plain = unread(motd, {{"MOTD_FILE", "relative/and/absent"}});
    CHECK(plain.code == problem_code::file_unreadable);
    CHECK(plain.variable == "MOTD_FILE");
    CHECK(plain.shown == "relative/and/absent");
    CHECK_FALSE(plain.reason.empty());
    const problem secret = unread(key, {{"KEY_FILE", password}});
    CHECK(secret.variable == "KEY_FILE");
    CHECK(secret.shown.empty());
    CHECK(secret.origin.path.empty());
    CHECK(unread(api_token, {{"API_TOKEN_FILE", password}}).shown.empty());
}

TEST_CASE("a source that could not say is told by its name and its reason") {
    const silent store;
    const source_view<silent> view(store);
    const problem made = made_of(port, *view.get(), failed_problem);
    CHECK(made.code == problem_code::source_unavailable);
    CHECK(made.variable == "PORT");
    CHECK(made.origin.source == "parameter store");
    CHECK(made.reason == "no answer");
}

namespace {

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(int, retries, "How often", deprecated_alias("OLD_RETRIES", "use MAIL_RETRIES"));
};

struct nested_settings {
    TWELVE_SETTINGS(nested_settings);
    TWELVE_VAR(mail_settings, mail, "Mail", prefix("SMTP_"));
    TWELVE_VAR(twelve::secret<std::string>, signing_key, "Signs");
};

}  // namespace

TEST_CASE("a problem names the member that its variable fills, by whichever name it came") {
    scratch memory;
    const catalog all = catalog_of<nested_settings>(memory);
    const readings read(all, nullptr, 0, memory);
    CHECK(member_path(all, all.variables[0]) == "mail.retries");
    twelve::problems found;
    for (const char* const name : {"SMTP_RETRIES", "OLD_RETRIES", "SIGNING_KEY_FILE", "SMTP_RETRY", ""}) {
        problem one;
        one.variable = name;
        found.push_back(one);
    }
    name_members(all, read, found);
    CHECK(found[0].member == "mail.retries");
    CHECK(found[1].member == "mail.retries");
    CHECK(found[2].member == "signing_key");
    CHECK(found[3].member.empty());
    CHECK(found[4].member.empty());
}
