#include <twelve/detail/well_known_names.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::is_of_other_family;
using twelve::detail::is_well_known;

TEST_CASE("names of the machine and of widespread programs are known, in any case") {
    CHECK(is_well_known("PATH"));
    CHECK(is_well_known("HOME"));
    CHECK(is_well_known("_"));
    CHECK(is_well_known("http_proxy"));
    CHECK(is_well_known("KUBERNETES_SERVICE_HOST"));
    CHECK(is_well_known("NOTIFY_SOCKET"));
    CHECK_FALSE(is_well_known("PATHS"));
    CHECK_FALSE(is_well_known("DATABASE_URL"));
    CHECK_FALSE(is_well_known("PORT"));
}

TEST_CASE("a family's names are another's, unless a name of it was declared") {
    CHECK(is_of_other_family("AWS_REGION", "MY_REGION"));
    CHECK_FALSE(is_of_other_family("AWS_REGOIN", "AWS_REGION"));
    CHECK_FALSE(is_of_other_family("SHOP_REGION", "AWS_REGION"));
}
