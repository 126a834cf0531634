#include <twelve/detail/source_view.hpp>

#include <string_view>
#include <type_traits>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/variables.hpp>

using twelve::detail::any_source;
using twelve::detail::source_view;

namespace {

/// A program's own source.
struct store {
    [[nodiscard]] twelve::lookup find(std::string_view) const { return twelve::lookup::nothing(); }
    [[nodiscard]] std::vector<std::string_view> names() const { return {}; }
};

}  // namespace

TEST_CASE("a source of the library is taken as it is, and not copied") {
    const twelve::variables source{{"A", "1"}};
    CHECK(source_view<twelve::variables>(source).get() == &source);
}

TEST_CASE("a program's own source is taken through an adapter that lives as long as the view") {
    const store source;
    const source_view<store> view(source);
    const any_source* const adapter = view.get();
    REQUIRE(adapter != nullptr);
    CHECK(adapter == view.get());
    CHECK(static_cast<const void*>(adapter) != static_cast<const void*>(&source));
    CHECK_FALSE(std::is_base_of_v<any_source, store>);
}
