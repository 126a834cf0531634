#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/manifest_parts.hpp>
#include <twelve/detail/yaml_text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells whether Compose can hold a text within `${NAME:-...}`: a brace ends it early, a line end breaks it, and `$$` is
/// a `$` there to version 2 only.
[[nodiscard]] inline bool fits_compose_default(std::string_view text) noexcept {
    return fits_manifest(text) && text.find_first_of("{}$\n") == std::string_view::npos;
}

/// Writes a text in which Compose replaces nothing: each `$` is doubled.
inline void append_without_dollars(std::string& out, std::string_view text) {
    for (const char byte : text) out.append(byte == '$' ? 2 : 1, byte);
}

/// A sentence as Compose shows it where a variable is not set: on one line, with round brackets for braces.
[[nodiscard]] inline std::string compose_message(std::string_view help) {
    std::string text;
    append_without_dollars(text, printable(help));
    for (char& byte : text)
        if (byte == '{' || byte == '}') byte = byte == '{' ? '(' : ')';
    return text;
}

/// Writes the `environment` of a service, and the secrets that are files in its container.
class compose_writer {
public:
    compose_writer(const catalog& all, std::string_view program) : all_(all), program_(program) {}

    [[nodiscard]] std::string write() {
        append_manifest_head(text_, "compose");
        append_comment(text_, "",
                       "Name it behind your own file: docker compose -f compose.yaml -f FILE up. Values come from the "
                       "shell or from a .env beside it.");
        text_.append("services:\n  ");
        append_yaml_name(text_, program_);
        text_.append(":\n    environment:");
        text_.append(has_live_line() ? "\n" : " {}\n");
        for (const variable& one : all_) write_variable(one);
        write_secrets();
        return static_cast<std::string&&>(text_);
    }

private:
    /// A secret, or a URL that may hold one, which the program reads from a file.
    [[nodiscard]] bool is_file(const variable& one) const {
        return is_confidential(one) && !file_variable_of(all_, one).empty();
    }

    /// A file that is not there stops Compose, so that of a secret which may be left out is commented out.
    [[nodiscard]] bool is_live(const variable& one) const { return !is_file(one) || is_always_required(all_, one); }

    [[nodiscard]] bool has_live_line() const {
        for (const variable& one : all_)
            if (is_live(one)) return true;
        return false;
    }

    void write_variable(const variable& one) {
        text_.push_back('\n');
        append_variable_comment(text_, "      ", all_, one);
        text_.append(is_live(one) ? "      " : "      # ");
        if (is_file(one)) {
            append_yaml_name(text_, file_variable_of(all_, one));
            text_.append(": /run/secrets/").append(one.name).push_back('\n');
            return;
        }
        append_yaml_name(text_, one.name);
        text_.push_back(':');
        if (const std::string value = value_of(one); !value.empty()) {
            text_.push_back(' ');
            append_yaml_text(text_, value);
        }
        text_.push_back('\n');
    }

    /// What stands behind the colon. Nothing hands on the variable where it is set, and leaves it unset where it is not.
    [[nodiscard]] std::string value_of(const variable& one) const {
        const bool is_required = is_always_required(all_, one);
        const bool has_default = has_plain_default(all_, one);
        const std::string preset = has_default ? default_text(one) : std::string();
        if (!is_required && (!has_default || !fits_compose_default(preset))) return {};
        std::string value = "${";
        value.append(one.name).append(one.declared->has(rule_kind::allow_empty) ? "" : ":");
        value.push_back(is_required ? '?' : '-');
        if (is_required)
            value += compose_message(one.declared->help());
        else
            value += preset;
        return value + "}";
    }

    void write_secrets() {
        std::size_t live = 0;
        std::size_t all = 0;
        for (const variable& one : all_) {
            if (!is_file(one)) continue;
            ++all;
            if (is_live(one)) ++live;
        }
        if (all == 0) return;
        const std::string_view mark = live == 0 ? "# " : "";
        text_.append("\n    ").append(mark).append("secrets:\n");
        for (const variable& one : all_)
            if (is_file(one)) write_secret_line("      ", one, "- ", "\n");
        text_.append(mark).append("secrets:\n");
        for (const variable& one : all_) {
            if (!is_file(one)) continue;
            write_secret_line("  ", one, "", ":\n");
            text_.append(is_live(one) ? "    " : "  #   ").append("file: ./secrets/").append(one.name).push_back('\n');
        }
    }

    void write_secret_line(std::string_view indent, const variable& one, std::string_view before,
                           std::string_view after) {
        text_.append(indent).append(is_live(one) ? "" : "# ").append(before);
        append_yaml_name(text_, one.name);
        text_.append(after);
    }

    const catalog& all_;
    std::string_view program_;
    std::string text_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
