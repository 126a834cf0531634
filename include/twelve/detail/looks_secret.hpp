#pragma once

#include <cstddef>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Folds an ASCII letter to upper case, whatever the locale.
[[nodiscard]] constexpr char upper_ascii(char byte) noexcept {
    return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
}

/// Tells whether `text` begins with `word`, which is in upper case, in any case.
[[nodiscard]] constexpr bool begins_with_word(std::string_view text, std::string_view word) noexcept {
    if (text.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (upper_ascii(text[i]) != word[i]) return false;
    return true;
}

[[nodiscard]] constexpr bool ends_with_word(std::string_view text, std::string_view word) noexcept {
    return text.size() >= word.size() && begins_with_word(text.substr(text.size() - word.size()), word);
}

[[nodiscard]] constexpr bool holds_word(std::string_view text, std::string_view word) noexcept {
    for (std::size_t i = 0; i + word.size() <= text.size(); ++i)
        if (begins_with_word(text.substr(i), word)) return true;
    return false;
}

constexpr std::size_t shortest_secret_word = 5;

/// Tells whether a text, which is as long as the shortest of these words, begins with one that suggests a secret.
[[nodiscard]] constexpr bool begins_with_secret_word(std::string_view text) noexcept {
    switch (upper_ascii(text[0])) {
    case 'C':
        return upper_ascii(text[1]) == 'R' && begins_with_word(text, "CREDENTIAL");
    case 'P':
        return upper_ascii(text[1]) == 'A' && begins_with_word(text, "PASSWORD");
    case 'S':
        return upper_ascii(text[2]) == 'C' && begins_with_word(text, "SECRET");
    case 'T':
        return upper_ascii(text[1]) == 'O' && begins_with_word(text, "TOKEN");
    default:
        return false;
    }
}

/// Tells whether a variable's name suggests a secret, in any case.
///
///     looks_secret("DB_PASSWORD")   // true
///     looks_secret("api_key")       // true
///     looks_secret("KEYBOARD")      // false
[[nodiscard]] constexpr bool looks_secret(std::string_view name) noexcept {
    // Most letters begin no such word, and are told from those at once.
    constexpr unsigned first_letters =
        (1U << ('C' & 31)) | (1U << ('P' & 31)) | (1U << ('S' & 31)) | (1U << ('T' & 31));
    for (std::size_t i = 0; i + shortest_secret_word <= name.size(); ++i)
        if ((first_letters >> (static_cast<unsigned char>(name[i]) & 31U) & 1U) != 0 &&
            begins_with_secret_word({name.data() + i, name.size() - i}))
            return true;
    const std::string_view end =
        name.size() < 4 ? std::string_view() : std::string_view(name.data() + name.size() - 4, 4);
    return !end.empty() && end[0] == '_' && (begins_with_word(end, "_KEY") || begins_with_word(end, "_DSN"));
}

/// Tells whether a byte may stand before `://`: the colon too, for `jdbc:postgresql://`.
[[nodiscard]] constexpr bool is_scheme_byte(char byte) noexcept {
    const char letter = upper_ascii(byte);
    return (letter >= 'A' && letter <= 'Z') || (byte >= '0' && byte <= '9') || byte == '+' || byte == '-' ||
           byte == '.' || byte == ':';
}

/// Finds the end of the `scheme://` that a text begins with; 0 where it begins with none.
[[nodiscard]] constexpr std::size_t scheme_end(std::string_view text) noexcept {
    constexpr std::size_t longest_scheme = 64;
    std::size_t at = 0;
    while (at < text.size() && at < longest_scheme && is_scheme_byte(text[at])) ++at;
    return at < 2 || text[at - 1] != ':' || text.substr(at, 2) != "//" ? 0 : at + 2;
}

/// Tells whether a text is a URL that names a user or a password.
///
/// Only its head is read, so that asking often stays cheap; a head without an end counts as secret.
///
///     is_url_with_userinfo("redis://:pw@cache:6379/0")   // true
///     is_url_with_userinfo("https://example.com/@me")    // false
[[nodiscard]] constexpr bool is_url_with_userinfo(std::string_view text) noexcept {
    constexpr std::size_t longest_authority = 4096;
    std::size_t at = scheme_end(text);
    if (at == 0) return false;
    const std::size_t limit = at + longest_authority;
    for (; at < text.size() && at < limit; ++at) {
        if (text[at] == '@') return true;
        if (text[at] == '/' || text[at] == '?' || text[at] == '#') return false;
    }
    return at == limit;
}

/// Tells whether the name of a URL's parameter suggests that its value is a secret, in any case.
///
///     is_secret_parameter_name("access_token")   // true
///     is_secret_parameter_name("sslkey")         // false: the path of a file, in libpq and MySQL alike
[[nodiscard, gnu::cold]] constexpr bool is_secret_parameter_name(std::string_view name) noexcept {
    for (const std::string_view word :
         {"PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "CREDENTIAL", "SIGNATURE"})
        if (holds_word(name, word)) return true;
    for (const std::string_view whole : {"PASS", "SIG", "SAS"})
        if (name.size() == whole.size() && begins_with_word(name, whole)) return true;
    if (ends_with_word(name, "SSLKEY")) return false;
    return ends_with_word(name, "PWD") || ends_with_word(name, "KEY");
}

/// Tells whether a text is a URL with a secret in it: a user, a password, or a parameter that is one by its name.
///
///     is_url_with_secret("https://hooks.example.com/?token=hunter2")   // true
[[nodiscard, gnu::cold]] constexpr bool is_url_with_secret(std::string_view text) noexcept {
    constexpr std::size_t longest = 8192;  // of a longer one nobody looks for the end, and it counts as secret
    std::size_t at = scheme_end(text);
    if (at == 0) return false;
    if (is_url_with_userinfo(text)) return true;
    std::size_t name = 0;  // where a parameter's name begins
    for (; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == ' ' || byte == '\t' || byte == '\n') return false;
        if (at == longest) return true;
        if (byte == '?' || byte == '&' || byte == ';' || byte == '#') name = at + 1;
        if (byte != '=' || name == 0) continue;
        if (is_secret_parameter_name(text.substr(name, at - name))) return true;
        name = 0;
    }
    return false;
}

/// Tells whether such a URL stands anywhere in a text, as it may in a list.
///
/// Its parameters end at a blank, so of URLs that stand together only the first is read so far: it has those of all.
[[nodiscard, gnu::cold]] constexpr bool holds_url_with_secret(std::string_view text) noexcept {
    if (text.find("://") == std::string_view::npos) return false;
    bool are_parameters_read = false;  // up to the next blank
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\t' || text[i] == '\n') are_parameters_read = false;
        if (i != 0 && is_scheme_byte(text[i - 1])) continue;
        const std::string_view rest = text.substr(i);
        if (scheme_end(rest) == 0) continue;
        if (are_parameters_read ? is_url_with_userinfo(rest) : is_url_with_secret(rest)) return true;
        are_parameters_read = true;
    }
    return false;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
