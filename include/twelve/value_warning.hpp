#pragma once

#include <twelve/literal.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {

/// A doubt about a value that was taken: what a driver would ignore, what is hardly meant so.
///
/// It holds literals alone, so it can hold no part of the value.
struct value_warning {
    problem_code code = problem_code::invalid_type;
    literal reason;   ///< "an option that is set twice"
    literal fix;      ///< one fix, in the imperative: "keep one of the two"
    literal subject;  ///< the part of the value that is meant, by its known name: "maxPoolSize"; empty for none
    literal nearest;  ///< the known name that was perhaps meant; empty for none
};

/// Takes the warnings of a value, one after the other. `inspect`, the reports and `--config-check` tell them.
///
///     static void warn(const percent& share, twelve::value_warnings& to) {
///         if (share.value == 0) to.add({twelve::problem_code::out_of_range, "no share at all", "give at least 1%"});
///     }
class value_warnings {
public:
    virtual void add(const value_warning& one) = 0;

protected:
    value_warnings() = default;
    value_warnings(const value_warnings&) = default;
    value_warnings& operator=(const value_warnings&) = default;
    ~value_warnings() = default;
};

}  // namespace v0
}  // namespace twelve
