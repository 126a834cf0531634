#pragma once

#include <cstdint>
#include <string>

namespace twelve {
inline namespace v0 {

/// What kind of provider a value came from.
enum class source_kind : std::uint8_t {
    none,              ///< from nowhere: the variable is not set
    default_value,     ///< the declaration's own default
    environment,       ///< the process environment
    dotenv,            ///< a `.env` file
    file,              ///< the file that `X_FILE` names
    secret_directory,  ///< a file of a secrets directory
    variables,         ///< `twelve::variables{...}`
    custom             ///< a program's own source
};

/// The place a value came from.
///
/// Lines and columns count from 1, columns in bytes; 0 where there is none.
struct origin {
    source_kind kind = source_kind::none;
    std::string source;  ///< the source's name: "environment", ".env", "parameter store"
    std::string path;    ///< the file's path, where there is one
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};

}  // namespace v0
}  // namespace twelve
