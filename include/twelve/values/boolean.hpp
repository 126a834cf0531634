#pragma once

#include <string>
#include <string_view>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Each word for true, then its opposite.
inline constexpr std::string_view truth_words[] = {"true", "false", "yes", "no", "on", "off",
                                                   "1",    "0",     "t",   "f",  "y",  "n"};

[[nodiscard]] inline bool read_truth(std::string_view text, bool& into, parse_failure& why) noexcept {
    bool is_true = true;
    for (const std::string_view word : truth_words) {
        if (is_same_word(text, word)) {
            into = is_true;
            return true;
        }
        is_true = !is_true;
    }
    return refuse(why, problem_code::invalid_type);
}

/// `true` or `false`, `yes` or `no`, `on` or `off`, `1` or `0`, `t` or `f`, `y` or `n`, in any case; nothing else.
template <>
struct codec<bool> {
    static constexpr value_kind kind = value_kind::boolean;

    static bool read(std::string_view text, bool& into, const spelling&, parse_failure& why) noexcept {
        return read_truth(text, into, why);
    }

    static void write(bool value, std::string& out) { out += value ? "true" : "false"; }

    static void describe(std::string& out) { out += "true or false"; }

    static number measure(bool) noexcept { return {}; }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
