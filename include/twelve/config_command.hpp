#pragma once

#include <csignal>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/config_request.hpp>
#include <twelve/dotenv.hpp>
#include <twelve/env_example.hpp>
#include <twelve/exit_codes.hpp>
#include <twelve/inspect.hpp>
#include <twelve/json_schema.hpp>
#include <twelve/manifests.hpp>
#include <twelve/markdown.hpp>
#include <twelve/parity.hpp>
#include <twelve/report/differences.hpp>
#include <twelve/report/explanation.hpp>
#include <twelve/report/form.hpp>
#include <twelve/report/terminal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Lets a write to a closed pipe fail, instead of ending the process, for as long as it lives.
class no_pipe_signal {
public:
    no_pipe_signal() noexcept {
#ifdef SIGPIPE
        before_ = std::signal(SIGPIPE, SIG_IGN);
#endif
    }
    no_pipe_signal(const no_pipe_signal&) = delete;
    no_pipe_signal& operator=(const no_pipe_signal&) = delete;
    ~no_pipe_signal() {
#ifdef SIGPIPE
        if (before_ != SIG_ERR) std::signal(SIGPIPE, before_);
#endif
    }

#ifdef SIGPIPE
private:
    void (*before_)(int);
#endif
};

/// Writes an answer; a closed pipe or a full disk is not success.
[[nodiscard]] inline int print_answer(const std::string& answer, int status) {
    const no_pipe_signal none;
    const bool is_written = std::fwrite(answer.data(), 1, answer.size(), stdout) == answer.size();
    if (is_written && std::fflush(stdout) == 0) return status;
    std::perror("the answer could not be written");
    return exit_output;
}

[[nodiscard, gnu::cold]] inline int print_complaint(const config_request& request) {
    std::fputs(usage_text(request.complaint).c_str(), stderr);
    return exit_usage;
}

[[nodiscard]] inline report_options options_of_answer() {
    report_options options = options_for(stdout);
    options.last_line = {};
    return options;
}

[[nodiscard]] inline int answer_check(const inspected& seen, report_form form) {
    return print_answer(report(seen.problems, form, options_of_answer()), seen.is_valid ? 0 : exit_config);
}

[[nodiscard]] inline int answer_explain(const inspected& seen, report_form form) {
    const std::string answer = form == report_form::json ? explain_json(seen.variables)
                                                         : explain_text(seen.variables, width_for(stdout));
    const int status = print_answer(answer, seen.is_valid ? 0 : exit_config);
    if (status == exit_config) std::fputs((headline(seen.problems) + "; --config-check says more\n").c_str(), stderr);
    return status;
}

/// Compares the program's own sources with one file, or several files with each other. Each must be there.
[[nodiscard]] inline parity_result compare_files(const config_request& request, const object_maker& of,
                                                 const source_list& from) {
    parity_maker maker(of);
    if (request.files.size() == 1) maker.add(from);
    for (const std::string_view file : request.files) maker.add(dotenv(std::string(file)).required());
    return maker.made();
}

[[nodiscard]] inline int answer_parity(const parity_result& seen, report_form form) {
    const int status = !seen.problems.empty() ? exit_config : seen.is_equal() ? 0 : exit_differs;
    return print_answer(form == report_form::json ? parity_json(seen) : parity_text(seen, options_of_answer()), status);
}

/// The program as it was called, without its folder: manifests name it so.
[[nodiscard]] inline std::string program_name(std::string_view called) {
    const std::size_t slash = called.find_last_of("/\\");
    return std::string(slash == std::string_view::npos ? called : called.substr(slash + 1));
}

[[nodiscard]] inline manifest_form manifest_form_of(std::string_view name) noexcept {
    if (name == "compose") return manifest_form::compose;
    return name == "systemd" ? manifest_form::systemd : manifest_form::kubernetes;
}

/// Answers from the declaration alone.
[[nodiscard]] inline int answer_document(const config_request& request, std::string_view called,
                                         const settings_type& type) {
    scratch memory;
    const catalog all = catalog_builder(type, memory).built();
    if (request.question == config_question::docs) return print_answer(markdown_writer(all).write(), 0);
    if (request.question == config_question::manifest) {
        manifest_options options;
        if (const std::string name = program_name(called); !name.empty()) options.name = name;
        return print_answer(write_manifest(all, manifest_form_of(request.manifest), options), 0);
    }
    return print_answer(env_example_writer(all).write(), 0);
}

[[nodiscard]] inline std::optional<int> answer_config(int argc, const char* const* argv, const object_maker& of,
                                                      std::string (*write_schema)(), const source_list& from) {
    const config_request request = read_request(argc, argv);
    switch (request.question) {
    case config_question::none: return std::nullopt;
    case config_question::misuse: return print_complaint(request);
    case config_question::schema: return print_answer(write_schema(), 0);
    case config_question::example:
    case config_question::docs:
    case config_question::manifest: return answer_document(request, argv[0], of.type);
    case config_question::parity: return answer_parity(compare_files(request, of, from), request.form);
    case config_question::check:
    case config_question::explain: break;
    }
    const made_object object(of);
    const inspected seen = inspect_into(of.type, object.get(), from.all().data(), from.all().size());
    if (request.question == config_question::check) return answer_check(seen, request.form);
    return answer_explain(seen, request.form);
}

}  // namespace detail

/// Answers a `--config-*` flag on standard output, and gives the status to exit with; or nothing where no such flag
/// stands. Nothing else on the command line is touched, and nothing behind a lone `--`.
///
/// `--config-check`, `--config-explain`, `--config-parity=FILE`, `--config-example`, `--config-docs`, `--config-schema`,
/// `--config-manifest=kubernetes|compose|systemd`; with `--format=json` where data is told, and for problems
/// `--format=github` or `--format=line` too.
///
/// The status is 0, 1 where compared environments differ, 78 for a faulty configuration, 64 for a misused flag, 74 where
/// the answer could not be written.
///
///     if (const auto answered = twelve::run_config_command<settings>(argc, argv, from)) return *answered;
template <class S>
[[nodiscard]] std::optional<int> run_config_command(int argc, const char* const* argv, const source_list& from) {
    return detail::answer_config(argc, argv, detail::object_maker_of<S>(), &json_schema<S>, from);
}

}  // namespace v0
}  // namespace twelve
