#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/text_table.hpp>

using twelve::detail::text_table;

TEST_CASE("cells stand under each other, and nothing is padded at the end of a line") {
    text_table table(3);
    table.add("NAME").add("A").add("B");
    table.add("X").add("long one").add("b");
    CHECK(table.text() == "NAME  A         B\nX     long one  b\n");
    CHECK(table.width() == 17);
}

TEST_CASE("an empty cell is a dash") {
    text_table table(2);
    table.add("A").add("").add("").add("B");
    CHECK(table.text() == "A  -\n-  B\n");
}

TEST_CASE("columns are counted, not bytes, and what a terminal obeys is escaped") {
    text_table table(2);
    table.add("gr\xC3\xBC\xC3\x9F").add("1").add("x\x1B").add("2");
    CHECK(table.text() == "gr\xC3\xBC\xC3\x9F   1\nx\\x1B  2\n");
    CHECK(table.width() == 8);
}
