#include <twelve/detail/large_pages.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("the advice changes no byte of memory that is small, large, or not at a page's begin") {
    for (const std::size_t size : {std::size_t{1}, std::size_t{1} << 16U, (std::size_t{8} << 20U) + 3}) {
        std::string text(size, 'a');
        twelve::detail::prefer_large_pages(&text[0], size);
        CHECK(text.find_first_not_of('a') == std::string::npos);
    }
    twelve::detail::prefer_large_pages(nullptr, 0);
}
