#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/parse_failure.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Spells a bound, a choice or a default: `30s`, `64MiB`, `info`, `8080`.
[[nodiscard, gnu::cold]] inline std::string spell(const variable& of, const fact& one) {
    if (one.text != nullptr) return one.text;
    std::string text;
    if (of.type().spell != nullptr) of.type().spell(one.value(), text);
    return text;
}

/// The default as its variable would be written; empty where there is none.
[[nodiscard, gnu::cold]] inline std::string default_text(const variable& of) {
    const fact* const found = of.find(rule_kind::default_value);
    return found == nullptr ? std::string() : spell(of, *found);
}

/// The stricter of what the type and a rule say; empty where neither does.
[[nodiscard, gnu::cold]] inline std::string bound_text(const variable& of, rule_kind kind, const number& of_type) {
    const fact* const found = of.find(kind);
    if (found != nullptr) return spell(of, *found);
    if (of.type().kind != value_kind::integer || !of_type.is_set()) return {};
    std::string text;
    of.type().spell(of_type, text);
    return text;
}

/// "from 1 to 65535", "of at least 1s", "of at most 5"; empty without bounds.
[[nodiscard, gnu::cold]] inline std::string range_text(const std::string& least, const std::string& most) {
    if (!least.empty() && !most.empty()) return " from " + least + " to " + most;
    if (!least.empty()) return " of at least " + least;
    if (!most.empty()) return " of at most " + most;
    return {};
}

/// What a length counts.
[[nodiscard]] inline std::string_view length_unit(const variable& of, bool is_one) noexcept {
    const value_kind kind = of.type().kind;
    if (kind == value_kind::list || kind == value_kind::map) return is_one ? "item" : "items";
    if (of.is_secret() || kind == value_kind::bytes) return is_one ? "byte" : "bytes";
    return is_one ? "character" : "characters";
}

[[nodiscard, gnu::cold]] inline std::string counted(const variable& of, std::uint64_t count) {
    return std::to_string(count).append(" ").append(length_unit(of, count == 1));
}

/// " of at least 32 characters", " of 3 to 20 characters"; empty where any length will do.
[[nodiscard, gnu::cold]] inline std::string length_text(const variable& of) {
    const fact* const least = of.find(rule_kind::min_length);
    const fact* const most = of.find(rule_kind::max_length);
    if (least == nullptr && most == nullptr) return {};
    if (most == nullptr) return " of at least " + counted(of, least->bits);
    if (least == nullptr) return " of at most " + counted(of, most->bits);
    if (least->bits == most->bits) return " of exactly " + counted(of, most->bits);
    return " of " + std::to_string(least->bits) + " to " + counted(of, most->bits);
}

/// "one of debug, info, warning"; empty where the values are not listed.
[[nodiscard, gnu::cold]] inline std::string choices_text(const variable& of) {
    std::string text;
    const auto add = [&text](std::string_view one) { text.append(text.empty() ? "one of " : ", ").append(one); };
    for (const fact& one : *of.declared)
        if (one.kind == rule_kind::choice) add(spell(of, one));
    if (!text.empty() || of.type().choices == nullptr) return text;
    for (const char* const* one = of.type().choices; *one != nullptr; ++one) add(*one);
    return text;
}

/// The type's own words: "a duration such as 30s".
[[nodiscard, gnu::cold]] inline std::string described(const variable& of) {
    std::string text;
    if (of.declared->has(rule_kind::existing_file)) return "the path of an existing file";
    if (of.declared->has(rule_kind::existing_directory)) return "the path of an existing directory";
    if (of.type().form != nullptr) return of.type().form;
    if (of.type().describe != nullptr) of.type().describe(of.written_as(), text);
    return text;
}

/// A description without what exact bounds say better: "a duration such as 30s" -> "a duration".
[[gnu::cold]] inline void drop_after(std::string& text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at != std::string::npos) text.erase(at);
}

/// Adds how many items there may be: "a list of at most 2 items, separated by commas".
[[gnu::cold]] inline void add_item_count(std::string& text, const std::string& count) {
    constexpr std::string_view head = "a list";
    if (count.empty()) return;
    if (text.compare(0, head.size(), head) == 0)
        text.insert(head.size(), count + ",");
    else
        text.append(",").append(count, 3);  // without its " of"
}

/// The form that the type and its bounds ask for, without the checks.
[[nodiscard, gnu::cold]] inline std::string plain_form(const variable& of) {
    std::string text = choices_text(of);
    if (!text.empty()) return text;
    text = described(of);
    const value_kind kind = of.type().kind;
    if (is_spelled_from_number(kind)) {
        const std::string range = range_text(bound_text(of, rule_kind::at_least, of.type().least),
                                             bound_text(of, rule_kind::at_most, of.type().most));
        if (!range.empty()) {
            drop_after(text, " such as ");
            if (kind != value_kind::duration && kind != value_kind::byte_size) drop_after(text, " from ");
        }
        return text + range;
    }
    const std::string length = length_text(of);
    if (kind == value_kind::list || kind == value_kind::map) {
        add_item_count(text, length);
        return text;
    }
    if (!length.empty()) drop_after(text, " in UTF-8");
    text += length;
    if (const char* const letters = of.text(rule_kind::made_of)) text.append(", made of ").append(letters);
    return text;
}

/// Says which values a variable takes.
///
///     expected_form(port)          // "a whole number from 1 to 65535"
///     expected_form(log_level)     // "one of debug, info, warning, error"
///     expected_form(session_key)   // "text of at least 32 bytes"
[[nodiscard, gnu::cold]] inline std::string expected_form(const variable& of) {
    std::string text = plain_form(of);
    for (const fact& one : *of.declared)
        if (one.kind == rule_kind::check) text.append(text.empty() ? "" : ", and ").append(one.text);
    return text;
}

/// The same for a text that its type refused: its own words where it has some, but the kind of a URL.
[[nodiscard, gnu::cold]] inline std::string expected_form(const variable& of, const parse_failure& why) {
    if (why.expected.empty() || of.type().kind == value_kind::url) return expected_form(of);
    return why.expected;
}

/// Says what is wrong with a length: "shorter than 32 characters", never how short.
[[nodiscard, gnu::cold]] inline std::string length_fault(const variable& of, problem_code code) {
    const bool is_short = code == problem_code::too_short;
    const fact* const limit = of.find(is_short ? rule_kind::min_length : rule_kind::max_length);
    if (limit == nullptr) return {};
    return (is_short ? "shorter than " : "longer than ") + counted(of, limit->bits);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
