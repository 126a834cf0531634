#pragma once

#include <cstdint>
#include <string_view>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/dotenv_spelling.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {

/// A program that reads `.env` files in its own way.
enum class dotenv_program : std::uint8_t {
    docker,        ///< `docker run --env-file`
    compose,       ///< `env_file` of Compose, since it is written in Go
    systemd,       ///< `EnvironmentFile=` of a unit
    sh,            ///< `set -a; . ./.env`
    npm_dotenv,    ///< dotenv of npm, 16 and up
    python_dotenv  ///< python-dotenv
};

/// What a program makes of a line that this parser reads otherwise.
struct dotenv_difference {
    dotenv_program program = dotenv_program::docker;
    literal how;  ///< "keeps the quotes as part of the value"
};

/// The name that people know a program by.
[[nodiscard]] constexpr literal name_of(dotenv_program program) noexcept {
    switch (program) {
    case dotenv_program::docker:
        return "docker --env-file";
    case dotenv_program::compose:
        return "Compose";
    case dotenv_program::systemd:
        return "systemd";
    case dotenv_program::sh:
        return "sh";
    case dotenv_program::npm_dotenv:
        return "npm dotenv";
    case dotenv_program::python_dotenv:
        break;
    }
    return "python-dotenv";
}

namespace detail {

[[nodiscard]] inline bool has_dot_or_dash(std::string_view name) noexcept {
    return name.find_first_of(".-") != std::string_view::npos;
}

/// Docker takes a line as it is, from the name to the end.
[[nodiscard]] inline literal difference_of_docker(const dotenv_spelling& one) noexcept {
    constexpr std::size_t longest_line = 60000;  // its scanner stops at 64 KiB
    if (one.has_export) return "takes export as part of the name, and refuses the file";
    if (one.has_blank_before_equals) return "refuses a blank before the =";
    if (one.has_blank_after_equals) return "keeps the blank after the = in the value";
    if (one.is_quoted())
        return one.is_multiline ? literal("ends the value at the end of the line")
                                : literal("keeps the quotes in the value");
    if (one.has_comment) return "keeps the comment in the value";
    if (one.has_blank_at_end) return "keeps the blank at the end";
    if (one.has_odd_blank) return "takes other blanks than space and tab as text";
    if (one.has_substitution) return "expands nothing";
    if (one.has_escaped_dollar) return "keeps the backslash";
    if (one.name.size() + one.inside.size() > longest_line) return "refuses lines that are so long";
    return {};
}

[[nodiscard]] inline literal difference_of_compose(const dotenv_spelling& one) noexcept {
    if (one.name == "export" && one.has_blank_before_equals) return "takes export for the prefix of an empty name";
    if (one.quote == dotenv_quote::single_quotes)
        return one.has_backslash_at_end ? literal("takes the backslash as escaping the quote") : literal();
    if (one.has_plain_dollar) return "may expand the $";
    if (one.has_control || one.has_odd_blank) return "trims other blanks than space and tab";
    if (!one.is_quoted() && one.has_unicode_blank_at_end) return "trims the blank that cannot be seen";
    if (one.has_other_dollar || one.has_escaped_dollar) return "refuses a $ that expands nothing, or makes $$ one";
    if (!one.has_only_simple_substitutions) return "may read the default otherwise";
    if (one.is_quoted())
        return one.has_only_escapes("n\"") ? literal() : literal("knows other escapes than \\n and \\\"");
    if (one.has_tab_before_comment) return "begins a comment behind a space only";
    if (one.has_comment && one.inside.empty()) return "takes the comment as the value";
    return {};
}

[[nodiscard]] inline literal difference_of_systemd(const dotenv_spelling& one) noexcept {
    if (one.has_byte_order_mark) return "takes the byte order mark as part of the name";
    if (one.has_export) return "ignores a line that begins with export";
    if (has_dot_or_dash(one.name)) return "ignores a name with a dot or a dash";
    if (one.has_comment) return "keeps the comment in the value";
    if (one.has_odd_blank) return "takes other blanks than space and tab as text";
    if (one.is_quoted() && one.is_multiline && one.has_carriage_return) return "keeps the carriage return in the value";
    if (one.quote == dotenv_quote::single_quotes) return {};
    if (one.has_substitution) return "expands nothing";
    if (!one.is_quoted()) return one.has_backslash ? literal("takes the backslash away") : literal();
    if (!one.has_only_escapes("\"\\$`")) return "keeps \\n, \\r and \\t as they are";
    return {};
}

/// Bytes that a shell takes as they are where nothing quotes them: those of names, these, and what is beyond ASCII.
[[nodiscard]] inline bool is_plain_in_sh(char byte) noexcept {
    return continues_name(byte) || static_cast<unsigned char>(byte) >= 0x80 ||
           std::string_view("/:@%+,=#^").find(byte) != std::string_view::npos;
}

[[nodiscard]] inline literal difference_of_sh_in_double_quotes(const dotenv_spelling& one) noexcept {
    if (!one.has_only_escapes("\"\\$`")) return "keeps \\n, \\r and \\t as they are";
    for (std::size_t at = 0; at < one.inside.size(); ++at) {
        if (one.inside[at] == '\\')
            ++at;
        else if (one.inside[at] == '`')
            return "runs what stands in backticks";
    }
    return {};
}

[[nodiscard]] inline literal difference_of_sh_unquoted(const dotenv_spelling& one) noexcept {
    if (one.has_substitution && one.has_export) return "splits the value at blanks";
    for (std::size_t at = 0; at < one.inside.size(); ++at) {
        const char byte = one.inside[at];
        if (byte == '$' || byte == '{' || byte == '}' || (byte == '?' && one.has_substitution)) continue;
        if (byte == '\\' && at + 1 < one.inside.size() && one.inside[at + 1] == '$') continue;
        if (byte == ' ' || byte == '\t') return "runs what follows the blank as a command";
        if (!is_plain_in_sh(byte)) return "gives a meaning to a character that nothing quotes";
    }
    if (!one.has_substitution && one.holds_any("{}")) return "may give a meaning to braces";
    return {};
}

[[nodiscard]] inline literal difference_of_sh(const dotenv_spelling& one) noexcept {
    if (one.has_byte_order_mark) return "takes the byte order mark as part of a command";
    if (has_dot_or_dash(one.name)) return "takes the line as a command: no name has a dot or a dash";
    if (one.name == "_" || one.name == "OPTIND" || one.name == "PPID" || one.name == "LINENO" || one.name == "IFS")
        return "has a use of its own for the name";
    if (one.has_blank_before_equals) return "takes the name as a command";
    if (one.has_blank_after_equals && !(one.inside.empty() && !one.is_quoted())) return "runs the value as a command";
    if (one.has_carriage_return) return "keeps the carriage return in the value";
    if (one.has_odd_blank) return "takes other blanks than space and tab as text";
    if (one.has_glued_comment) return "takes the # as text";
    if (one.quote == dotenv_quote::single_quotes) return {};
    if (one.has_dollar_in_word) return "may expand the $";
    if (!one.has_only_simple_substitutions) return "may read the default otherwise";
    return one.is_quoted() ? difference_of_sh_in_double_quotes(one) : difference_of_sh_unquoted(one);
}

[[nodiscard]] inline literal difference_of_npm_dotenv(const dotenv_spelling& one) noexcept {
    if (one.name == "__proto__") return "never sets this name";
    if (one.has_line_separator) return "takes U+2028 as the end of a line";
    if (one.quote != dotenv_quote::single_quotes && one.has_substitution) return "expands nothing";
    if (one.is_quoted() && one.has_backslash_at_end) return "may take the backslash as escaping the quote";
    if (one.quote == dotenv_quote::single_quotes) return {};
    if (one.quote == dotenv_quote::double_quotes)
        return one.has_only_escapes("nr") ? literal() : literal("knows no escapes but \\n and \\r");
    if (one.holds_any("#")) return "cuts the value at the #";
    if (one.inside.substr(0, 1) == "`") return "may take the backtick as a quote";
    if (one.has_unicode_blank_at_end) return "trims the blank that cannot be seen";
    if (one.inside != one.value) return "keeps the backslash";
    return {};
}

[[nodiscard]] inline literal difference_of_python_dotenv(const dotenv_spelling& one) noexcept {
    if (one.has_byte_order_mark) return "takes the byte order mark as part of the name";
    if (one.name == "export" && one.has_blank_before_equals) return "takes export for the prefix, and ignores the line";
    if (one.has_control) return "may take the control character as a blank or the end of a line";
    if (one.quote == dotenv_quote::single_quotes) {
        if (one.has_substitution) return "expands ${ even in single quotes";
        return one.has_backslash_pair || one.has_backslash_at_end ? literal("takes the backslash as an escape")
                                                                  : literal();
    }
    if (one.has_plain_brace) return "expands ${";
    if (!one.has_only_plain_substitutions) return "knows no operator but :-, and reads that otherwise";
    if (one.is_quoted() && one.has_backslash_at_end) return "may take the backslash as escaping the quote";
    if (one.is_quoted())
        return one.has_only_escapes("nrt\\\"") ? literal() : literal("keeps the backslash before $ and `");
    if (one.has_comment && one.inside.empty()) return "takes the comment as the value";
    if (one.has_unicode_blank_at_end) return "trims the blank that cannot be seen";
    if (one.has_hash_behind_foreign) return "may begin a comment at the #";
    if (one.has_escaped_dollar) return "keeps the backslash";
    return {};
}

/// One program, and what it makes of a binding; an empty text where it reads the same.
struct dotenv_foreign_reader {
    dotenv_program program;
    literal (*difference)(const dotenv_spelling&) noexcept;
};

inline constexpr dotenv_foreign_reader dotenv_foreign_readers[] = {
    {dotenv_program::docker, difference_of_docker},
    {dotenv_program::compose, difference_of_compose},
    {dotenv_program::systemd, difference_of_systemd},
    {dotenv_program::sh, difference_of_sh},
    {dotenv_program::npm_dotenv, difference_of_npm_dotenv},
    {dotenv_program::python_dotenv, difference_of_python_dotenv},
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
