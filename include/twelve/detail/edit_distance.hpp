#pragma once

#include <cstddef>
#include <string_view>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The longest name that is compared; longer ones count as far apart.
inline constexpr std::size_t longest_compared_name = 63;

[[nodiscard]] constexpr unsigned fewer_edits(unsigned left, unsigned right) noexcept {
    return left < right ? left : right;
}

/// Three rows of the distance table; more are never looked at.
struct edit_rows {
    unsigned before[longest_compared_name + 1] = {};
    unsigned above[longest_compared_name + 1] = {};
    unsigned current[longest_compared_name + 1] = {};

    constexpr void descend() noexcept {
        for (std::size_t i = 0; i <= longest_compared_name; ++i) {
            before[i] = above[i];
            above[i] = current[i];
        }
    }
};

/// Fills one row and returns its least distance.
[[nodiscard]] constexpr unsigned fill_row(edit_rows& rows, std::string_view left, std::string_view right,
                                          std::size_t row) noexcept {
    rows.current[0] = static_cast<unsigned>(row);
    unsigned least = rows.current[0];
    for (std::size_t i = 1; i <= right.size(); ++i) {
        const bool is_same = left[row - 1] == right[i - 1];
        unsigned cost = rows.above[i - 1] + (is_same ? 0U : 1U);
        cost = fewer_edits(cost, fewer_edits(rows.above[i], rows.current[i - 1]) + 1U);
        if (row > 1 && i > 1 && left[row - 1] == right[i - 2] && left[row - 2] == right[i - 1])
            cost = fewer_edits(cost, rows.before[i - 2] + 1U);
        rows.current[i] = cost;
        least = fewer_edits(least, cost);
    }
    return least;
}

/// Counts the edits from one name to the other: insert, delete, replace, or swap two neighbours.
///
/// Stops as soon as it is certain that there are more than `limit`, and answers `limit + 1` then. Allocates nothing.
///
///     edit_distance("DATABSAE_URL", "DATABASE_URL", 2)   // 1
[[nodiscard]] constexpr unsigned edit_distance(std::string_view left, std::string_view right,
                                               unsigned limit) noexcept {
    const std::size_t gap = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (gap > limit || left.size() > longest_compared_name || right.size() > longest_compared_name) return limit + 1;
    edit_rows rows;
    for (std::size_t i = 0; i <= right.size(); ++i) rows.current[i] = static_cast<unsigned>(i);
    for (std::size_t row = 1; row <= left.size(); ++row) {
        rows.descend();
        if (fill_row(rows, left, right, row) > limit) return limit + 1;
    }
    return fewer_edits(rows.current[right.size()], limit + 1);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
