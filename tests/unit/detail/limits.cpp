#include <twelve/detail/limits.hpp>

#include <limits>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::greatest_of;
using twelve::detail::least_of;

namespace {

template <class T>
constexpr bool
    agrees = greatest_of<T>() == std::numeric_limits<T>::max() && least_of<T>() == std::numeric_limits<T>::lowest();

template <class T>
constexpr bool agrees_as_real =
    !(greatest_of<T>() < std::numeric_limits<T>::max()) && !(std::numeric_limits<T>::lowest() < least_of<T>()) &&
    least_of<T>() < 0 && -least_of<T>() >= greatest_of<T>();

}  // namespace

TEST_CASE("the least and the greatest numbers are those of the standard library") {
    CHECK(agrees<signed char>);
    CHECK(agrees<unsigned char>);
    CHECK(agrees<short>);
    CHECK(agrees<unsigned short>);
    CHECK(agrees<int>);
    CHECK(agrees<unsigned>);
    CHECK(agrees<long>);
    CHECK(agrees<unsigned long>);
    CHECK(agrees<long long>);
    CHECK(agrees<unsigned long long>);
    CHECK(agrees<bool>);
    CHECK(agrees_as_real<float>);
    CHECK(agrees_as_real<double>);
}
