#pragma once

#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <twelve/testing.hpp>

#include "settings.hpp"

/// What came out of one sink.
struct sink_output {
    std::string sink;
    std::string text;
};

using sink_outputs = std::vector<sink_output>;

/// A file that takes the standard output and error, for as long as it lives; the same one again and again.
class diverted_output {
public:
    diverted_output() : output_(::dup(STDOUT_FILENO)), error_(::dup(STDERR_FILENO)) {
        std::fflush(nullptr);
        ::dup2(file(), STDOUT_FILENO);
        ::dup2(file(), STDERR_FILENO);
    }
    diverted_output(const diverted_output&) = delete;
    diverted_output& operator=(const diverted_output&) = delete;
    ~diverted_output() {
        ::dup2(output_, STDOUT_FILENO);
        ::dup2(error_, STDERR_FILENO);
        ::close(output_);
        ::close(error_);
    }

    /// What was written, and forgets it.
    [[nodiscard]] static std::string taken() {
        std::fflush(nullptr);
        std::string text;
        const ::off_t size = ::lseek(file(), 0, SEEK_CUR);
        text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        const ::ssize_t count = ::pread(file(), &text[0], text.size(), 0);
        if (count != static_cast<::ssize_t>(text.size()) || ::ftruncate(file(), 0) != 0 || ::lseek(file(), 0, SEEK_SET) != 0)
            std::abort();
        return text;
    }

private:
    [[nodiscard]] static int file() {
        static const int opened = ::fileno(std::tmpfile());
        return opened;
    }

    int output_;
    int error_;
};

/// Runs something with the standard output and error going to a file; answers what it wrote.
template <class Action>
[[nodiscard]] std::string captured(Action action) {
    const diverted_output diverted;
    action();
    return diverted_output::taken();
}

/// The same in a process of its own, which may end.
template <class Action>
[[nodiscard]] std::string captured_in_child(Action action) {
    return captured([&] {
        const pid_t child = ::fork();
        if (child == 0) {
            action();
            std::fflush(nullptr);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
    });
}

inline void add_origin(sink_outputs& out, const std::string& whose, const twelve::origin& place) {
    out.push_back({whose + ".source", place.source});
    out.push_back({whose + ".path", place.path});
}

inline void add_members(sink_outputs& out, const twelve::problem& one) {
    out.push_back({"problem.variable", one.variable});
    out.push_back({"problem.member", one.member});
    add_origin(out, "problem.origin", one.origin);
    out.push_back({"problem.shown", one.shown});
    out.push_back({"problem.expected", one.expected});
    out.push_back({"problem.reason", one.reason});
    out.push_back({"problem.hint", one.hint});
    out.push_back({"problem.related", one.related});
    out.push_back({"problem.suggestion", one.suggestion});
    out.push_back({"problem.about", one.about});
    out.push_back({"problem.default_value", one.default_value});
    out.push_back({"problem.excerpt", one.excerpt.text});
    for (const twelve::looked_in& place : one.looked_in) out.push_back({"problem.looked_in", place.name});
}

inline void add_problems(sink_outputs& out, const twelve::problems& all) {
    for (const twelve::problem& one : all) {
        add_members(out, one);
        out.push_back({"sentence", twelve::sentence(one)});
    }
    twelve::report_options in_colour;
    in_colour.colour = twelve::report_colour::always;
    out.push_back({"report_text in colour", twelve::report_text(all, in_colour)});
    out.push_back({"report_json", twelve::report_json(all)});
    out.push_back({"report_github", twelve::report_github(all)});
    out.push_back({"report_line", twelve::report_line(all)});
}

/// The same by other doors.
inline void add_problems_again(sink_outputs& out, const twelve::problems& all) {
    for (const twelve::problem& one : all) {
        out.push_back({"fmt of a problem", fmt::format("{}", one)});
        out.push_back({"Catch2 of a problem", Catch::Detail::stringify(one)});
    }
    twelve::report_options narrow;
    narrow.width = 40;
    out.push_back({"report_text", twelve::report_text(all)});
    out.push_back({"report_text of 40 columns", twelve::report_text(all, narrow)});
    out.push_back({"fmt of problems", fmt::format("{}", all)});
    out.push_back({"fmt of a list of problems", fmt::format("{}", std::vector<twelve::problem>(all.begin(), all.end()))});
    out.push_back({"Catch2 of problems", Catch::Detail::stringify(all)});
}

inline void add_variables(sink_outputs& out, const std::vector<twelve::explained_variable>& all) {
    for (const twelve::explained_variable& one : all) {
        out.push_back({"inspect.name", one.name});
        out.push_back({"inspect.shown", one.shown});
        out.push_back({"inspect.about", one.about});
        add_origin(out, "inspect.origin", one.origin);
        add_origin(out, "inspect.emptied", one.emptied);
        out.push_back({"inspect.set_as", one.set_as});
        for (const twelve::origin& place : one.shadowed) add_origin(out, "inspect.shadowed", place);
    }
    out.push_back({"explain_text", twelve::explain_text(all)});
    out.push_back({"explain_text of 40 columns", twelve::explain_text(all, 40)});
    out.push_back({"explain_json", twelve::explain_json(all)});
}

/// A value that prints itself, in every way there is.
template <class Value>
void add_value(sink_outputs& out, const std::string& name, const Value& value) {
    std::ostringstream stream;
    stream << value;
    out.push_back({"<< of " + name, stream.str()});
    out.push_back({"fmt of " + name, fmt::format("{} {:>30}", value, value)});
    out.push_back({"fmt of a list of " + name, fmt::format("{}", std::vector<Value>{value, value})});
    out.push_back({"fmt of a map of " + name, fmt::format("{}", std::map<std::string, Value>{{"a", value}})});
    out.push_back({"fmt of a pair of " + name, fmt::format("{}", std::make_pair(1, value))});
    out.push_back({"Catch2 of " + name, Catch::Detail::stringify(value)});
    out.push_back({"Catch2 of a list of " + name, Catch::Detail::stringify(std::vector<Value>{value})});
    out.push_back({"Catch2 of an optional " + name, Catch::Detail::stringify(std::optional<Value>(value))});
}

template <class Url>
void add_url(sink_outputs& out, const std::string& name, const Url& url) {
    add_value(out, name, url);
    out.push_back({name + ".redacted", url.redacted()});
    if (const auto password = url.password()) add_value(out, name + ".password", *password);
    add_value(out, name + ".expose", url.expose());
    for (const twelve::url_parameter& one : url.query()) out.push_back({name + ".query", std::string(one.value)});
}

inline void add_settings(sink_outputs& out, const leak_settings& settings) {
    out.push_back({"show", twelve::show(settings)});
    out.push_back({"show_json", twelve::show_json(settings)});
    out.push_back({"fingerprint", twelve::fingerprint(settings)});
}

/// Each of them by itself.
inline void add_each_setting(sink_outputs& out, const leak_settings& settings) {
    add_value(out, "open_pass", settings.open_pass);
    if (settings.maybe_pass) add_value(out, "maybe_pass", *settings.maybe_pass);
    add_value(out, "pin", settings.pin);
    add_value(out, "cipher", settings.cipher);
    add_value(out, "seal", settings.seal);
    add_value(out, "many", settings.many);
    add_value(out, "by_name", settings.by_name);
    add_url(out, "postgres", settings.postgres);
    add_url(out, "redis", settings.redis);
    add_url(out, "http", settings.http);
    add_url(out, "smtp", settings.smtp);
    add_url(out, "service", settings.service);
    out.push_back({"fmt of shards", fmt::format("{}", settings.shards)});
    out.push_back({"fmt of hooks", fmt::format("{}", settings.hooks)});
}

/// What is made from the declaration alone.
template <class S>
void add_documents(sink_outputs& out) {
    out.push_back({"env_example", twelve::env_example<S>()});
    out.push_back({"markdown", twelve::markdown<S>()});
    out.push_back({"check_declaration", twelve::testing::check_declaration<S>().reason()});
    out.push_back({"json_schema", twelve::json_schema<S>()});
    for (const twelve::manifest_form form :
         {twelve::manifest_form::kubernetes, twelve::manifest_form::compose, twelve::manifest_form::systemd})
        out.push_back({"manifest " + std::to_string(static_cast<int>(form)), twelve::manifest<S>(form, {"shop"})});
}

/// What a program's own tests print.
inline void add_verdicts(sink_outputs& out, const twelve::source_list& from) {
    const twelve::testing::verdict accepted = twelve::testing::accepts<leak_settings>(from);
    const twelve::testing::verdict refused = twelve::testing::refuses<leak_settings>(from, twelve::problem_code::jdbc);
    out.push_back({"testing::accepts", accepted.reason()});
    out.push_back({"testing::refuses", refused.reason()});
    out.push_back({"Catch2 of a verdict", Catch::Detail::stringify(accepted)});
    out.push_back({"fmt of a verdict", fmt::format("{}", accepted)});
}

/// What a program prints that is asked about its configuration.
inline void add_answers(sink_outputs& out, const twelve::source_list& from) {
    const std::vector<std::vector<const char*>> questions = {{"program", "--config-check"},
                                                             {"program", "--config-check", "--format=json"},
                                                             {"program", "--config-check", "--format=github"},
                                                             {"program", "--config-check", "--format=line"},
                                                             {"program", "--config-explain"},
                                                             {"program", "--config-explain", "--format=json"},
                                                             {"program", "--config-example"},
                                                             {"program", "--config-docs"},
                                                             {"program", "--config-schema"},
                                                             {"program", "--config-manifest=kubernetes"},
                                                             {"program", "--config-parity=absent.env"}};
    for (const std::vector<const char*>& asked : questions) {
        std::string sink;
        for (const char* const argument : asked) sink.append(argument).append(" ");
        out.push_back({sink, captured([&] {
                           static_cast<void>(twelve::run_config_command<leak_settings>(static_cast<int>(asked.size()),
                                                                                       asked.data(), from));
                       })});
    }
}

/// What comes of comparing an environment: with itself, where every secret is the same, and with an empty one.
inline void add_comparisons(sink_outputs& out, const twelve::source_list& from) {
    const twelve::variables nothing;
    twelve::report_options narrow;
    narrow.width = 40;
    for (const twelve::parity_result& seen :
         {twelve::parity<leak_settings>(from, from), twelve::parity<leak_settings>(nothing, from)}) {
        for (const std::string& side : seen.sides) out.push_back({"parity.sides", side});
        for (const twelve::parity_difference& one : seen.differences) {
            out.push_back({"parity.variable", one.variable});
            out.push_back({"parity.about", one.about});
            for (const std::string& word : one.sides) out.push_back({"parity.difference", word});
        }
        add_problems(out, seen.problems);
        out.push_back({"parity_text", twelve::parity_text(seen)});
        out.push_back({"parity_text of 40 columns", twelve::parity_text(seen, narrow)});
        out.push_back({"parity_json", twelve::parity_json(seen)});
    }
}

inline void add_ends(sink_outputs& out, const twelve::source_list& from) {
    for (const twelve::report_form form : {twelve::report_form::text, twelve::report_form::json, twelve::report_form::github,
                                           twelve::report_form::line})
        out.push_back({"load_or_exit", captured_in_child([&] {
                           static_cast<void>(twelve::load_or_exit<leak_settings>(form, from));
                       })});
}

/// What is looked at: what each source may change, or every way to the same text too; what commands print; and what a
/// process prints at its end.
enum class sinks_with { nothing_else, commands, processes };

[[nodiscard]] inline sink_outputs outputs_of(const twelve::source_list& from, sinks_with more) {
    sink_outputs out;
    const auto loaded = twelve::load<leak_settings>(from);
    const auto seen = twelve::inspect<leak_settings>(from);
    if (loaded) add_settings(out, *loaded);
    add_problems(out, seen.problems);  // those of load are among them
    add_variables(out, seen.variables);
    if (more == sinks_with::nothing_else) return out;
    if (loaded)
        add_each_setting(out, *loaded);
    else
        add_problems(out, loaded.error());
    add_problems_again(out, seen.problems);
    add_documents<leak_settings>(out);
    add_verdicts(out, from);
    add_answers(out, from);
    add_comparisons(out, from);
    if (more == sinks_with::processes) add_ends(out, from);
    return out;
}
