#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/documented.hpp>  // has_secret_name
#include <twelve/detail/json_text.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/printable.hpp>
#include <twelve/detail/walk.hpp>
#include <twelve/secret.hpp>  // redacted_text

namespace twelve {
inline namespace v0 {
namespace detail {

/// One variable of a struct as it may be shown.
struct shown_member {
    enum class state : unsigned char { set, unset, redacted };

    state is = state::unset;
    std::string text;  ///< only where it is set; not yet made printable
};

[[nodiscard]] inline shown_member show_member(const variable& one, const void* member) {
    using state = shown_member::state;
    shown_member made;
    const void* const value = member == nullptr ? nullptr : one.type().inside(member);
    if (value == nullptr) return made;
    made.is = state::redacted;
    // A service URL masks itself, whatever the variable's name.
    if (one.is_secret() || (one.type().kind != value_kind::url && has_secret_name(one))) return made;
    one.type().write(member, one.written_as(), made.text);
    if (one.type().kind != value_kind::url && holds_url_with_secret(made.text))
        made.text.clear();
    else
        made.is = state::set;
    return made;
}

/// Tells whether the text of one of the struct's secrets stands in a text, as it does where that was expanded with it.
[[nodiscard]] inline bool holds_secret_of(const catalog& all, const member_walk& walk, std::string_view text) {
    constexpr std::size_t shortest = 8;
    for (const variable& one : all) {
        if (!one.is_secret() || one.type().kind != value_kind::text) continue;
        const void* const member = walk.member(one);
        const void* const value = member == nullptr ? nullptr : one.type().inside(member);
        if (value == nullptr) continue;
        const std::string_view held = static_cast<const secret<std::string>*>(value)->expose();
        if (held.size() >= shortest && text.find(held) != std::string_view::npos) return true;
    }
    return false;
}

/// The same of a struct that is whole: no secret of it stands in another variable's text.
[[nodiscard]] inline shown_member show_member(const catalog& all, const member_walk& walk, const variable& one) {
    shown_member made = show_member(one, walk.member(one));
    if (made.is != shown_member::state::set || !holds_secret_of(all, walk, made.text)) return made;
    made.is = shown_member::state::redacted;
    made.text.clear();
    return made;
}

[[nodiscard]] inline std::string text_of(const shown_member& one) {
    if (one.is == shown_member::state::unset) return "(not set)";
    if (one.is == shown_member::state::redacted) return std::string(redacted_text);
    return one.text.empty() ? "\"\"" : echoed(one.text);
}

/// Writes one line a variable, their values under each other.
[[nodiscard]] inline std::string show_all(const catalog& all, const void* object, scratch& memory) {
    const member_walk walk(all, object, memory);
    std::size_t widest = 0;
    for (const variable& one : all) widest = one.name.size() > widest ? one.name.size() : widest;
    std::string text;
    for (const variable& one : all) {
        text.append(one.name).append(widest - one.name.size(), ' ').append(" = ");
        text.append(text_of(show_member(all, walk, one))).push_back('\n');
    }
    return text;
}

/// The head of a value, at most 64 bytes of it and no character cut in two.
[[nodiscard]] inline std::string cut_to_echo(const std::string& text) {
    if (text.size() <= longest_echo) return text;
    std::size_t size = longest_echo;
    while (size != 0 && (byte_value(text[size]) & 0xC0U) == 0x80U) --size;
    return text.substr(0, size) + "\xE2\x80\xA6";
}

inline void write_member(json_text& out, const variable& one, const shown_member& shown) {
    using state = shown_member::state;
    const value_kind kind = one.type().kind;
    const bool is_number = (kind == value_kind::integer || kind == value_kind::real) && is_json_number(shown.text);
    if (shown.is == state::unset)
        out.plain("null");
    else if (shown.is == state::redacted)
        out.text(redacted_text);
    else if (is_number || kind == value_kind::boolean)
        out.plain(shown.text);
    else
        out.text(cut_to_echo(shown.text));
}

[[nodiscard]] inline std::string show_all_as_json(const catalog& all, const void* object, scratch& memory) {
    const member_walk walk(all, object, memory);
    json_text out;
    out.open_object();
    for (const variable& one : all) {
        out.new_line(2).key(one.name);
        write_member(out, one, show_member(all, walk, one));
    }
    out.break_line().close_object().break_line();
    return out.str();
}

}  // namespace detail

/// Tells every setting on a line of its own, secrets redacted: fit for the first line of a log.
///
/// What looks like a secret by its name, is a URL with a secret in it, or holds the text of a secret of the same
/// struct, is redacted too; at most 64 bytes of a value show. A plain value that was expanded with a secret which the
/// struct does not hold is shown: a struct does not know where its values came from. `inspect` warns of it.
///
///     fmt::print("{}", twelve::show(config));
///     // PORT         = 8080
///     // DATABASE_URL = postgres://db/shop
///     // SESSION_KEY  = [redacted]
///     // CACHE_URL    = (not set)
template <class S>
[[nodiscard]] std::string show(const S& settings) {
    detail::scratch memory;
    return detail::show_all(detail::catalog_of<S>(memory), &reinterpret_cast<const char&>(settings), memory);
}

/// Tells every setting as one JSON object: numbers and booleans as such, null for what is not set.
///
///     twelve::show_json(config)   // {"PORT": 8080, "SESSION_KEY": "[redacted]", "CACHE_URL": null}, on several lines
template <class S>
[[nodiscard]] std::string show_json(const S& settings) {
    detail::scratch memory;
    return detail::show_all_as_json(detail::catalog_of<S>(memory), &reinterpret_cast<const char&>(settings), memory);
}

}  // namespace v0
}  // namespace twelve
