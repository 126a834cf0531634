#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <twelve/detail/printable.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes rows of cells under each other; the last cell of a row is not padded. The first row is the heading.
///
///     VARIABLE  VALUE
///     PORT      8080
class text_table {
public:
    explicit text_table(std::size_t columns) : widths_(columns) {}

    /// Adds a cell, made printable; an empty one is a dash.
    text_table& add(const std::string& text) {
        cells_.push_back(text.empty() ? "-" : printable(text));
        std::size_t& widest = widths_[(cells_.size() - 1) % widths_.size()];
        const std::size_t columns = count_columns(cells_.back());
        if (columns > widest) widest = columns;
        return *this;
    }

    /// The columns of the widest line.
    [[nodiscard]] std::size_t width() const noexcept {
        std::size_t sum = 0;
        for (const std::size_t one : widths_) sum += one + gap;
        return sum - gap;
    }

    [[nodiscard]] std::string text() const {
        std::string out;
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            const std::size_t column = i % widths_.size();
            out += cells_[i];
            if (column + 1 == widths_.size())
                out += '\n';
            else
                out.append(widths_[column] - count_columns(cells_[i]) + gap, ' ');
        }
        return out;
    }

private:
    static constexpr std::size_t gap = 2;

    std::vector<std::string> cells_;
    std::vector<std::size_t> widths_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
