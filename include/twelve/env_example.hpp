#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/comment.hpp>
#include <twelve/detail/documented.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/dotenv_writer.hpp>
#include <twelve/generated.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes a `.env.example` from a catalog.
class env_example_writer {
public:
    explicit env_example_writer(const catalog& all) : all_(all) {}

    [[nodiscard]] std::string write() {
        text_.append(generated_header)
            .append(". Do not edit it: --config-example or twelve_env_example writes it again.\n#\n");
        append_comment(text_, "", "Copy it to .env and give a value where <...> stands; what is commented out is optional.");
        for (std::size_t i = 0; i < all_.group_count; ++i) write_group(all_.groups[i], i);
        return static_cast<std::string&&>(text_);
    }

private:
    /// Writes a group's heading, and the variables that are its own: those declared behind a nested struct come before it.
    void write_group(const group& one, std::size_t index) {
        if (one.first_variable == one.variable_end) return;
        if (index != 0) text_.append("\n# ---- ").append(printable(help_of_group(all_, one))).append(" ----\n");
        if (one.is_optional) append_comment(text_, "", "Optional as a whole: set none of it, or all that it requires.");
        for (std::size_t i = one.first_variable; i < one.variable_end; ++i) {
            if (all_.variables[i].group != index) continue;
            text_.push_back('\n');
            write_variable(all_.variables[i]);
        }
    }

    void write_variable(const variable& one) {
        append_comment(text_, "", one.declared->help());
        append_comment(text_, "", demand_of(all_, one));
        if (const std::string file = file_variable_of(all_, one); !file.empty())
            append_comment(text_, "", "Or " + file + " names a file that holds it.");
        if (const char* const address = one.text(rule_kind::docs))
            append_comment(text_, "", std::string("See ") + address);
        const spelled_dotenv_value spelled = spell_dotenv_value(sample_value(one));
        if (spelled.reach != dotenv_reach::everyone)
            append_comment(text_, "", "Take care: " + std::string(spelled.reason.view()) + ".");
        write_binding(one, spelled.text);
    }

    void write_binding(const variable& one, const std::string& value) {
        const bool is_live = is_always_required(all_, one);
        text_.append(is_live ? "" : "# ").append(one.name).push_back('=');
        for (const char byte : value) {
            text_.push_back(byte);
            if (byte == '\n' && !is_live) text_.append("# ");  // the rest of a value that spans lines
        }
        text_.push_back('\n');
    }

    const catalog& all_;
    std::string text_;
};

}  // namespace detail

/// Writes `.env.example` from the declaration: every variable with its purpose, what it takes and its default.
///
/// Secrets have no value in it, only a placeholder, which `load` refuses where it is left in place.
///
///     twelve::env_example<settings>()
///     // # Port the server listens on
///     // # Optional, 8080 by default: a whole number from 1 to 65535
///     // # PORT=8080
template <class S>
[[nodiscard]] std::string env_example() {
    detail::scratch memory;
    const detail::catalog all = detail::catalog_of<S>(memory);
    return detail::env_example_writer(all).write();
}

}  // namespace v0
}  // namespace twelve
