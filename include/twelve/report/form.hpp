#pragma once

#include <cstdint>

#include <twelve/report/json.hpp>
#include <twelve/report/text.hpp>

namespace twelve {
inline namespace v0 {

/// In which form a program tells what is wrong.
enum class report_form : std::uint8_t { text, json };

}  // namespace v0
}  // namespace twelve
