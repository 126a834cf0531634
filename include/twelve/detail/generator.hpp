#pragma once

// The program that `twelve_env_example` of CMake builds for a settings struct: it checks or writes the files that are
// made from the declaration. It reads nothing but these files, no environment among it.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <system_error>  // the system's own words for its error
#include <vector>

#include <twelve/catalog.hpp>
#include <twelve/detail/documented.hpp>
#include <twelve/detail/file_write.hpp>
#include <twelve/detail/letters.hpp>
#include <twelve/detail/line_diff.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/env_example.hpp>
#include <twelve/exit_codes.hpp>
#include <twelve/generated.hpp>
#include <twelve/markdown.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The exit status where a generated file has drifted from the declaration.
inline constexpr int exit_drifted = 1;

enum class generator_verb : std::uint8_t { none, check, write };

/// What the generator is asked for on its command line.
struct generator_request {
    generator_verb verb = generator_verb::none;
    std::string_view example;   ///< the path of `.env.example`, or nothing
    std::string_view markdown;  ///< the path of the Markdown reference, or nothing
    std::string_view update;    ///< the command that writes the files again
};

/// Reads `check|write [--example=PATH] [--markdown=PATH] [--update=COMMAND]`; anything else leaves the verb `none`.
[[nodiscard]] inline generator_request read_generator_request(int argc, const char* const* argv) {
    generator_request request;
    for (int i = 2; i < argc; ++i) {
        const std::string_view argument = argv[i];
        const std::size_t end = argument.find('=');
        const std::string_view flag = argument.substr(0, end);
        std::string_view* const value = flag == "--example"    ? &request.example
                                        : flag == "--markdown" ? &request.markdown
                                        : flag == "--update"   ? &request.update
                                                               : nullptr;
        if (value == nullptr || end == std::string_view::npos) return {};
        *value = argument.substr(end + 1);
    }
    const std::string_view verb = argc > 1 ? argv[1] : "";
    if (request.example.empty() && request.markdown.empty()) return {};
    if (verb == "check") request.verb = generator_verb::check;
    if (verb == "write") request.verb = generator_verb::write;
    return request;
}

/// A file as the declaration makes it.
struct made_file {
    std::string_view path;
    std::string text;
    std::string_view header;
};

/// Shows a line of a drifted `.env.example`. Someone may have put real values there, so a value is shown only where it
/// is that of a declared variable which is fit to be shown; other text only if it is a comment in words.
[[nodiscard]] inline std::string shown_drifted_line(const catalog& all, std::string_view line) {
    constexpr std::string_view hidden = redacted_text;
    const std::size_t begin = line.find_first_not_of("# ");
    if (begin == std::string_view::npos) return printable(line);
    std::size_t end = begin;
    while (end < line.size() && is_among(line[end], "A-Za-z0-9_")) ++end;
    const std::string_view name = line.substr(begin, end - begin);
    const bool is_binding = !name.empty() && end < line.size() && line[end] == '=';
    for (const variable& one : all) {
        if (!is_binding || one.name != name) continue;
        const bool is_shown = !one.bears_secret() && is_fit_to_show(one, line.substr(end + 1));
        return is_shown ? printable(line) : printable(line.substr(0, end + 1)).append(hidden);
    }
    // The last line of a key in base64 ends with `=` too.
    const bool is_a_name = is_binding && end + 1 < line.size() && line[end + 1] != '=' &&
                           first_foreign_letter(name.data(), name.size(), "A-Z0-9_") == name.size();
    if (is_a_name) return printable(line.substr(0, end + 1)).append(hidden);
    const bool is_comment = line.front() == '#' && line.find(' ', begin) != std::string_view::npos;
    return is_comment ? printable(line) : std::string(hidden);
}

/// The quote that a binding opens and does not close on its line, so that its value goes on; else a null character.
[[nodiscard]] inline char open_quote(std::string_view line) noexcept {
    const std::size_t at = line.find('=') + 1;
    if (at == 0 || at == line.size() || (line[at] != '\'' && line[at] != '"')) return '\0';
    return line.find(line[at], at + 1) == std::string_view::npos ? line[at] : '\0';
}

/// The lines of a drifted `.env.example`, as they may be shown.
[[nodiscard]] inline std::vector<std::string> shown_drifted_lines(const catalog& all,
                                                                  const std::vector<std::string_view>& lines) {
    std::vector<std::string> shown;
    shown.reserve(lines.size());
    char open = '\0';
    for (const std::string_view line : lines) {
        shown.push_back(open == '\0' ? shown_drifted_line(all, line) : std::string(redacted_text));
        if (open == '\0')
            open = open_quote(line);
        else if (line.find(open) != std::string_view::npos)
            open = '\0';
    }
    return shown;
}

[[nodiscard]] inline std::vector<std::string> printable_lines(const std::vector<std::string_view>& lines) {
    std::vector<std::string> shown;
    shown.reserve(lines.size());
    for (const std::string_view line : lines) shown.push_back(printable(line));
    return shown;
}

/// A unified diff from what stands in a file to what should; nothing where they hold the same lines. `all` is given for
/// a file that may hold values.
[[nodiscard]] inline std::string drift_of(std::string_view old_text, const made_file& made, const catalog* all,
                                          std::string_view old_name) {
    const std::vector<std::string_view> old_lines = split_lines(old_text);
    const std::vector<std::string_view> new_lines = split_lines(made.text);
    if (old_lines == new_lines) return {};
    const std::vector<line_edit> edits = line_differ(old_lines, new_lines).edits();
    const std::vector<std::string> old_shown =
        all == nullptr ? printable_lines(old_lines) : shown_drifted_lines(*all, old_lines);
    const std::vector<std::string> new_shown = printable_lines(new_lines);
    const std::string hunks = hunk_writer(edits, old_shown, new_shown).write();
    return std::string("--- ").append(old_name).append("\n+++ ").append(made.path).append(" (as declared)\n") + hunks;
}

/// What is wrong with a generated file that is in its place; nothing where it is as the declaration makes it.
[[nodiscard]] inline std::string complaint_about(const made_file& made, const catalog* all) {
    file_limits limits;
    limits.privileged = privileged_reading::allowed;
    const file_contents there = read_file(made.path, limits);
    const std::string path = printable(made.path);
    if (there.outcome == file_outcome::absent) return path + " is absent.\n\n" + drift_of({}, made, all, "/dev/null");
    if (there.outcome != file_outcome::read)
        return path + " cannot be read: " + std::string(reason_of(there.outcome).view()) + ".\n";
    const std::string_view text = there.text.view();
    if (text.substr(0, made.header.size()) != made.header)
        return path + " was not generated by twelve, so it is neither compared nor overwritten.\n"
                      "Move it away, or name another file.\n";
    const std::string drift = drift_of(text, made, all, made.path);
    return drift.empty() ? drift : path + " has drifted from the declaration.\n\n" + drift;
}

/// What a check answers.
struct check_answer {
    std::string text;
    bool is_whole = true;  ///< whether every file is as declared
};

/// Compares each file with what stands in its place.
[[nodiscard]] inline check_answer check_files(const std::vector<made_file>& files, const catalog& all,
                                              std::string_view update) {
    check_answer answer;
    for (const made_file& one : files) {
        const std::string complaint = complaint_about(one, one.header == generated_header ? &all : nullptr);
        answer.is_whole = answer.is_whole && complaint.empty();
        answer.text.append(complaint.empty() ? printable(one.path) + " is as declared.\n" : complaint + "\n");
    }
    if (!answer.is_whole && !update.empty()) answer.text.append("To update: ").append(printable(update)).append("\n");
    return answer;
}

/// Prints what was done or found; a closed pipe or a full disk is not success.
[[nodiscard]] inline int tell(const std::string& text, int status) {
    const bool is_told = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!is_told) std::fputs("the answer could not be written\n", stderr);
    return is_told || status != 0 ? status : exit_output;
}

/// Writes one file whole or not at all; what was done, or nothing where it could not be, which is told as an error. A
/// file that is right already keeps its time.
[[nodiscard]] inline std::string write_file(const made_file& made) {
    const std::string path = printable(made.path);
    if (read_file(made.path, {}).text.view() == made.text) return path + " is as declared.\n";
    const write_result result = write_generated_file(made.path, made.text, made.header);
    if (result.outcome == write_outcome::written) return path + " is written.\n";
    std::string reason(reason_of(result.outcome).view());
    if (result.system_error != 0) reason += ": " + std::generic_category().message(result.system_error);
    std::fprintf(stderr, "%s is not written: %s.\n", path.c_str(), reason.c_str());
    return {};
}

[[nodiscard]] inline int write_files(const std::vector<made_file>& files) {
    std::string told;
    int status = 0;
    for (const made_file& one : files) {
        const std::string done = write_file(one);
        if (done.empty()) status = exit_output;
        told.append(done);
    }
    return tell(told, status);
}

/// The `main` of a generator; its exit status is 0, 1 for drift, 64 for misuse, 74 where a file could not be written.
template <class S>
[[nodiscard]] int run_generator(int argc, const char* const* argv) {
    const generator_request request = read_generator_request(argc, argv);
    if (request.verb == generator_verb::none) {
        std::fputs("check|write [--example=PATH] [--markdown=PATH] [--update=COMMAND]\n", stderr);
        return exit_usage;
    }
    std::vector<made_file> files;
    if (!request.example.empty()) files.push_back({request.example, env_example<S>(), generated_header});
    if (!request.markdown.empty()) files.push_back({request.markdown, markdown<S>(), generated_markdown_header});
    if (request.verb == generator_verb::write) return write_files(files);
    scratch memory;
    const check_answer answer = check_files(files, catalog_of<S>(memory), request.update);
    return tell(answer.text, answer.is_whole ? 0 : exit_drifted);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
