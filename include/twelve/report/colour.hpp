#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>

namespace twelve {
inline namespace v0 {

/// Whether a report is coloured. Colour never carries meaning alone.
enum class report_colour : unsigned char { never, always };

namespace detail {

/// What a piece of a report is painted as, in the 16 colours that every terminal has.
enum class ink : unsigned char { error, warning, frame, strong };

/// Writes a report's lines. Paint is closed before the line ends, so that a log that splits lines stays readable.
class painter {
public:
    explicit painter(report_colour use) noexcept : use_(use) {}

    painter& plain(std::string_view text) {
        text_.append(text);
        return *this;
    }

    painter& blanks(std::size_t count) {
        text_.append(count, ' ');
        return *this;
    }

    painter& painted(ink one, std::string_view text) {
        constexpr std::string_view codes[] = {"\x1B[1;31m", "\x1B[1;33m", "\x1B[34m", "\x1B[1m"};
        if (use_ == report_colour::never || text.empty()) return plain(text);
        return plain(codes[static_cast<unsigned>(one)]).plain(text).plain("\x1B[0m");
    }

    painter& end_line() {
        text_.push_back('\n');
        return *this;
    }

    /// Writes words from `column` on, going on under that column where they would pass `width`.
    ///
    /// A word that is longer than a line, such as a path, stays whole: it must be copied as it is.
    painter& wrapped(std::string_view words, std::size_t column, std::size_t width) {
        std::size_t used = column;
        while (!words.empty()) {
            const std::size_t size = words.find(' ') == std::string_view::npos ? words.size() : words.find(' ');
            const std::string_view word = words.substr(0, size);
            const std::size_t columns = count_columns(word);
            if (used != column && used + 1 + columns > width) {
                end_line().blanks(column);
                used = column;
            }
            if (used != column) text_.push_back(' ');
            used += columns + (used != column ? 1U : 0U);
            text_.append(word);
            words.remove_prefix(size < words.size() ? size + 1 : size);
        }
        return *this;
    }

    [[nodiscard]] std::string take() { return static_cast<std::string&&>(text_); }

private:
    report_colour use_;
    std::string text_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
