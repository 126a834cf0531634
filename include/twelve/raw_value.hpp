#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A variable's text as a source holds it, and where. The text is a view into memory that the source keeps alive for
/// as long as the load lasts, and wipes where it is the source's own.
struct raw_value {
    std::string_view text;
    std::uint32_t line = 0;    ///< from 1, in a file
    std::uint32_t column = 0;  ///< from 1, in bytes, of the value's first byte
    std::size_t begin = 0;     ///< the value as it is spelled in the file's text
    std::size_t end = 0;
    bool is_tainted = false;  ///< its expansion touched a secret: it is one
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
