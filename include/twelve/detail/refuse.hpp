#pragma once

#include <cstddef>

#include <twelve/literal.hpp>
#include <twelve/parse_failure.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What is wrong with a text and how to mend it, both in plain words.
struct advice {
    literal reason;  ///< continues a sentence: "a unit is missing"
    literal fix;     ///< in the imperative: "add the unit: 30s"
};

/// Notes why a text is refused as a whole. Always false, so that it can be returned.
[[nodiscard, gnu::cold]] inline bool refuse(parse_failure& why, problem_code code, advice given = {}) noexcept {
    why.code = code;
    why.reason = given.reason;
    why.fix = given.fix;
    return false;
}

/// Notes which bytes are at fault, and why. Always false.
[[nodiscard, gnu::cold]] inline bool refuse_at(parse_failure& why, problem_code code, std::size_t offset,
                                               std::size_t length, advice given = {}) noexcept {
    why.offset = offset;
    why.length = length;
    return refuse(why, code, given);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
