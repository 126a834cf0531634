#pragma once

#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes a text as a YAML scalar in double quotes, which is that very text to every reader: never a number, a truth
/// value, a date or null. The text is UTF-8.
inline void append_yaml_text(std::string& out, std::string_view text) {
    const char* const end = text.data() + text.size();
    out.push_back('"');
    for (const char* at = text.data(); at != end;) {
        const utf8_character character = read_utf8(at, end);
        if (character.size == 0) {
            out.append("\\uFFFD");
            ++at;
            continue;
        }
        if (*at == '"' || *at == '\\')
            out.append(1, '\\').push_back(*at);
        else if (is_unprintable(character.code_point))
            append_escape(out, character.code_point);  // YAML's own are spelled so
        else
            out.append(at, character.size);
        at += character.size;
    }
    out.push_back('"');
}

/// Tells the names that YAML 1.1 takes for truth values or null, in any case.
[[nodiscard]] constexpr bool is_yaml_word(std::string_view name) noexcept {
    constexpr std::string_view words[] = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
    for (const std::string_view word : words) {
        bool is_same = word.size() == name.size();
        for (std::size_t i = 0; is_same && i < word.size(); ++i)
            is_same = (name[i] >= 'A' && name[i] <= 'Z' ? name[i] - 'A' + 'a' : name[i]) == word[i];
        if (is_same) return true;
    }
    return false;
}

/// Writes a name of letters, digits and `_-.`, in quotes only where it would be something else without them.
inline void append_yaml_name(std::string& out, std::string_view name) {
    const bool begins_as_number = !name.empty() && name.front() <= '9';
    if (name.empty() || begins_as_number || is_yaml_word(name))
        append_yaml_text(out, name);
    else
        out.append(name);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
