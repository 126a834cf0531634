#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/detail/edit_distance.hpp>
#include <twelve/detail/suggestions.hpp>
#include <twelve/report/form.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What a program is asked about its configuration.
enum class config_question : std::uint8_t { none, check, explain, example, docs, schema, manifest, parity, misuse };

struct config_request {
    config_question question = config_question::none;
    report_form form = report_form::text;
    std::string_view manifest{};           ///< which one is asked for
    std::vector<std::string_view> files{}; ///< to compare with
    std::string complaint{};               ///< of a misused flag
};

/// A flag of ours, and what stands behind its `=`: nothing, one of some words, or the path of a file.
struct config_flag {
    std::string_view name;
    std::string_view value;  ///< as it is told: "", "kubernetes|compose|systemd", "FILE"
    config_question question;
    unsigned forms;          ///< a bit for each `report_form` that it is answered in
    std::string_view purpose;
};

[[nodiscard]] constexpr unsigned bit_of(report_form form) noexcept { return 1U << static_cast<unsigned>(form); }

inline constexpr unsigned as_text = bit_of(report_form::text);
inline constexpr unsigned as_data = as_text | bit_of(report_form::json);
inline constexpr unsigned as_problems = as_data | bit_of(report_form::github) | bit_of(report_form::line);

inline constexpr config_flag config_flags[] = {
    {"--config-check", "", config_question::check, as_problems, "check the configuration and say what is wrong"},
    {"--config-explain", "", config_question::explain, as_data, "show each variable and where its value comes from"},
    {"--config-parity", "FILE", config_question::parity, as_data,
     "compare the configuration with a .env file, or several files with each other"},
    {"--config-example", "", config_question::example, as_text, "print .env.example"},
    {"--config-docs", "", config_question::docs, as_text, "print the reference of all variables in Markdown"},
    {"--config-schema", "", config_question::schema, as_data, "print the declaration as JSON Schema"},
    {"--config-manifest", "kubernetes|compose|systemd", config_question::manifest, as_text,
     "print what a place of deployment needs to know of the variables"}};

inline constexpr std::string_view form_names[] = {"text", "json", "github", "line"};  // as `report_form` has them

/// An argument without what follows its `=`.
[[nodiscard]] constexpr std::string_view flag_part(std::string_view argument) noexcept {
    return argument.substr(0, argument.find('='));
}

/// What follows the `=`; empty where there is none.
[[nodiscard]] constexpr std::string_view value_part(std::string_view argument) noexcept {
    const std::size_t size = flag_part(argument).size();
    return size < argument.size() ? argument.substr(size + 1) : std::string_view();
}

/// Takes the first of some words off a text in which bars part them.
constexpr std::string_view take_word(std::string_view& words) noexcept {
    const std::string_view word = words.substr(0, words.find('|'));
    words.remove_prefix(word.size() < words.size() ? word.size() + 1 : words.size());
    return word;
}

/// "text, json or line"
[[nodiscard, gnu::cold]] inline std::string listed(std::string_view words) {
    std::string text;
    while (!words.empty()) {
        const std::string_view word = take_word(words);
        text.append(text.empty() ? "" : words.empty() ? " or " : ", ").append(word);
    }
    return text;
}

/// The word that was meant, for a complaint: "; did you mean kubernetes?"; empty where none is near.
[[nodiscard, gnu::cold]] inline std::string meant_among(std::string_view words, std::string_view given) {
    nearest_word nearest(given);
    while (!words.empty()) nearest.offer(take_word(words));
    return nearest.found().empty() ? std::string() : "; did you mean " + std::string(nearest.found()) + "?";
}

/// The bytes of the dash that a text begins with, 0 where there is none. What a word processor makes of two hyphens
/// is one too: U+2013, U+2014, U+2212.
[[nodiscard]] constexpr std::size_t size_of_dash(std::string_view text) noexcept {
    const std::string_view wide = text.substr(0, 3);
    if (wide == "\xE2\x80\x93" || wide == "\xE2\x80\x94" || wide == "\xE2\x88\x92") return 3;
    return text.substr(0, 1) == "-" ? 1 : 0;
}

/// The flags of this library are few; a near miss of one of them, in any case, is an error. Any other argument is the
/// program's, and so is one that begins with no dash: a command, or another flag's value.
[[nodiscard]] inline const config_flag* nearest_flag(std::string_view argument) {
    std::string_view word = flag_part(argument);
    while (const std::size_t dash = size_of_dash(word)) word.remove_prefix(dash);
    if (word.size() == flag_part(argument).size()) return nullptr;
    const std::string given = folded_word(word);
    const config_flag* nearest = nullptr;
    unsigned limit = 2;
    for (const config_flag& one : config_flags) {
        const unsigned edits = edit_distance(given, folded_word(one.name.substr(2)), limit);
        if (edits > limit || (nearest != nullptr && edits == limit)) continue;
        nearest = &one;
        limit = edits;
    }
    return nearest;
}

[[gnu::cold]] inline config_request misused(std::string complaint) {
    config_request made;
    made.question = config_question::misuse;
    made.complaint = std::move(complaint);
    return made;
}

/// Reads what follows a flag's `=`; answers with what is wrong with it, or with nothing. What was given is not echoed:
/// only the flag is ours.
[[nodiscard]] inline std::string read_value(std::string_view argument, const config_flag& of, config_request& request) {
    const std::string name(of.name);
    const std::string_view value = value_part(argument);
    const bool has_value = flag_part(argument).size() != argument.size();
    if (of.value.empty()) return has_value ? name + " takes no value" : std::string();
    if (of.question == config_question::parity) {
        request.files.push_back(value);
        return value.empty() ? name + " takes the path of a .env file, after a =" : std::string();
    }
    for (std::string_view words = of.value; !words.empty();)
        if (take_word(words) == value) request.manifest = value;
    if (!request.manifest.empty()) return {};
    return name + " takes " + listed(of.value) + ", after a =" + meant_among(of.value, value);
}

/// Reads an argument that asks a question; answers with what is wrong with it, or with nothing.
[[nodiscard]] inline std::string read_question(std::string_view argument, config_request& request) {
    const config_flag* const nearest = nearest_flag(argument);
    if (nearest == nullptr) return {};
    if (flag_part(argument) != nearest->name)
        return std::string(flag_part(argument)) + " is not a flag; did you mean " + std::string(nearest->name) + "?";
    const bool may_repeat = nearest->question == config_question::parity && request.question == config_question::parity;
    if (request.question != config_question::none && !may_repeat) return "give one --config-* flag at a time";
    request.question = nearest->question;
    return read_value(argument, *nearest, request);
}

[[nodiscard]] inline const config_flag& flag_of(config_question question) noexcept {
    for (const config_flag& one : config_flags)
        if (one.question == question) return one;
    return config_flags[0];
}

/// The forms of a question's answer: "text|json".
[[nodiscard, gnu::cold]] inline std::string forms_of(const config_flag& flag) {
    std::string words;
    for (unsigned i = 0; i < 4; ++i)
        if ((flag.forms >> i & 1U) != 0) words.append(words.empty() ? "" : "|").append(form_names[i]);
    return words;
}

/// Reads an argument that gives a form; answers with what is wrong with it, or with nothing.
[[nodiscard]] inline std::string read_form(std::string_view argument, config_request& request) {
    constexpr std::string_view flag = "--format";
    const std::string_view part = flag_part(argument);
    const unsigned edits = edit_distance(part, flag, 1);
    if (edits > 1) return {};
    if (edits == 1) return std::string(part) + " is not a flag; did you mean --format?";
    const config_flag& asked = flag_of(request.question);
    for (unsigned i = 0; i < 4; ++i) {
        if (value_part(argument) != form_names[i] || (asked.forms >> i & 1U) == 0) continue;
        request.form = static_cast<report_form>(i);
        return {};
    }
    const std::string forms = forms_of(asked);
    if (asked.forms == as_text) return std::string(asked.name) + " has one form only";
    return std::string(asked.name) + " takes --format=" + listed(forms) + meant_among(forms, value_part(argument));
}

/// Finds the question among the program's arguments, up to a lone `--`.
[[nodiscard]] inline config_request read_request(int argc, const char* const* argv) {
    config_request request;
    int end = 1;
    for (; end < argc && std::string_view(argv[end]) != "--"; ++end)
        if (std::string wrong = read_question(argv[end], request); !wrong.empty()) return misused(std::move(wrong));
    if (request.question == config_question::none) return request;
    for (int i = 1; i < end; ++i)
        if (std::string wrong = read_form(argv[i], request); !wrong.empty()) return misused(std::move(wrong));
    return request;
}

/// What is wrong with a flag, and which there are.
[[nodiscard, gnu::cold]] inline std::string usage_text(std::string_view complaint) {
    std::string text = printable(complaint) + "\n\n";
    for (const config_flag& one : config_flags) {
        std::string flag(one.name);
        if (!one.value.empty()) flag.append("=").append(one.value);
        text.append("  ").append(flag).append("\n      ").append(one.purpose).push_back('\n');
        if (one.forms != as_text) text.append("      --format=").append(forms_of(one)).push_back('\n');
    }
    return text;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
