#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/comment.hpp>
#include <twelve/detail/documented.hpp>
#include <twelve/detail/utf8.hpp>
#include <twelve/generated.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What a name may hold besides lower-case letters, digits and dashes, by RFC 1123.
enum class name_form : unsigned char { label, with_dots };

/// Makes a name that Kubernetes, Compose and systemd all take: no dash and no dot stands first or last, or beside a
/// dot. Any other character becomes a dash; of nothing becomes `app`.
///
///     manifest_name("My_Shop 2", name_form::label, 50)   // "my-shop-2"
[[nodiscard]] inline std::string manifest_name(std::string_view wanted, name_form form, std::size_t longest) {
    std::string made;
    const auto ends_with_mark = [&made] { return made.empty() || made.back() == '-' || made.back() == '.'; };
    for (const char byte : wanted) {
        if (made.size() == longest) break;
        const bool is_capital = byte >= 'A' && byte <= 'Z';
        const bool is_kept = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (is_capital || is_kept)
            made.push_back(is_capital ? static_cast<char>(byte - 'A' + 'a') : byte);
        else if (!ends_with_mark())
            made.push_back(byte == '.' && form == name_form::with_dots ? '.' : '-');
    }
    while (!made.empty() && ends_with_mark()) made.pop_back();
    return made.empty() ? "app" : made;
}

/// Tells whether a variable's value belongs where secrets are kept: it is one, may hold one as a service URL does, or
/// looks like one by its name or by what the declaration says of it.
[[nodiscard]] inline bool is_confidential(const variable& one) {
    if (one.bears_secret() || has_secret_name(one)) return true;
    const char* const example = one.text(rule_kind::example);
    return (one.has_default() && holds_url_with_secret(default_text(one))) ||
           (example != nullptr && holds_url_with_secret(example));
}

/// Tells whether a text goes unchanged through all that reads manifests: systemd and kustomize take no control character
/// but a tab and a line end, and no code point that Unicode keeps from being a character.
[[nodiscard]] inline bool fits_manifest(std::string_view text) noexcept {
    const char* const end = text.data() + text.size();
    for (const char* at = text.data(); at != end;) {
        const utf8_character one = read_utf8(at, end);
        const char32_t code_point = one.code_point;
        if (one.size == 0 || (code_point < 0x20 && code_point != U'\t' && code_point != U'\n')) return false;
        if (code_point >= 0x7F && code_point <= 0x9F) return false;
        if ((code_point & 0xFFFEU) == 0xFFFEU || (code_point >= 0xFDD0 && code_point <= 0xFDEF)) return false;
        at += one.size;
    }
    return true;
}

/// What stands for a variable in a manifest.
struct manifest_value {
    std::string text;
    bool is_live = false;  ///< else it is commented out
};

/// Tells whether the default of a variable is for all to see, and set where nobody sets it.
[[nodiscard]] inline bool has_plain_default(const catalog& all, const variable& one) {
    return shows_default(one) && !is_in_optional_group(all, one) && !is_confidential(one);
}

/// A required variable is a live placeholder, which `load` refuses: an example could be taken for a value. A plain
/// default is live. All else is commented out: optional variables, optional groups, secrets that may be left out.
[[nodiscard]] inline manifest_value manifest_value_of(const catalog& all, const variable& one) {
    if (is_always_required(all, one)) return {placeholder_of(one), true};
    std::string text = sample_value(one);
    const bool is_live = has_plain_default(all, one) && fits_manifest(text);
    return {static_cast<std::string&&>(text), is_live};
}

/// Writes what a variable is for, what it takes, and where to read more.
inline void append_variable_comment(std::string& out, std::string_view indent, const catalog& all, const variable& one) {
    append_comment(out, indent, one.declared->help());
    std::string demand = demand_of(all, one);
    if (const char* const example = example_to_show(one)) demand.append("; for example ").append(echoed(example));
    append_comment(out, indent, demand);
    if (const char* const address = one.text(rule_kind::docs))
        append_comment(out, indent, std::string("See ") + address);
    if (has_plain_default(all, one) && !fits_manifest(default_text(one)))
        append_comment(out, indent, "No manifest can hold its default, which the program has by itself.");
}

/// Writes the head of a manifest.
inline void append_manifest_head(std::string& out, std::string_view form) {
    out.append(generated_header).append(": --config-manifest=").append(form).append(" writes it.\n#\n");
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
