#include <twelve/detail/line_diff.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::hunk_writer;
using twelve::detail::line_differ;
using twelve::detail::line_edit;
using twelve::detail::split_lines;

namespace {

std::vector<std::string> as_texts(const std::vector<std::string_view>& lines) { return {lines.begin(), lines.end()}; }

std::string diff(std::string_view before, std::string_view after) {
    const std::vector<std::string_view> old_lines = split_lines(before);
    const std::vector<std::string_view> new_lines = split_lines(after);
    const std::vector<line_edit> edits = line_differ(old_lines, new_lines).edits();
    return hunk_writer(edits, as_texts(old_lines), as_texts(new_lines)).write();
}

/// The text that a comparison leads to, made from the old one.
std::string applied(std::string_view before, std::string_view after) {
    const std::vector<std::string_view> old_lines = split_lines(before);
    const std::vector<std::string_view> new_lines = split_lines(after);
    std::string made;
    for (const line_edit& one : line_differ(old_lines, new_lines).edits())
        if (one.mark != '-')
            made.append(one.mark == ' ' ? old_lines[one.old_line] : new_lines[one.new_line]).append("\n");
    return made;
}

std::string numbered(int first, int end) {
    std::string text;
    for (int i = first; i < end; ++i) text += std::to_string(i) + "\n";
    return text;
}

}  // namespace

TEST_CASE("texts that are the same have no hunk") {
    CHECK(diff("", "").empty());
    CHECK(diff("a\nb\n", "a\nb\n").empty());
}

TEST_CASE("a line that ends with CR LF is the one that ends with LF") {
    CHECK(diff("a\r\nb\r\n", "a\nb\n").empty());
    CHECK(split_lines("a\r\n\r\n") == std::vector<std::string_view>{"a", ""});
    CHECK(split_lines("a\rb") == std::vector<std::string_view>{"a\rb"});
}

TEST_CASE("a changed line stands with three lines around it") {
    CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST_CASE("all of a text against nothing is one hunk") {
    CHECK(diff("", "a\nb\n") == "@@ -0,0 +1,2 @@\n+a\n+b\n");
    CHECK(diff("a\n", "") == "@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("changes far from each other are hunks of their own, near ones are not") {
    CHECK(diff(numbered(0, 20), "0\n1\n" + numbered(3, 17) + "18\n19\n") ==
          "@@ -1,6 +1,5 @@\n 0\n 1\n-2\n 3\n 4\n 5\n@@ -15,6 +14,5 @@\n 14\n 15\n 16\n-17\n 18\n 19\n");
    CHECK(diff(numbered(0, 9), "zero\n" + numbered(1, 7) + "seven\n8\n") ==
          "@@ -1,9 +1,9 @@\n-0\n+zero\n 1\n 2\n 3\n 4\n 5\n 6\n-7\n+seven\n 8\n");
}

TEST_CASE("the fewest lines are told apart") {
    CHECK(diff("a\nb\nc\nd\n", "a\nx\nc\ny\nd\n") == "@@ -1,4 +1,5 @@\n a\n-b\n+x\n c\n+y\n d\n");
    CHECK(diff("a\na\na\n", "a\na\n") == "@@ -1,3 +1,2 @@\n a\n a\n-a\n");
}

TEST_CASE("the edits lead from the one text to the other, also where the table would be too large") {
    const std::string before = numbered(0, 3000);
    const std::string after = "new\n" + numbered(500, 3600);
    CHECK(applied(before, after) == after);
    const std::string small = numbered(0, 40) + "x\n" + numbered(20, 60);
    const std::string other = numbered(10, 50) + "y\nx\n" + numbered(0, 30);
    CHECK(applied(small, other) == other);
}
