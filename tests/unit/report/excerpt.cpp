#include <twelve/report/excerpt.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::report_colour;
using twelve::detail::painter;

namespace {

std::string excerpt_of(const std::string& text, unsigned caret, unsigned width, unsigned line = 2,
                       std::size_t columns = 100) {
    twelve::problem one;
    one.origin.line = line;
    one.excerpt.text = text;
    one.excerpt.caret = caret;
    one.excerpt.width = width;
    painter out(report_colour::never);
    twelve::detail::write_excerpt(out, one, columns);
    return out.take();
}

}  // namespace

TEST_CASE("an excerpt marks the faulty bytes") {
    CHECK(excerpt_of("PORT=99999", 6, 5) == "   |\n 2 | PORT=99999\n   |      ^^^^^\n");
}

TEST_CASE("the frame moves with the number of the line") {
    CHECK(excerpt_of("A=b", 3, 1, 1234) == "      |\n 1234 | A=b\n      |   ^\n");
}

TEST_CASE("the mark stands under what is printed, not under bytes") {
    CHECK(excerpt_of("\xC3\xA9=x", 4, 1) == "   |\n 2 | \xC3\xA9=x\n   |   ^\n");
    CHECK(excerpt_of("\x01=x", 3, 1) == "   |\n 2 | \\x01=x\n   |      ^\n");
    CHECK(excerpt_of("\xE6\x97\xA5=x", 5, 1) == "   |\n 2 | \xE6\x97\xA5=x\n   |    ^\n");
}

TEST_CASE("a mark behind the end of the line, or of no width, is one caret") {
    CHECK(excerpt_of("A=", 3, 0) == "   |\n 2 | A=\n   |   ^\n");
    CHECK(excerpt_of("A=", 300, 7) == "   |\n 2 | A=\n   |   ^\n");
}

TEST_CASE("a long line is cut so that the mark stays in sight") {
    const std::string cut = excerpt_of("A=" + std::string(200, 'x') + "!" + std::string(200, 'y'), 203, 1, 2, 60);
    CHECK(cut == "   |\n 2 | \xE2\x80\xA6" + std::string(20, 'x') + "!" + std::string(32, 'y') +
                     "\xE2\x80\xA6\n   |                      ^\n");
}

TEST_CASE("without a line there is no excerpt") {
    CHECK(excerpt_of("A=b", 3, 1, 0).empty());
    CHECK(excerpt_of("A=b", 0, 1).empty());
}
