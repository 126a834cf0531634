#include <twelve/detail/url_content.hpp>

#include <string_view>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_kind.hpp>

using namespace twelve::detail::urls;

namespace {

constexpr url_kind some_kind{};

/// `k=a%41&k=c` with the decoded value behind it, as a reader leaves it.
url_content two_parameters() {
    url_content url;
    url.bytes.append("k=a%41&k=caA");
    url.layout.size = 10;
    url.layout.query.push_back({{span_between(0, 1), span_between(0, 1), true}, {span_between(2, 6), span_between(10, 12), true}});
    url.layout.query.push_back({{span_between(7, 8), span_between(7, 8), true}, {span_between(9, 10), span_between(9, 10), true}});
    url.kind = &some_kind;
    return url;
}

}  // namespace

TEST_CASE("a span is told by its ends") {
    CHECK(span_between(2, 5).begin == 2);
    CHECK(span_between(2, 5).size == 3);
    CHECK(span_between(2, 5).end() == 5);
    CHECK(span_between(7, 7).size == 0);
    CHECK(url_span().end() == 0);
    CHECK(span_between(0, 0xFFFFFFFFU).end() == 0xFFFFFFFFU);
}

TEST_CASE("the text is what was written, without the decoded components behind it") {
    const url_content url = two_parameters();
    CHECK(url.text() == "k=a%41&k=c");
    CHECK(url.raw(url.layout.query[0].value) == "a%41");
    CHECK(url.decoded(url.layout.query[0].value) == "aA");
    CHECK(url.at(span_between(0, 2)) == "k=");
}

TEST_CASE("an empty URL has empty components") {
    const url_content url;
    CHECK(url.text().empty());
    CHECK(url.raw(url.layout.user).empty());
    CHECK(url.decoded(url.layout.path).empty());
    CHECK(find_parameter(url, "k") == nullptr);
    CHECK(find_parameter(url, "") == nullptr);
}

TEST_CASE("of parameters with one name the last is found") {
    const url_content url = two_parameters();
    CHECK(find_parameter(url, "k") == &url.layout.query[1]);
    CHECK(find_parameter(url, "K") == nullptr);
    CHECK(find_parameter(url, "") == nullptr);
}

TEST_CASE("a parameter is found wherever it stands") {
    url_content url;
    url.bytes.append("a=b");
    url.layout.size = 3;
    const url_part key{span_between(0, 1), span_between(0, 1), true};
    const url_part other{span_between(2, 3), span_between(2, 3), true};
    url.layout.query.push_back({key, {}});
    url.layout.query.push_back({other, {}});
    CHECK(find_parameter(url, "a") == &url.layout.query[0]);
    CHECK(find_parameter(url, "b") == &url.layout.query[1]);
}

TEST_CASE("a copy stands on its own") {
    url_content url = two_parameters();
    const url_content copy = url;
    url = url_content();
    CHECK(url.text().empty());
    CHECK(copy.text() == "k=a%41&k=c");
    CHECK(copy.decoded(copy.layout.query[0].value) == "aA");
    CHECK(copy.kind == &some_kind);
}

TEST_CASE("what a URL was moved from is empty, its offsets too") {
    url_content url = two_parameters();
    const url_content moved = std::move(url);
    CHECK(moved.text() == "k=a%41&k=c");
    CHECK(url.text().empty());
    CHECK(url.layout.size == 0);
    CHECK(url.layout.query.empty());
    CHECK(url.kind == nullptr);

    url_content target = two_parameters();
    url_content source = two_parameters();
    target = std::move(source);
    CHECK(target.layout.query.size() == 2);
    CHECK(source.layout.query.empty());
    CHECK(source.kind == nullptr);
    CHECK(find_parameter(source, "k") == nullptr);
}

TEST_CASE("a URL that is moved into itself stays") {
    url_content url = two_parameters();
    url_content& same = url;
    url = std::move(same);
    CHECK(url.text() == "k=a%41&k=c");
    CHECK(url.kind == &some_kind);
}
