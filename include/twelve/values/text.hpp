#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/letters.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Refuses what is no text: bytes that are not UTF-8, and NUL, at which a C function would cut the rest off.
[[nodiscard]] inline bool check_text(std::string_view text, parse_failure& why) noexcept {
    const std::size_t foreign = first_foreign_byte(text);
    if (foreign != text.size())
        return refuse_at(why, problem_code::bad_utf8, foreign, 1,
                         {"bytes that are not UTF-8", "write the value in UTF-8"});
    const std::size_t nul = text.find('\0');
    if (nul == std::string_view::npos) return true;
    return refuse_at(why, problem_code::nul, nul, 1, {"a NUL byte", "remove the NUL byte"});
}

/// Any text, taken as it stands. Its length is counted in code points.
template <>
struct codec<std::string> {
    static constexpr value_kind kind = value_kind::text;

    static bool read(std::string_view text, std::string& into, const spelling&, parse_failure& why) {
        if (!check_text(text, why)) return false;
        into.assign(text.data(), text.size());
        return true;
    }

    static void write(const std::string& value, std::string& out) { out += value; }

    static void describe(std::string& out) { out += "a text in UTF-8"; }

    static number measure(const std::string& value) noexcept {
        return number(count_code_points(value.data(), value.size()));
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
