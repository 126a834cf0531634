#pragma once

#include <cstddef>
#include <string>

#include <twelve/literal.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {

/// Why a text is not a value. It never holds the text, nor a part of it.
struct parse_failure {
    problem_code code = problem_code::invalid_type;
    std::string expected;    ///< the form that would be right; empty where the type alone says it
    literal reason;          ///< what exactly is wrong: "a space in the host name"
    literal fix;             ///< one fix, in the imperative: "write a blank as %20"
    std::size_t offset = 0;  ///< the faulty byte, from 0
    std::size_t length = 0;  ///< how many bytes are faulty; 0 where it is the whole text
};

}  // namespace v0
}  // namespace twelve
