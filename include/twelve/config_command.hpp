#pragma once

#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/edit_distance.hpp>
#include <twelve/env_example.hpp>
#include <twelve/exit_codes.hpp>
#include <twelve/inspect.hpp>
#include <twelve/report/explanation.hpp>
#include <twelve/report/form.hpp>
#include <twelve/report/terminal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What a program is asked about its configuration.
enum class config_question : std::uint8_t { none, check, explain, example, misuse };

struct config_request {
    config_question question = config_question::none;
    report_form form = report_form::text;
    std::string complaint;  ///< of a misused flag
};

struct config_flag {
    std::string_view name;
    config_question question;
    std::string_view purpose;
};

inline constexpr config_flag config_flags[] = {
    {"--config-check", config_question::check, "check the configuration and say what is wrong"},
    {"--config-explain", config_question::explain, "show each variable and where its value comes from"},
    {"--config-example", config_question::example, "print .env.example"}};

/// An argument without what follows its `=`.
[[nodiscard]] constexpr std::string_view flag_part(std::string_view argument) noexcept {
    return argument.substr(0, argument.find('='));
}

/// The flags of this library are few; a near miss of one of them is an error, any other argument is the program's.
[[nodiscard]] inline const config_flag* nearest_flag(std::string_view argument) noexcept {
    const config_flag* nearest = nullptr;
    unsigned limit = 2;
    for (const config_flag& one : config_flags) {
        const unsigned edits = edit_distance(flag_part(argument), one.name, limit);
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

struct named_form {
    std::string_view name;
    report_form form;
};

inline constexpr named_form named_forms[] = {{"text", report_form::text},
                                             {"json", report_form::json},
                                             {"github", report_form::github},
                                             {"line", report_form::line}};

/// Reads an argument that gives a form; answers with what is wrong with it, or with nothing.
[[nodiscard]] inline std::string read_form(std::string_view argument, config_request& request) {
    constexpr std::string_view flag = "--format";
    const std::string_view part = flag_part(argument);
    const unsigned edits = edit_distance(part, flag, 1);
    if (edits > 1) return {};
    if (edits == 1) return std::string(part) + " is not a flag; did you mean --format?";
    for (const named_form& one : named_forms) {
        if (argument.size() == part.size() || argument.substr(part.size() + 1) != one.name) continue;
        request.form = one.form;
        return {};
    }
    return "--format takes text, json, github or line, after a =";
}

/// Whether a question is answered in a form: annotations and lines are for problems.
[[nodiscard]] constexpr bool has_form(config_question question, report_form form) noexcept {
    if (form == report_form::text) return true;
    return question == config_question::check || (question == config_question::explain && form == report_form::json);
}

/// Reads an argument that asks a question; answers with what is wrong with it, or with nothing.
[[nodiscard]] inline std::string read_question(std::string_view argument, config_request& request) {
    const config_flag* const near = nearest_flag(argument);
    if (near == nullptr) return {};
    if (flag_part(argument) != near->name)
        return std::string(flag_part(argument)) + " is not a flag; did you mean " + std::string(near->name) + "?";
    if (argument != near->name) return std::string(near->name) + " takes no value";
    if (request.question != config_question::none) return "give one --config-* flag at a time";
    request.question = near->question;
    return {};
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
    if (has_form(request.question, request.form)) return request;
    if (request.question == config_question::example) return misused("--config-example has one form only");
    return misused("--config-explain takes --format=text or --format=json");
}

/// Writes an answer; a closed pipe or a full disk is not success.
[[nodiscard]] inline int print_answer(const std::string& answer, int status) {
    const bool is_written = std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size();
    if (is_written && std::fflush(stdout) == 0) return status;
    std::fputs("the answer could not be written\n", stderr);
    return exit_output;
}

[[nodiscard]] inline int print_complaint(const config_request& request) {
    std::string text = printable(request.complaint) + "\n";
    for (const config_flag& one : config_flags) {
        text.append("  ").append(one.name).append(18 - one.name.size(), ' ');
        text.append(one.purpose).push_back('\n');
    }
    std::fputs(text.c_str(), stderr);
    return exit_usage;
}

[[nodiscard]] inline int answer_check(const inspected& seen, report_form form) {
    report_options options = options_for(stdout);
    options.last_line = {};
    return print_answer(report(seen.problems, form, options), seen.is_valid ? 0 : exit_config);
}

[[nodiscard]] inline int answer_explain(const inspected& seen, report_form form) {
    const std::string answer = form == report_form::json ? explain_json(seen.variables) : explain_text(seen.variables);
    const int status = print_answer(answer, seen.is_valid ? 0 : exit_config);
    if (status == exit_config) std::fputs((headline(seen.problems) + "; --config-check says more\n").c_str(), stderr);
    return status;
}

}  // namespace detail

/// Answers a `--config-*` flag on standard output: `--config-check`, `--config-explain`, `--config-example`, with
/// `--format=json` where it makes sense, and for problems `--format=github` or `--format=line`. Nothing else on the
/// command line is touched.
///
/// It gives the status to exit with, or nothing where no such flag stands: 0, 78 for a faulty configuration, 64 for a
/// misused flag, 74 where the answer could not be written.
///
///     if (const auto answered = twelve::run_config_command<settings>(argc, argv, from)) return *answered;
template <class S>
[[nodiscard]] std::optional<int> run_config_command(int argc, const char* const* argv, const source_list& from) {
    const detail::config_request request = detail::read_request(argc, argv);
    switch (request.question) {
    case detail::config_question::none: return std::nullopt;
    case detail::config_question::misuse: return detail::print_complaint(request);
    case detail::config_question::example: return detail::print_answer(env_example<S>(), 0);
    case detail::config_question::check:
    case detail::config_question::explain: break;
    }
    S settings{};
    const detail::inspected seen = detail::inspect_into(detail::settings_type_of<S>(), &reinterpret_cast<char&>(settings),
                                                        from.all().data(), from.all().size());
    if (request.question == detail::config_question::check) return detail::answer_check(seen, request.form);
    return detail::answer_explain(seen, request.form);
}

}  // namespace v0
}  // namespace twelve
