// twelve-verify BINARY FILE.env...
//
// Tells which variables a program needs, and whether files would satisfy it, from what TWELVE_EMBED wrote into the
// binary. The binary is read and never run.

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "declaration.hpp"
#include "note.hpp"
#include "verdict.hpp"

namespace {

using twelve::detail::meant_among;

constexpr int exit_no_input = 66;  // EX_NOINPUT of sysexits.h

constexpr std::string_view usage =
    R"(usage: twelve-verify [options] BINARY             lists the variables that the program takes
       twelve-verify [options] BINARY FILE.env... says whether the files would satisfy it

The binary is read and never run: it may be of another machine. The first file is the most important.

  --environment   takes the variables of this process too, before all files
  --no-files      does not mind that a file which X_FILE names is not here
  --schema        prints the JSON Schema that the binary holds
  --format=FORM   text, json, github or line
  --version       prints the version
  --help          prints this
  --              ends the options: what follows is a path

Exit status: 0 satisfied, 78 not satisfied, 64 misuse, 66 no schema in the binary, 74 the answer could not be written.
)";

struct request {
    std::vector<const char*> paths;
    twelve::report_form form = twelve::report_form::text;
    bool has_form = false;
    bool takes_environment = false;
    bool minds_files = true;
    bool prints_schema = false;
    bool is_past_flags = false;

    [[nodiscard]] bool asks_for_report() const { return paths.size() > 1 || takes_environment; }
};

struct named_form {
    std::string_view name;
    twelve::report_form form;
};

constexpr named_form named_forms[] = {{"text", twelve::report_form::text},
                                      {"json", twelve::report_form::json},
                                      {"github", twelve::report_form::github},
                                      {"line", twelve::report_form::line}};

int misuse(const std::string& complaint) {
    std::fputs(("twelve-verify: " + twelve::detail::printable(complaint) + "\n").c_str(), stderr);
    std::fwrite(usage.data(), 1, usage.size(), stderr);
    return twelve::exit_usage;
}

/// Reads the form behind `--format=`.
bool read_form(std::string_view word, twelve::report_form& form) {
    for (const named_form& one : named_forms) {
        if (one.name != word) continue;
        form = one.form;
        return true;
    }
    return false;
}

/// Reads a flag; answers with what is wrong with it, or with nothing.
std::string read_flag(std::string_view text, request& asked) {
    constexpr std::string_view format = "--format=";
    if (text == "--") {
        asked.is_past_flags = true;
    } else if (text == "--environment") {
        asked.takes_environment = true;
    } else if (text == "--no-files") {
        asked.minds_files = false;
    } else if (text == "--schema") {
        asked.prints_schema = true;
    } else if (text == "--format" || text.substr(0, format.size()) == format) {
        asked.has_form = true;
        const std::string_view word = text.substr(std::min(text.size(), format.size()));
        if (!read_form(word, asked.form))
            return "--format takes text, json, github or line, after a =" + meant_among("text|json|github|line", word);
    } else {
        const std::string flag(twelve::detail::flag_part(text));
        return flag + " is not a flag" + meant_among("--environment|--no-files|--schema|--format|--version|--help", flag);
    }
    return {};
}

/// Reads one argument; a lone `-` is a path, and so is all behind a lone `--`.
std::string read_argument(const char* argument, request& asked) {
    if (!asked.is_past_flags && argument[0] == '-' && argument[1] != '\0') return read_flag(argument, asked);
    asked.paths.push_back(argument);
    return {};
}

/// What is wrong with all of it together, or nothing: a flag that would change nothing is not taken in silence.
std::string find_misuse(const request& asked) {
    if (asked.paths.empty()) return "name a binary";
    if (asked.prints_schema && asked.asks_for_report()) return "--schema takes the binary alone";
    if (asked.prints_schema && asked.has_form) return "--schema has one form only";
    if (asked.asks_for_report()) return {};
    if (!asked.minds_files) return "--no-files is for a report: name a FILE.env too";
    if (asked.form == twelve::report_form::github || asked.form == twelve::report_form::line)
        return "this form is of a report: name a FILE.env too, or take --format=text or json";
    return {};
}

int answer(const std::string& text, int status) { return twelve::detail::print_answer(text, status); }

int refuse_binary(const char* path, const std::string& why) {
    std::fputs(("twelve-verify: " + twelve::detail::printable(path) + ": " + why + "\n").c_str(), stderr);
    return exit_no_input;
}

/// Judges the files and prints the report; what only the program can check stands below it, or beside a form for programs.
int answer_report(const request& asked, verify::declaration& declared) {
    twelve::source_list from;
    if (asked.takes_environment) from.add(twelve::environment());
    for (std::size_t i = 1; i < asked.paths.size(); ++i) from.add(twelve::dotenv(asked.paths[i]).required());
    const verify::verdict found = verify::judge(declared, from, asked.minds_files);
    twelve::report_options options = twelve::options_for(stdout);
    options.last_line = {};
    std::string text = twelve::report(found.problems, asked.form, options);
    const std::string unchecked = verify::list_unchecked(declared, found);
    if (asked.form == twelve::report_form::text)
        text += verify::ends_in_blank_line(text) && !unchecked.empty() ? unchecked.substr(1) : unchecked;
    else
        std::fputs(unchecked.c_str(), stderr);
    return answer(text, found.is_satisfied ? 0 : twelve::exit_config);
}

int answer_about(const request& asked) {
    const char* const path = asked.paths[0];
    verify::binary_file file(path);
    if (!file.refusal().empty()) return refuse_binary(path, "it cannot be read: " + file.refusal());
    const std::string schema = verify::find_schema(file);
    if (schema.empty()) return refuse_binary(path, "it holds no schema of twelve: does the program say TWELVE_EMBED?");
    if (asked.prints_schema)
        return verify::json::accept(schema) ? answer(schema, 0) : refuse_binary(path, "its schema is damaged: it is no JSON");
    verify::declaration declared;
    std::string why;
    if (!declared.read(schema, why)) return refuse_binary(path, why);
    return asked.asks_for_report() ? answer_report(asked, declared)
                                   : answer(verify::list_variables(declared, asked.form), 0);
}

}  // namespace

int main(int argc, char** argv) {
    request asked;
    for (int i = 1; i < argc; ++i) {
        const std::string_view text(argv[i]);
        if (!asked.is_past_flags && text == "--help") return answer(std::string(usage), 0);
        if (!asked.is_past_flags && text == "--version")
            return answer(std::string("twelve-verify ") + TWELVE_VERIFY_VERSION + "\n", 0);
        if (const std::string wrong = read_argument(argv[i], asked); !wrong.empty()) return misuse(wrong);
    }
    const std::string wrong = find_misuse(asked);
    return wrong.empty() ? answer_about(asked) : misuse(wrong);
}
