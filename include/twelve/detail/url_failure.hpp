#pragma once

#include <cstddef>

#include <twelve/detail/url_content.hpp>
#include <twelve/literal.hpp>
#include <twelve/parse_failure.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// What is wrong and what to do about it: two literals, so that nothing of the text can be in them.
struct url_advice {
    literal reason;
    literal fix;
};

/// Notes why a text is refused. Answers false, so that a check can end with it.
[[gnu::cold]] inline bool refuse(parse_failure& why, problem_code code, std::size_t offset, std::size_t length,
                                 url_advice advice) {
    why.code = code;
    why.offset = offset;
    why.length = length;
    why.reason = advice.reason;
    why.fix = advice.fix;
    return false;
}

[[gnu::cold]] inline bool refuse(parse_failure& why, problem_code code, url_span where, url_advice advice) {
    return refuse(why, code, where.begin, where.size, advice);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
