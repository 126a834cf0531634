#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <twelve/detail/dotenv_foreign_readers.hpp>
#include <twelve/detail/dotenv_spelling.hpp>
#include <twelve/dotenv_document.hpp>
#include <twelve/dotenv_syntax.hpp>

namespace twelve {
inline namespace v0 {

/// One binding of a `.env` text, and the programs that read it differently.
struct dotenv_portability {
    std::string_view name;  ///< a view into the text
    std::uint32_t line = 0;
    std::vector<dotenv_difference> differences;  ///< at most one for each program, in the order of `dotenv_program`

    /// Tells whether a program reads the value that this parser reads.
    [[nodiscard]] bool is_same_for(dotenv_program program) const noexcept {
        for (const dotenv_difference& one : differences)
            if (one.program == program) return false;
        return true;
    }
};

/// Says for each binding of a `.env` text which programs would read it differently, and how.
///
/// Each line is judged by itself, as if the environment were empty: a line that a program misreads may hide the lines
/// behind it. Lines that this parser refuses are left out; `parse_dotenv` tells what is wrong with them. In literal
/// mode the values of that mode are compared.
///
///     const auto lines = twelve::portability("PORT=8080\nNAME='a b' # why\n");
///     lines[0].differences.empty()                               // true: all six read 8080
///     lines[1].is_same_for(twelve::dotenv_program::npm_dotenv)   // true
///     lines[1].differences[0].how                                // docker: "keeps the quotes in the value"
[[nodiscard]] inline std::vector<dotenv_portability> portability(std::string_view text,
                                                                 const dotenv_options& options = {}) {
    const dotenv_document document = parse_dotenv(text, options);
    std::vector<dotenv_portability> lines;
    lines.reserve(document.assignments().size());
    for (const dotenv_assignment one : document.assignments()) {
        if (one.has_error) continue;
        const detail::dotenv_spelling spelling(text, one, options.mode);
        dotenv_portability made;
        made.name = one.name;
        made.line = one.line;
        for (const detail::dotenv_foreign_reader& reader : detail::dotenv_foreign_readers) {
            const literal how = reader.difference(spelling);
            if (!how.view().empty()) made.differences.push_back({reader.program, how});
        }
        lines.push_back(static_cast<dotenv_portability&&>(made));
    }
    return lines;
}

}  // namespace v0
}  // namespace twelve
