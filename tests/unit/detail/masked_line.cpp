#include <twelve/detail/masked_line.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using twelve::excerpt;
using twelve::detail::line_begin;
using twelve::detail::line_end;
using twelve::detail::masked_line;

namespace {

constexpr std::string_view file = "A=1\nPIN=hunter2 # note\r\nB=2\n";
constexpr std::size_t value = 8;

[[nodiscard]] std::string marked(const excerpt& shown) { return shown.text.substr(shown.caret - 1, shown.width); }

}  // namespace

TEST_CASE("a line begins behind a line feed and ends before its line's end") {
    CHECK(line_begin(file, value) == 4);
    CHECK(line_begin(file, 4) == 4);
    CHECK(line_begin(file, 0) == 0);
    CHECK(line_begin(file, 1000) == file.size());
    CHECK(line_end(file, 4, 1000) == 22);
    CHECK(line_end(file, 4, 10) == 10);
    CHECK(line_end(file, 24, 1000) == 27);
}

TEST_CASE("a line is shown with a mark under its faulty part") {
    const excerpt shown = masked_line(file, {value, value + 7, value, value + 7}, {});
    CHECK(shown.text == "PIN=hunter2 # note");
    CHECK(shown.caret == 5);
    CHECK(marked(shown) == "hunter2");
    CHECK(marked(masked_line(file, {value, value + 7, value + 6, value + 7}, {})) == "2");
}

TEST_CASE("a mark where something is missing is one byte wide") {
    const excerpt shown = masked_line("A=", {2, 2, 2, 2}, {});
    CHECK(shown.text == "A=");
    CHECK(shown.caret == 3);
    CHECK(shown.width == 1);
}

TEST_CASE("a masked line shows nothing from its value on, and the mark follows the mask") {
    const excerpt shown = masked_line(file, {value, value + 7, value, value + 7}, "[redacted]");
    CHECK(shown.text == "PIN=[redacted]");
    CHECK(marked(shown) == "[redacted]");
    const excerpt within = masked_line(file, {value, value + 7, value + 3, value + 4}, "[redacted]");
    CHECK(within.text == "PIN=[redacted]");
    CHECK(within.caret == 5);
    CHECK(marked(within) == "[redacted]");
}

TEST_CASE("a mark before a masked value stands where it stands") {
    const excerpt shown = masked_line(file, {value, value + 7, 4, 7}, "[redacted]");
    CHECK(shown.text == "PIN=[redacted]");
    CHECK(shown.caret == 1);
    CHECK(marked(shown) == "PIN=[redacted]");
}

TEST_CASE("a later line of a masked value is masked whole") {
    constexpr std::string_view lines = "PIN=\"hunter\nhunter2 hunter3\n";
    const excerpt shown = masked_line(lines, {4, 20, 14, 15}, "[redacted]");
    CHECK(shown.text == "[redacted]");
    CHECK(shown.caret == 1);
}

TEST_CASE("control characters and direction marks are escaped, and the mark moves with them") {
    const excerpt shown = masked_line("A=\x1B[31mx\xE2\x80\xAEyz", {2, 13, 12, 13}, {});
    CHECK(shown.text == "A=\\x1B[31mx\\u202Eyz");
    CHECK(marked(shown) == "z");
}

TEST_CASE("a long line is cut") {
    const std::string line = "A=" + std::string(1000, 'x');
    const excerpt shown = masked_line(line, {2, 1002, 2, 1002}, {});
    CHECK(shown.text.size() == twelve::detail::longest_line_shown);
    CHECK(shown.caret == 3);
    CHECK(marked(shown) == std::string(twelve::detail::longest_line_shown - 2, 'x'));
    const excerpt beyond = masked_line(line, {2, 1002, 900, 901}, {});
    CHECK(beyond.text.size() == twelve::detail::longest_line_shown);
    CHECK(beyond.caret == beyond.text.size() + 1);
}
