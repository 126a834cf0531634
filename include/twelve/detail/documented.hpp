#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/expected_form.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/placeholder.hpp>
#include <twelve/detail/text.hpp>  // first_foreign_byte
#include <twelve/secret.hpp>  // redacted_text

namespace twelve {
inline namespace v0 {
namespace detail {

// What a document that is made from the declaration may say of a variable. A default or an example that may hold a
// secret is never among it: neither by the variable's names, nor as a URL with a user.

/// Tells whether one of a variable's names suggests a secret.
[[nodiscard]] inline bool has_secret_name(const variable& one) noexcept {
    for (const fact& said : *one.declared)
        if ((said.kind == rule_kind::alias || said.kind == rule_kind::deprecated_alias) && looks_secret(said.text))
            return true;
    return looks_secret(one.name);
}

/// Tells whether each item of a list or map looks like a URL. One that does not may be a secret in the wrong place.
[[nodiscard]] inline bool has_only_urls(const variable& one, std::string_view value) {
    const char separator = one.written_as().separator;
    while (!value.empty()) {
        const std::size_t end = value.find(separator);
        if (value.substr(0, end).find("://") == std::string_view::npos) return false;
        value.remove_prefix(end == std::string_view::npos ? value.size() : end + 1);
    }
    return true;
}

/// Tells whether a text of the declaration can stand in a document as the value of a variable.
[[nodiscard]] inline bool is_fit_to_show(const variable& one, std::string_view value) {
    if (one.is_secret() || first_foreign_byte(value) != value.size()) return false;
    // A service URL tells its own secrets, whatever the variable's name.
    if (one.type().redact != nullptr) return one.type().redact(value).find(redacted_text) == std::string::npos;
    if (one.type().holds_urls && !has_only_urls(one, value)) return false;
    return !has_secret_name(one) && !holds_url_with_secret(value);
}

[[nodiscard]] inline bool shows_default(const variable& one) {
    return one.has_default() && is_fit_to_show(one, default_text(one));
}

/// The example, or null where there is none to show.
[[nodiscard]] inline const char* example_to_show(const variable& one) {
    const char* const example = one.text(rule_kind::example);
    return example != nullptr && is_fit_to_show(one, example) ? example : nullptr;
}

/// What stands for a value that the declaration does not give; `load` refuses it where it is left in place.
[[nodiscard]] inline std::string placeholder_of(const variable& one) {
    const std::string form = expected_form(one);
    if (form.empty()) return placeholder_for("a value");
    constexpr std::string_view mark = " such as ";
    const std::size_t at = form.find(mark);
    const bool is_url = one.type().kind == value_kind::url && at != std::string::npos;
    return placeholder_for(is_url ? std::string_view(form).substr(at + mark.size()) : std::string_view(form));
}

/// The default, the example, or a placeholder.
[[nodiscard]] inline std::string sample_value(const variable& one) {
    if (shows_default(one)) return default_text(one);
    const char* const example = example_to_show(one);
    return example != nullptr ? std::string(example) : placeholder_of(one);
}

/// The variable that may name a file instead; empty where there is none, or where it is declared itself.
[[nodiscard]] inline std::string file_variable_of(const catalog& all, const variable& one) {
    if (!one.reads_file()) return {};
    std::string file = std::string(one.name) + "_FILE";
    for (const variable& other : all)
        if (other.name == file) return {};
    return file;
}

/// Tells whether a variable may be left out together with the others of its group.
[[nodiscard]] inline bool is_in_optional_group(const catalog& all, const variable& one) noexcept {
    for (std::uint16_t group = one.group; group != no_group; group = all.groups[group].outer)
        if (all.groups[group].is_optional) return true;
    return false;
}

/// Tells whether no configuration is whole without a variable.
[[nodiscard]] inline bool is_always_required(const catalog& all, const variable& one) noexcept {
    return one.is_required() && !is_in_optional_group(all, one);
}

/// The help of the field that holds a group; null for the whole configuration.
[[nodiscard]] inline const char* help_of_group(const catalog& all, const group& one) noexcept {
    return one.outer == no_group ? nullptr : all.groups[one.outer].type->rows[one.row_in_outer].help();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
