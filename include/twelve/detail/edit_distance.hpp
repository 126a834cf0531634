#pragma once

#include <cstddef>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The longest name that is compared; longer ones count as far apart.
inline constexpr std::size_t longest_compared_name = 63;

/// How many edits may lie between a name and what was meant: two; one below six letters; none below three.
[[nodiscard]] constexpr unsigned most_edits(std::size_t length) noexcept { return length < 3 ? 0 : length < 6 ? 1 : 2; }

[[nodiscard]] constexpr unsigned fewer_edits(unsigned left, unsigned right) noexcept {
    return left < right ? left : right;
}

/// Three rows of the distance table, of which only a band along the diagonal is filled.
///
/// Farther from it than the limit, so many edits are spent on the difference of lengths alone.
///
///          D A T A        limit 1, `.` is never looked at
///        0 1 . . .
///      D 1 0 1 . .
///      T . 1 1 1 .
///      A . . 1 2 1
class edit_table {
public:
    constexpr edit_table(std::string_view left, std::string_view right, unsigned limit) noexcept
        : left_(left), right_(right), limit_(limit) {
        for (std::size_t i = 0; i <= right.size(); ++i) rows_[0][i] = static_cast<unsigned char>(i);
    }

    /// The edits from the left text to the right one, or more than the limit.
    [[nodiscard]] constexpr unsigned distance() noexcept {
        for (std::size_t row = 1; row <= left_.size(); ++row)
            if (fill(row) > limit_) return limit_ + 1;
        return fewer_edits(rows_[left_.size() % 3][right_.size()], limit_ + 1);
    }

private:
    /// Fills one row and returns its least distance.
    constexpr unsigned fill(std::size_t row) noexcept {
        unsigned char* const current = rows_[row % 3];
        const std::size_t first = row > limit_ ? row - limit_ : 1;
        const std::size_t last = row + limit_ < right_.size() ? row + limit_ : right_.size();
        current[first - 1] = static_cast<unsigned char>(first == 1 ? row : limit_ + 1);
        unsigned least = current[first - 1];
        for (std::size_t i = first; i <= last; ++i) {
            current[i] = static_cast<unsigned char>(cost(row, i));
            least = fewer_edits(least, current[i]);
        }
        if (last < right_.size()) current[last + 1] = static_cast<unsigned char>(limit_ + 1);
        return least;
    }

    [[nodiscard]] constexpr unsigned cost(std::size_t row, std::size_t i) const noexcept {
        const unsigned char* const above = rows_[(row + 2) % 3];
        const bool is_same = left_[row - 1] == right_[i - 1];
        unsigned edits = above[i - 1] + (is_same ? 0U : 1U);
        edits = fewer_edits(edits, fewer_edits(above[i], rows_[row % 3][i - 1]) + 1U);
        const bool is_swap = row > 1 && i > 1 && left_[row - 1] == right_[i - 2] && left_[row - 2] == right_[i - 1];
        return is_swap ? fewer_edits(edits, rows_[(row + 1) % 3][i - 2] + 1U) : edits;
    }

    std::string_view left_;
    std::string_view right_;
    unsigned limit_;
    unsigned char rows_[3][longest_compared_name + 1] = {};
};

/// Counts the edits from one name to the other: insert, delete, replace, or swap two neighbours.
///
/// Stops as soon as it is certain that there are more than `limit`, and answers `limit + 1` then. Allocates nothing.
///
///     edit_distance("DATABSAE_URL", "DATABASE_URL", 2)   // 1
[[nodiscard]] constexpr unsigned edit_distance(std::string_view left, std::string_view right,
                                               unsigned limit) noexcept {
    const std::size_t gap = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (gap > limit || left.size() > longest_compared_name || right.size() > longest_compared_name) return limit + 1;
    if (limit > longest_compared_name) limit = longest_compared_name;
    while (!left.empty() && !right.empty() && left.front() == right.front()) {
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
    if (left.empty() || right.empty()) return static_cast<unsigned>(gap);
    return edit_table(left, right, limit).distance();
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
