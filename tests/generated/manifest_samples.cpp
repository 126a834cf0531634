// manifest_samples write FOLDER   writes the manifests of several settings structs, and of random declarations
// manifest_samples load NAME      loads such a struct from the environment; 0 where it holds what it should, else 1
//                                 and the problems, one a line
//
// Beside the manifests of NAME stands NAME.expected, a line for each variable: its name, `required`, `default` or
// `optional`, `secret` or `plain`, and the bytes of its default in hex.

#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/twelve.hpp>

#include "unit/show_settings.hpp"

namespace {

/// Defaults that a careless writer would change: one for each way that YAML, Compose or systemd reads more into a text.
struct nasty_settings {
    TWELVE_SETTINGS(nasty_settings);
    TWELVE_VAR(std::string, y, "y: [yes", default_value("no"));
    TWELVE_VAR(std::string, on, "- 'a' \"b\" # c", default_value("yes"));
    TWELVE_VAR(std::string, null, "a\nNOT_A_KEY: b\n---\n", default_value("null"));
    TWELVE_VAR(std::string, tilde, "${HELP:?x} $$ {}", default_value("~"));
    TWELVE_VAR(std::string, exponent, "ends with a backslash \\", default_value("1e3"));
    TWELVE_VAR(std::string, octal, "%d %% %", default_value("0755"));
    TWELVE_VAR(std::string, hex, "\xE2\x80\xA8OTHER=1", default_value("0x1F"));
    TWELVE_VAR(std::string, date, "\x1b[31mred", default_value("2001-01-01"));
    TWELVE_VAR(std::string, sexagesimal, "s", default_value("12:30:45"));
    TWELVE_VAR(std::string, infinite, "i", default_value(".inf"));
    TWELVE_VAR(std::string, key_value, "k", default_value("a: b"));
    TWELVE_VAR(std::string, comment, "c", default_value("a # b ; c"));
    TWELVE_VAR(std::string, anchors, "a", default_value("&a *b !c |d >e @f `g"));
    TWELVE_VAR(std::string, brackets, "b", default_value("[a, {b: c}]"));
    TWELVE_VAR(std::string, quotes, "q", default_value("it's \"quoted\""));
    TWELVE_VAR(std::string, backslashes, "b", default_value("C:\\new\\table\\"));
    TWELVE_VAR(std::string, dollars, "d", default_value("$5 ${HOME} $$ ${X:-y} $(z)"));
    TWELVE_VAR(std::string, dollar, "d", default_value("pa$$ $word$"));
    TWELVE_VAR(std::string, percents, "p", default_value("100% %d %h %%"));
    TWELVE_VAR(std::string, blanks, "b", default_value("  a  b  "));
    TWELVE_VAR(std::string, spanning, "s", default_value("one\ntwo\n\nthree\n"));
    TWELVE_VAR(std::string, tabs, "t", default_value("a\tb"));
    TWELVE_VAR(std::string, carriage, "c", default_value("a\r\nb"));
    TWELVE_VAR(std::string, controls, "c", default_value("\x01\x1b[0m\x7f"));
    TWELVE_VAR(std::string, letters, "gr\xC3\xBC\xC3\x9F" "e", default_value("gr\xC3\xBC\xC3\x9F" "e \xE4\xBD\xA0 \xF0\x9F\x98\x80"));
    TWELVE_VAR(std::string, invisible, "i", default_value("\xEF\xBB\xBF\xC2\xA0\xE2\x80\xAE\xE2\x80\xA9\xC2\x85\xEF\xBF\xBF"));
    TWELVE_VAR(std::string, documents, "d", default_value("---\n...\n"));
    TWELVE_VAR(std::string, equals, "e", default_value("A=b=c"));
    TWELVE_VAR(std::string, blank, "b", default_value(""));
    TWELVE_VAR(std::string, blank_value, "b", default_value(""), allow_empty);
    TWELVE_VAR(std::string, dash, "d", default_value("- a"), allow_empty);
    TWELVE_VAR((std::map<std::string, std::string>), pairs, "p", default_value("a:x=1,b:'y'"));
    TWELVE_VAR(std::vector<std::string>, items, "i", default_value("*,?"));
    TWELVE_VAR(std::optional<std::string>, absent, "a", example("<b>"));
};

struct secret_group {
    TWELVE_SETTINGS(secret_group);
    TWELVE_VAR(twelve::secret<std::string>, key, "k");
    TWELVE_VAR(int, depth, "d", default_value(3));
};

/// What may all be absent.
struct optional_settings {
    TWELVE_SETTINGS(optional_settings);
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, key, "k");
    TWELVE_VAR(std::string, api_token, "Looks secret", default_value("hunter2"));
    TWELVE_VAR(twelve::http_url, api, "a", default_value("https://api.example.org/v1"));
    TWELVE_VAR(std::optional<secret_group>, group, "g");
};

struct empty_settings {
    TWELVE_SETTINGS(empty_settings);
};

constexpr struct {
    twelve::manifest_form form;
    const char* name;
} forms[] = {{twelve::manifest_form::kubernetes, "kubernetes"},
             {twelve::manifest_form::compose, "compose"},
             {twelve::manifest_form::systemd, "systemd"}};

[[nodiscard]] bool write_file(const std::string& path, const std::string& text) {
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool is_written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && is_written;
}

std::string expected_line(std::string_view name, std::string_view demand, bool is_secret, std::string_view preset) {
    std::string line = std::string(name).append(" ").append(demand).append(is_secret ? " secret " : " plain ");
    for (const char byte : preset) line += fmt::format("{:02x}", static_cast<unsigned>(static_cast<unsigned char>(byte)));
    return line + "\n";
}

// ---- Declarations as the library would find them in a program, made of random texts ---------------------------------

/// One variable, and what its rows point to.
struct random_variable {
    std::string name;
    std::string heading;
    std::vector<std::string> texts;
    std::vector<twelve::detail::fact> facts;
    twelve::detail::row row;
};

class random_declaration {
public:
    explicit random_declaration(unsigned seed) : random_(seed) {
        for (unsigned i = 0; i < 40; ++i) add(i);
        all.variables = rows_.data();
        all.size = rows_.size();
        all.groups = &whole_;
        all.group_count = 1;
        whole_.variable_end = static_cast<std::uint16_t>(rows_.size());
    }

    twelve::detail::catalog all;
    std::string expected;

private:
    [[nodiscard]] unsigned below(unsigned end) { return static_cast<unsigned>(random_() % end); }

    [[nodiscard]] std::string text() {
        static const char* const pieces[] = {
            "a", "Z", "7", " ", "  ", "\n", "\t", "\r", "\"", "'", "`", "\\", "/", "$", "$$", "${A}", "${A:-b}", "%", "%%", "%d",
            ":", ": ", " #", "#", "- ", "-", "---", "...", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "<", "@", "?", ";",
            "=", "~", "yes", "No", "null", "1e3", "007", "0x1", ".5", "\x01", "\x1b", "\x7f", "\xC2\x85", "\xC2\xA0",
            "\xC3\xA9", "\xE2\x80\xA8", "\xE2\x80\xAE", "\xEF\xBB\xBF", "\xEF\xBF\xBE", "\xEF\xBF\xBD", "\xF0\x9F\x98\x80",
            "\xF4\x8F\xBF\xBF", "\\n", "\\x41", "\\u2028", "%%d", "EOF", "\n  A: b\n", "\nA=b\n", "\n[Service]\nA=b\n"};
        std::string made;
        for (unsigned count = below(12); count-- > 0;) made += pieces[below(sizeof pieces / sizeof pieces[0])];
        return made;
    }

    void add(unsigned index) {
        using twelve::detail::rule_kind;
        auto one = std::make_unique<random_variable>();
        const bool is_secret = below(4) == 0;
        const bool has_default = !is_secret && below(4) != 0;
        const bool has_example = below(3) == 0;
        one->name = "V" + std::to_string(index);
        const std::string help = text() + "x";
        one->heading = "v" + std::string(1, '\0') + help;
        one->texts = {text(), text(), text()};
        one->facts.push_back(twelve::detail::heading_of(one->heading.data(), 1, (has_default ? 1U : 0U) + (has_example ? 1U : 0U)));
        const auto say = [&](rule_kind kind, const std::string& said) {
            one->facts.emplace_back(kind, said.c_str(), said.size());
        };
        if (has_default) say(rule_kind::default_value, one->texts[0]);
        if (has_example) say(rule_kind::example, one->texts[1]);
        one->row = {one->facts.data(), is_secret ? &twelve::detail::type_of<twelve::secret<std::string>>
                                                 : &twelve::detail::type_of<std::string>};
        rows_.push_back({one->name, &one->row, 0, 0});
        expected += expected_line(one->name, has_default ? "default" : "required", is_secret,
                                  has_default ? one->texts[0] : std::string());
        held_.push_back(std::move(one));
    }

    std::minstd_rand random_;
    std::vector<std::unique_ptr<random_variable>> held_;
    std::vector<twelve::detail::variable> rows_;
    twelve::detail::group whole_;
};

// ---- What the program does ------------------------------------------------------------------------------------------

template <class S>
[[nodiscard]] bool write_settings(const std::string& path, const std::string& expected) {
    for (const auto& one : forms)
        if (!write_file(path + "." + one.name, twelve::manifest<S>(one.form, {"on"}))) return false;
    return write_file(path + ".expected", expected);
}

[[nodiscard]] bool write_random(const std::string& path, unsigned seed) {
    const random_declaration made(seed);
    for (const auto& one : forms)
        if (!write_file(path + "." + one.name, twelve::detail::write_manifest(made.all, one.form, {"on"}))) return false;
    return write_file(path + ".expected", made.expected);
}

/// The defaults by the compiler's own reading of the declaration.
std::string nasty_expected() {
    const nasty_settings made;
    std::string text;
    const auto add = [&text](const char* name, const std::string& preset) {
        text += expected_line(name, "default", false, preset);
    };
    add("Y", made.y);
    add("ON", made.on);
    add("NULL", made.null);
    add("TILDE", made.tilde);
    add("EXPONENT", made.exponent);
    add("OCTAL", made.octal);
    add("HEX", made.hex);
    add("DATE", made.date);
    add("SEXAGESIMAL", made.sexagesimal);
    add("INFINITE", made.infinite);
    add("KEY_VALUE", made.key_value);
    add("COMMENT", made.comment);
    add("ANCHORS", made.anchors);
    add("BRACKETS", made.brackets);
    add("QUOTES", made.quotes);
    add("BACKSLASHES", made.backslashes);
    add("DOLLARS", made.dollars);
    add("DOLLAR", made.dollar);
    add("PERCENTS", made.percents);
    add("BLANKS", made.blanks);
    add("SPANNING", made.spanning);
    add("TABS", made.tabs);
    add("CARRIAGE", made.carriage);
    add("CONTROLS", made.controls);
    add("LETTERS", made.letters);
    add("INVISIBLE", made.invisible);
    add("DOCUMENTS", made.documents);
    add("EQUALS", made.equals);
    add("BLANK", made.blank);
    add("BLANK_VALUE", made.blank_value);
    add("DASH", made.dash);
    add("PAIRS", "a:x=1,b:'y'");
    add("ITEMS", "*,?");
    return text + expected_line("ABSENT", "optional", false, {});
}

std::string shown_expected() {
    std::string text;
    for (const auto& [name, preset] : std::map<std::string, std::string>{{"PORT", "8080"},
                                                                         {"VERBOSE", "false"},
                                                                         {"RATIO", "0.25"},
                                                                         {"LOG", "info"},
                                                                         {"TIMEOUT", "30s"},
                                                                         {"GREETING", "it's $5"},
                                                                         {"ORIGINS", "http://localhost"},
                                                                         {"MAIL_FROM", "shop@example.org"},
                                                                         {"MAIL_RETRIES", "3"}})
        text += expected_line(name, "default", false, preset);
    for (const char* const name : {"REGION", "UPSTREAM", "WORKERS"}) text += expected_line(name, "required", false, {});
    for (const char* const name : {"API_TOKEN", "DATABASE_URL", "SESSION_KEY"})
        text += expected_line(name, "required", true, {});
    text += expected_line("BANNER", "optional", false, {});
    text += expected_line("TLS_CERTIFICATE", "optional", false, {});
    return text + expected_line("TLS_KEY", "optional", true, {});
}

std::string optional_expected() {
    std::string text = expected_line("GROUP_DEPTH", "optional", false, {});
    for (const char* const name : {"KEY", "API_TOKEN", "API", "GROUP_KEY"})
        text += expected_line(name, "optional", true, {});
    return text;
}

[[nodiscard]] bool write_all(const std::string& folder) {
    constexpr unsigned random_declarations = 25;
    bool is_written = write_settings<nasty_settings>(folder + "/nasty", nasty_expected()) &&
                      write_settings<support::shown_settings>(folder + "/shown", shown_expected()) &&
                      write_settings<optional_settings>(folder + "/optional", optional_expected()) &&
                      write_settings<empty_settings>(folder + "/empty", {});
    for (unsigned i = 0; i < random_declarations; ++i)
        is_written = is_written && write_random(folder + "/random" + std::to_string(i), i + 1);
    return is_written;
}

/// Loads from the environment, and holds that against what `given` alone makes of the struct.
template <class S>
[[nodiscard]] int load_as(const twelve::variables& given) {
    const auto from_environment = twelve::load<S>();
    if (!from_environment) {
        fmt::print("{}", twelve::report_line(from_environment.error()));
        return 1;
    }
    const auto as_declared = twelve::load<S>(given);
    const std::string shown = twelve::show_json(*from_environment);
    if (as_declared && shown == twelve::show_json(*as_declared)) return 0;
    fmt::print("{}", shown);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view verb = argc == 3 ? argv[1] : "";
    const std::string what = argc == 3 ? argv[2] : "";
    if (verb == "write") return write_all(what) ? 0 : 74;
    if (verb == "load" && what == "nasty") return load_as<nasty_settings>({});
    if (verb == "load" && what == "optional") return load_as<optional_settings>({});
    if (verb == "load" && what == "empty") return load_as<empty_settings>({});
    if (verb == "load" && what == "shown")
        return load_as<support::shown_settings>({{"REGION", "eu west"},
                                                 {"API_TOKEN", "a"},
                                                 {"UPSTREAM", "b"},
                                                 {"DATABASE_URL", "postgres://app@db/shop"},
                                                 {"SESSION_KEY", "01234567890123456789012345678901"},
                                                 {"WORKERS", "4"}});
    return 64;
}
