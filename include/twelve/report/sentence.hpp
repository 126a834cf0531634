#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <twelve/detail/printable.hpp>
#include <twelve/detail/service_links.hpp>
#include <twelve/problem.hpp>
#include <twelve/report/wording.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The place of a value as a compiler would print it: ".env:2:6", "environment"; empty where there is none.
[[nodiscard, gnu::cold]] inline std::string place_text(const origin& place) {
    if (place.kind == source_kind::none || place.kind == source_kind::default_value) return {};
    const bool is_named = place.kind == source_kind::dotenv || place.path.empty();
    std::string text = printable(is_named && !place.source.empty() ? place.source : place.path);
    if (place.line == 0) return text;
    text.append(":").append(std::to_string(place.line));
    if (place.column != 0) text.append(":").append(std::to_string(place.column));
    return text;
}

/// What separates the kind of a URL from its form: "a postgres URL such as postgres://host/name".
inline constexpr std::string_view such_as = " such as ";

/// Whether a URL was refused for its form. Of the codes that other values have too, those that a parser gives.
[[nodiscard]] inline bool is_about_url(const problem& one) noexcept {
    if (one.code >= problem_code::missing_scheme) return true;
    const bool is_of_parser = (one.code >= problem_code::empty && one.code <= problem_code::not_a_choice) ||
                              one.code == problem_code::too_large;
    return is_of_parser && !one.reason.empty() && one.expected.find("://") != std::string::npos;
}

/// Whether a problem is one of a value, which may have come under an alias of the variable.
[[nodiscard]] inline bool is_about_value(problem_code code) noexcept {
    return (code >= problem_code::empty && code <= problem_code::check_failed) || code == problem_code::placeholder ||
           (code >= problem_code::service_link && code <= problem_code::trailing_newline) ||
           code >= problem_code::missing_scheme;
}

/// The other name concerned: as the problem has it, or as it follows from what it has.
[[nodiscard]] inline std::string related_name(const problem& one) {
    if (one.code == problem_code::service_link)
        return service_named_by(one.related.empty() ? one.variable : one.related);
    if (!one.related.empty()) return one.related;
    if (one.code != problem_code::missing) return {};
    for (const looked_in& place : one.looked_in)
        if (place.name == one.variable + "_FILE") return place.name;
    return {};
}

/// The form of a URL out of what is expected; empty where that holds none.
[[nodiscard]] inline std::string_view url_form(std::string_view expected) noexcept {
    const std::size_t at = expected.find(such_as);
    if (at != std::string_view::npos) return expected.substr(at + such_as.size());
    return expected.find("://") != std::string_view::npos ? expected : std::string_view();
}

/// Puts the facts of a problem into a wording.
class sentence_maker {
public:
    sentence_maker(const problem& told, bool is_fix) noexcept : told_(told), is_fix_(is_fix) {}

    [[nodiscard]] std::string make(const char* pattern) const { return part_at(pattern).text; }

private:
    struct part {
        std::string text;
        bool is_whole = true;  ///< no fact was lacking
    };

    /// Reads up to the end of a part: `|`, `]` or the end of the pattern.
    part part_at(const char*& at) const {
        part made;
        for (; *at != '\0' && *at != '|' && *at != ']'; ++at) {
            if (*at == '[')
                made.text += group_at(++at);
            else if (*at == '$')
                add_fact(made, *++at);
            else
                made.text.push_back(*at);
        }
        return made;
    }

    /// The first part of a group that lacks nothing; `at` stops on the closing bracket.
    std::string group_at(const char*& at) const {
        if (*at == '[') return literal_bracket(at);
        std::string chosen;
        bool has_chosen = false;
        while (true) {
            part next = part_at(at);
            if (!has_chosen && next.is_whole) {
                chosen = std::move(next.text);
                has_chosen = true;
            }
            if (*at != '|') return chosen;
            ++at;
        }
    }

    /// `[[` is a bracket that is meant, up to its own end.
    static std::string literal_bracket(const char*& at) {
        std::string text;
        while (*at != ']') text.push_back(*at++);
        return text + "]";
    }

    void add_fact(part& made, char key) const {
        if (key == '$') return made.text.push_back('$');
        const bool is_question = key >= 'a' && key <= 'z';
        const std::string text = fact(is_question ? static_cast<char>(key - 'a' + 'A') : key);
        if (text.empty()) made.is_whole = false;
        if (!is_question) made.text += text;
    }

    [[nodiscard]] std::string fact(char key) const {
        switch (key) {
        case 'V':
            return name();
        case 'W':
            return subject();
        case 'S':
            return shown();
        case 'E':
            return printable(told_.expected);
        case 'G':
            return asked_for();
        case 'R':
            return printable(told_.reason);
        case 'O':
            return printable(related_name(told_));
        case 'P':
            return printable(told_.origin.path.empty() ? told_.origin.source : told_.origin.path);
        case 'K':
            return told_.origin.kind == source_kind::secret_directory ? printable(told_.origin.path) : std::string();
        case 'D':
            return printable(told_.default_value);
        case 'U':
            return told_.origin.line != 0 ? "remove the line" : "unset it";
        case 'N':
            return url_kind_words();
        case 'M':
            return printable(told_.suggestion);
        case 'F':
            return printable(url_form(told_.expected));
        default:
            return {};
        }
    }

    /// The variable, with the alias that its value came under.
    [[nodiscard]] std::string name() const {
        const std::string text = printable(told_.variable);
        if (!is_about_value(told_.code) || told_.related.empty() || is_fix_) return text;
        return text + " (from " + printable(told_.related) + ")";
    }

    [[nodiscard]] std::string subject() const {
        if (!told_.variable.empty()) return printable(told_.variable);
        const std::string place = place_text(told_.origin);
        return place.empty() ? "the configuration" : place;
    }

    /// A value with a blank in it stands in quotes: its ends would not be seen.
    [[nodiscard]] std::string shown() const {
        std::string text = printable(told_.shown);
        return text.find(' ') == std::string::npos ? text : "\"" + text + "\"";
    }

    /// The expected form in fewer words, for it was told in full: "a number from 1 to 65535".
    [[nodiscard]] std::string asked_for() const {
        constexpr std::string_view whole = "a whole number";
        const std::string_view expected = told_.expected;
        if (expected.substr(0, whole.size()) != whole) return printable(expected);
        return "a number" + printable(expected.substr(whole.size()));
    }

    [[nodiscard]] std::string url_kind_words() const {
        const std::size_t end = told_.expected.find(such_as);
        return end == std::string::npos ? "a valid URL" : printable(told_.expected.substr(0, end));
    }

    const problem& told_;
    bool is_fix_;
};

/// Whether a problem is a doubt about a value that was taken: its code says what an error would say of a refused one.
[[nodiscard]] inline bool is_doubt(const problem& one) noexcept {
    const bool is_of_value = one.code <= problem_code::check_failed || one.code >= problem_code::missing_scheme ||
                             one.code == problem_code::duplicate_name;
    return one.severity == severity::warning && is_of_value && !one.reason.empty();
}

[[nodiscard]] inline const wording& wording_of(const problem& one) noexcept {
    if (is_doubt(one)) return doubt_wording;
    const bool is_other = one.code < problem_code::missing_scheme && is_about_url(one);
    return is_other ? url_wording : wordings[static_cast<unsigned>(one.code)];
}

/// What to do about a problem, in the imperative: the problem's own hint, or what the code asks for.
[[nodiscard, gnu::cold]] inline std::string fix_of(const problem& one) {
    if (one.hint.empty()) return sentence_maker(one, true).make(wording_of(one).fix);
    std::string text = printable(one.hint);
    const std::string_view form = url_form(one.expected);
    if (is_about_url(one) && !form.empty()) text.append("; expected ").append(printable(form));
    return text;
}

}  // namespace detail

/// Tells a problem in one sentence, on one line, without its code.
///
///     twelve::sentence(config.error()[0])   // "PORT is 99999, expected a whole number from 1 to 65535"
[[nodiscard, gnu::cold]] inline std::string sentence(const problem& one) {
    return detail::sentence_maker(one, false).make(detail::wording_of(one).text);
}

}  // namespace v0
}  // namespace twelve
