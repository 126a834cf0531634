#pragma once

#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/manifest_parts.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes a text as it stands between double quotes in a unit: escapes are those of C, and `%` would be a specifier.
inline void append_unit_text(std::string& out, std::string_view text) {
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        if (*at == '"' || *at == '\\') out.push_back('\\');
        if (*at == '%') out.push_back('%');
        at = append_printable_character(out, at, end);
    }
}

/// Writes a drop-in for the unit of a service.
class systemd_writer {
public:
    systemd_writer(const catalog& all, std::string_view program) : all_(all), program_(program) {}

    [[nodiscard]] std::string write() {
        append_manifest_head(text_, "systemd");
        append_comment(text_, "",
                       "Copy it to /etc/systemd/system/" + std::string(program_) +
                           ".service.d/settings.conf, and give a value where <...> stands: the program refuses to "
                           "start with what is left in place. What is commented out is optional.");
        text_.append("[Service]\n");
        append_comment(text_, "", "A faulty configuration is not mended by another start.");
        text_.append("RestartPreventExitStatus=78\n");
        append_comment(text_, "", "What this file sets stands above the lines below. Let root alone read it.");
        text_.append("EnvironmentFile=-").append(environment_file()).push_back('\n');
        for (const variable& one : all_) write_variable(one);
        return static_cast<std::string&&>(text_);
    }

private:
    [[nodiscard]] std::string environment_file() const { return "/etc/" + std::string(program_) + "/environment"; }

    void write_variable(const variable& one) {
        text_.push_back('\n');
        append_variable_comment(text_, "", all_, one);
        const std::string file = file_variable_of(all_, one);
        if (!is_confidential(one))
            write_plain(one);
        else if (file.empty())
            append_comment(text_, "", "It is secret: give it in " + environment_file() + ", not here.");
        else
            write_credential(one, file);
    }

    void write_plain(const variable& one) {
        const manifest_value value = manifest_value_of(all_, one);
        text_.append(value.is_live ? "" : "# ").append("Environment=\"").append(one.name).push_back('=');
        append_unit_text(text_, value.text);
        text_.append("\"\n");
    }

    /// A credential that is not there stops the service, so that of a secret which may be left out is commented out.
    void write_credential(const variable& one, const std::string& file) {
        const std::string_view mark = is_always_required(all_, one) ? "" : "# ";
        text_.append(mark).append("LoadCredential=").append(one.name).append(":/etc/credstore/");
        text_.append(program_).append(".").append(one.name).push_back('\n');
        text_.append(mark).append("Environment=").append(file).append("=%d/").append(one.name).push_back('\n');
    }

    const catalog& all_;
    std::string_view program_;
    std::string text_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
