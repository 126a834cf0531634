#pragma once

#include <string_view>

#include <twelve/detail/dotenv_reader.hpp>
#include <twelve/detail/dotenv_scanner.hpp>
#include <twelve/dotenv_document.hpp>

namespace twelve {
inline namespace v0 {

/// Reads a `.env` text by the dialect, in one pass: all its bindings, or all that is wrong with it.
///
/// It opens no file, runs nothing, and asks nothing but what `options` name. The document views `text`, which must
/// outlive it.
///
///     const auto document = twelve::parse_dotenv("HOST=db1 URL");      // one line: HOST=db1 URL
///     document.find("HOST")->value                                      // "db1 URL"
///
///     twelve::parse_dotenv("A='it's'").errors()[0].column               // 7, where text follows the quote
[[nodiscard]] inline dotenv_document parse_dotenv(std::string_view text, const dotenv_options& options = {}) {
    dotenv_document document;
    detail::dotenv_reader reader(text, options, document);
    detail::dotenv_scanner(reader).read_all();
    return document;
}

}  // namespace v0
}  // namespace twelve
