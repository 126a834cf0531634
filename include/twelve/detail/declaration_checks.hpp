#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/catalog.hpp>
#include <twelve/detail/documented.hpp>
#include <twelve/detail/generator.hpp>  // complaint_about
#include <twelve/detail/machine_names.hpp>
#include <twelve/dotenv.hpp>
#include <twelve/dotenv_syntax.hpp>
#include <twelve/env_example.hpp>
#include <twelve/load.hpp>
#include <twelve/report/form.hpp>
#include <twelve/report/sentence.hpp>
#include <twelve/variables.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Fills a new struct of a type that the caller knows from one source; gives what is wrong.
using trial = problems (*)(const any_source& from);

template <class S>
[[nodiscard]] problems try_to_load(const any_source& from) {
    S settings{};
    problems found;
    const any_source* const all[] = {&from};
    static_cast<void>(load_into(settings_type_of<S>(), &reinterpret_cast<char&>(settings), all, 1, found));
    return found;
}

/// Looks for what the compiler cannot find in a declaration.
class declaration_checker {
public:
    declaration_checker(const catalog& all, trial load) : all_(all), load_(load) {}

    /// A line for each finding; nothing where there is none.
    [[nodiscard]] std::string findings() {
        check_defaults();
        for (const variable& one : all_) {
            check_example(one);
            check_confidence(one);
            check_names(one);
        }
        return static_cast<std::string&&>(text_);
    }

private:
    void find(std::string_view variable, std::string_view what) {
        text_.append(variable).append(" ").append(what).append("\n");
    }

    void find(const problem& one) { text_.append(sentence(one)).append(" [").append(slug(one.code)).append("]\n"); }

    /// Nothing may be wrong with a configuration that is empty but that something is missing from it.
    void check_defaults() {
        for (const problem& one : load_(variables{}))
            if (one.severity == severity::error && one.code != problem_code::missing)
                find(one);
    }

    void check_example(const variable& one) {
        const char* const example = one.text(rule_kind::example);
        if (example == nullptr) return;
        variables given;
        given.set(one.name, example);
        for (const problem& found : load_(given))
            if (found.severity == severity::error && found.variable == one.name) {
                text_.append("by its example, ");
                find(found);
            }
    }

    /// What may be a secret stands in the program, for all to read, as a default or an example.
    void check_confidence(const variable& one) {
        if (one.has_default() && !shows_default(one))
            find(one.name, "has a default, but looks like a secret: make it a twelve::secret without one");
        const char* const example = one.text(rule_kind::example);
        if (example != nullptr && !one.is_secret() && example_to_show(one) == nullptr)
            find(one.name, "has an example, but looks like a secret or holds one: no document shows it");
    }

    void check_names(const variable& one) {
        if (one.name.substr(0, 11) == "KUBERNETES_") find(one.name, "begins as the variables that Kubernetes sets");
        for (const fact& said : *one.declared) {
            if (said.kind != rule_kind::alias && said.kind != rule_kind::deprecated_alias) continue;
            if (one.name == said.text) find(one.name, "has its own name as an alias");
            if (is_machine_name(said.text))
                find(one.name, std::string("has the alias ").append(said.text).append(", a name that the machine itself uses"));
        }
    }

    const catalog& all_;
    trial load_;
    std::string text_;
};

/// Says what is wrong with the `.env.example` at `path`; nothing where it is as declared and can be used as it says.
[[nodiscard]] inline std::string example_findings(const catalog& all, trial load, std::string_view path,
                                                  std::string_view written) {
    const made_file made{path, std::string(written), generated_header};
    std::string text = complaint_about(made, &all);
    if (!text.empty()) return text;
    const dotenv_document document = parse_dotenv(written);
    for (const auto* const list : {&document.errors(), &document.warnings()})
        for (const dotenv_diagnostic& one : *list)
            text.append("line ").append(std::to_string(one.line)).append(": ").append(slug(one.code)).append("\n");
    const problems found = load(dotenv(std::string(path)));
    for (const problem& one : found)
        if (one.severity == severity::error && one.code != problem_code::placeholder) text += line_of(one);
    for (const variable& one : all) {
        if (!is_always_required(all, one) || !is_placeholder(sample_value(one))) continue;
        bool is_refused = false;
        for (const problem& each : found)
            is_refused = is_refused || (each.variable == one.name && each.code == problem_code::placeholder);
        if (!is_refused) text.append(one.name).append(" is accepted with its placeholder left in place\n");
    }
    return text;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
