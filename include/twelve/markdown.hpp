#pragma once

#include <algorithm>  // std::min
#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/documented.hpp>
#include <twelve/detail/expected_form.hpp>
#include <twelve/detail/markdown_text.hpp>
#include <twelve/generated.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes the reference of a configuration's variables from a catalog.
class markdown_writer {
public:
    explicit markdown_writer(const catalog& all) : all_(all) {}

    [[nodiscard]] std::string write() {
        text_.append(generated_markdown_header)
            .append(". Do not edit it: --config-docs or twelve_env_example writes it again. -->\n");
        text_.append("\n# Environment variables\n\nA variable that is set to nothing counts as unset.\n");
        for (std::size_t i = 0; i < all_.group_count; ++i) write_group(all_.groups[i], i);
        return static_cast<std::string&&>(text_);
    }

private:
    /// Writes a group's heading, and a table of the variables that are its own.
    void write_group(const group& one, std::size_t index) {
        if (one.first_variable == one.variable_end && index != 0) return;
        if (const char* const help = help_of_group(all_, one)) {
            text_.append("\n").append(heading_level(one), '#').append(" ");
            append_markdown_text(text_, help);
            text_.push_back('\n');
        }
        if (one.is_optional) text_.append("\nOptional as a whole: set none of it, or all that it requires.\n");
        bool has_table = false;
        for (std::size_t i = one.first_variable; i < one.variable_end; ++i) {
            const variable& each = all_.variables[i];
            if (each.group != index) continue;
            if (!has_table) text_.append("\n| variable | purpose | value | default |\n|---|---|---|---|\n");
            has_table = true;
            write_row(each);
        }
    }

    /// 2 for a group of the configuration, one more for each group around it.
    [[nodiscard]] std::size_t heading_level(const group& one) const noexcept {
        std::size_t level = 1;
        for (const group* at = &one; at->outer != no_group; at = &all_.groups[at->outer]) ++level;
        return (std::min)(level, std::size_t{6});
    }

    void write_row(const variable& one) {
        text_.append("| ");
        append_markdown_code(text_, one.name);
        text_.append(" | ");
        append_markdown_text(text_, one.declared->help());
        write_more(one);
        text_.append(" | ");
        write_form(one);
        text_.append(" | ");
        write_default(one);
        text_.append(" |\n");
    }

    /// Writes what else there is to know, each on a line of its own.
    void write_more(const variable& one) {
        if (const std::string file = file_variable_of(all_, one); !file.empty()) {
            text_.append("<br>Or ");
            append_markdown_code(text_, file);
            text_.append(" names a file that holds it.");
        }
        for (const fact& said : *one.declared) {
            if (said.kind == rule_kind::alias) write_name("<br>Also called ", said.text, ".");
            if (said.kind == rule_kind::deprecated_alias) write_name("<br>Formerly ", said.text, ": ");
            if (said.kind == rule_kind::deprecation) append_markdown_text(text_, said.text);
        }
        if (const char* const address = one.text(rule_kind::docs)) {
            text_.append("<br>See ");
            append_markdown_text(text_, address);
        }
    }

    void write_name(std::string_view before, std::string_view name, std::string_view after) {
        text_.append(before);
        append_markdown_code(text_, name);
        text_.append(after);
    }

    void write_form(const variable& one) {
        if (one.is_secret()) text_.append("**secret**: ");
        const std::string form = expected_form(one);
        append_markdown_text(text_, form.empty() ? std::string_view("any") : std::string_view(form));
        if (one.declared->has(rule_kind::allow_empty)) text_.append(", or nothing");
        if (const char* const example = example_to_show(one)) {
            text_.append("; for example ");
            append_markdown_code(text_, example);
        }
    }

    void write_default(const variable& one) {
        if (one.is_required()) {
            text_.append(is_in_optional_group(all_, one) ? "**required** in its group" : "**required**");
            return;
        }
        const bool is_shown = shows_default(one);
        const std::string preset = is_shown ? default_text(one) : std::string();
        if (!preset.empty())
            append_markdown_code(text_, preset);
        else
            text_.append(is_shown ? "empty" : one.has_default() ? "has one, not shown" : "optional");
    }

    const catalog& all_;
    std::string text_;
};

}  // namespace detail

/// Writes the reference of a program's variables in Markdown: a table for each group, with the name, the purpose, what
/// is accepted and the default of each variable. No secret is in it, and no default or example that may hold one.
///
///     twelve::markdown<settings>()
///     // | `PORT` | Port the server listens on | a whole number from 1 to 65535 | `8080` |
template <class S>
[[nodiscard]] std::string markdown() {
    detail::scratch memory;
    const detail::catalog all = detail::catalog_of<S>(memory);
    return detail::markdown_writer(all).write();
}

}  // namespace v0
}  // namespace twelve
