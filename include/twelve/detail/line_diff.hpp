#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The lines of a text, without what ends them: LF, or CR LF, as version control may write it on Windows.
[[nodiscard]] inline std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// One line of a comparison: kept, or only in the one text (removed) or the other (added).
struct line_edit {
    char mark;  ///< ' ', '-' or '+', as a unified diff has it
    std::size_t old_line;
    std::size_t new_line;
};

/// Finds the fewest lines to remove and to add.
class line_differ {
public:
    line_differ(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after)
        : before_(before), after_(after) {}

    [[nodiscard]] std::vector<line_edit> edits() {
        while (begin_ < shorter() && before_[begin_] == after_[begin_]) ++begin_;
        while (tail_ + begin_ < shorter() && before_[old_end() - 1] == after_[new_end() - 1]) ++tail_;
        for (std::size_t i = 0; i < begin_; ++i) add(' ', i, i);
        compare_middle();
        for (std::size_t i = 0; i < tail_; ++i) add(' ', before_.size() - tail_ + i, after_.size() - tail_ + i);
        return static_cast<std::vector<line_edit>&&>(edits_);
    }

private:
    [[nodiscard]] std::size_t shorter() const noexcept {
        return before_.size() < after_.size() ? before_.size() : after_.size();
    }
    [[nodiscard]] std::size_t old_end() const noexcept { return before_.size() - tail_; }
    [[nodiscard]] std::size_t new_end() const noexcept { return after_.size() - tail_; }
    void add(char mark, std::size_t old_line, std::size_t new_line) { edits_.push_back({mark, old_line, new_line}); }

    /// common_[i][j] is how many lines the rests from i and j on have in common. Texts so long that the table would not
    /// fit are told apart as a whole.
    void compare_middle() {
        constexpr std::size_t largest_table = 4'000'000;
        const std::size_t rows = old_end() - begin_ + 1;
        const std::size_t columns = new_end() - begin_ + 1;
        const bool fits = columns <= largest_table / rows;
        std::vector<std::uint32_t> common(fits ? rows * columns : 0);
        for (std::size_t i = rows - 1; fits && i-- > 0;) {
            for (std::size_t j = columns - 1; j-- > 0;) {
                const std::uint32_t down = common[(i + 1) * columns + j];
                const std::uint32_t right = common[i * columns + j + 1];
                const bool is_same = before_[begin_ + i] == after_[begin_ + j];
                common[i * columns + j] = is_same ? common[(i + 1) * columns + j + 1] + 1 : down > right ? down : right;
            }
        }
        walk(common, columns);
    }

    void walk(const std::vector<std::uint32_t>& common, std::size_t columns) {
        std::size_t i = begin_;
        std::size_t j = begin_;
        while (i < old_end() || j < new_end()) {
            const bool both = i < old_end() && j < new_end();
            const std::size_t at = both && !common.empty() ? (i - begin_) * columns + (j - begin_) : 0;
            if (both && !common.empty() && before_[i] == after_[j])
                add(' ', i++, j++);
            else if (i < old_end() && (!both || common.empty() || common[at + columns] >= common[at + 1]))
                add('-', i++, j);
            else
                add('+', i, j++);
        }
    }

    const std::vector<std::string_view>& before_;
    const std::vector<std::string_view>& after_;
    std::size_t begin_ = 0;  // lines that both begin with
    std::size_t tail_ = 0;   // lines that both end with
    std::vector<line_edit> edits_;
};

/// Writes the hunks of a unified diff, with three lines around each change. What is shown of the old lines is given by
/// itself, since they may hold what must not be shown.
class hunk_writer {
public:
    hunk_writer(const std::vector<line_edit>& edits, const std::vector<std::string>& old_shown,
                const std::vector<std::string>& new_shown)
        : edits_(edits), old_shown_(old_shown), new_shown_(new_shown) {}

    [[nodiscard]] std::string write() {
        for (std::size_t at = next_change(0); at < edits_.size();) {
            const std::size_t begin = at < around ? 0 : at - around;
            std::size_t end = at + 1;
            std::size_t next = next_change(end);
            for (; next < edits_.size() && next - end <= 2 * around; next = next_change(end)) end = next + 1;
            write_hunk(begin, end + around < edits_.size() ? end + around : edits_.size());
            at = next;
        }
        return static_cast<std::string&&>(text_);
    }

private:
    static constexpr std::size_t around = 3;

    [[nodiscard]] std::size_t next_change(std::size_t from) const noexcept {
        while (from < edits_.size() && edits_[from].mark == ' ') ++from;
        return from;
    }

    /// "-3,7": the first line counted from 1, and how many. With none, the line before stands.
    void write_range(char mark, std::size_t first, std::size_t count) {
        text_.push_back(mark);
        text_.append(std::to_string(count == 0 ? first : first + 1));
        if (count != 1) text_.append(",").append(std::to_string(count));
    }

    void write_hunk(std::size_t begin, std::size_t end) {
        std::size_t old_count = 0;
        std::size_t new_count = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (edits_[i].mark != '+') ++old_count;
            if (edits_[i].mark != '-') ++new_count;
        }
        text_.append("@@ ");
        write_range('-', edits_[begin].old_line, old_count);
        text_.push_back(' ');
        write_range('+', edits_[begin].new_line, new_count);
        text_.append(" @@\n");
        for (std::size_t i = begin; i < end; ++i) {
            const line_edit& one = edits_[i];
            text_.push_back(one.mark);
            text_.append(one.mark == '-' ? old_shown_[one.old_line] : new_shown_[one.new_line]).push_back('\n');
        }
    }

    const std::vector<line_edit>& edits_;
    const std::vector<std::string>& old_shown_;
    const std::vector<std::string>& new_shown_;
    std::string text_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
