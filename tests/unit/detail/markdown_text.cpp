#include <twelve/detail/markdown_text.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

std::string text(std::string_view from) {
    std::string out;
    twelve::detail::append_markdown_text(out, from);
    return out;
}

std::string code(std::string_view from) {
    std::string out;
    twelve::detail::append_markdown_code(out, from);
    return out;
}

}  // namespace

TEST_CASE("plain words stay as they are") {
    CHECK(text("Longest a request may take; 5% or so (of all).") == "Longest a request may take; 5% or so (of all).");
    CHECK(text("max_old_space") == "max_old_space");
}

TEST_CASE("marks of Markdown and HTML are text") {
    CHECK(text("a*b* _c_ `d` [e](f) ~g~ \\ $h$") == "a\\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) \\~g\\~ \\\\ \\$h\\$");
    CHECK(text("<b>&amp;") == "&#60;b&#62;&#38;amp;");
    CHECK(text("a|b \\|") == "a&#124;b \\\\&#124;");
}

TEST_CASE("words are joined to one line") {
    CHECK(text("  two\n\nlines\r\n\tand a tab ") == "two lines and a tab");
}

TEST_CASE("what a terminal or a page would obey is spelled out") {
    CHECK(text("a\x1b[0m\xE2\x80\xAE") == "a\\\\x1B\\[0m\\\\u202E");
    CHECK(code("a\nb") == "<code>a&#92;nb</code>");
}

TEST_CASE("the address of a page is a link, without the punctuation behind it") {
    CHECK(text("See https://example.org/a_b?c=*d*.") == "See <https://example.org/a_b?c=*d*>.");
    CHECK(text("http://localhost:8080/") == "<http://localhost:8080/>");
    CHECK(text("https://") == "https://");
    CHECK(text("https://a|b") == "https://a&#124;b");
    CHECK(text("https://a<script>") == "https://a&#60;script&#62;");
    CHECK(text("javascript:alert(1)") == "javascript:alert(1)");
    CHECK(text("postgres://user:password@host") == "postgres://user:password@host");
}

TEST_CASE("a value is a code span, or entities where that cannot hold it") {
    CHECK(code("it's $5 <b> *c*") == "`it's $5 <b> *c*`");
    CHECK(code("a`b") == "<code>a&#96;b</code>");
    CHECK(code("a|b\\") == "<code>a&#124;b&#92;</code>");
    CHECK(code(" a  b ") == "<code>&nbsp;a &nbsp;b&nbsp;</code>");
    CHECK(code("gr\xC3\xBC\xC3\x9F" "e|") == "<code>gr\xC3\xBC\xC3\x9F" "e&#124;</code>");
}
