#include <cstddef>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/mongodb_options.hpp>
#include <twelve/services/mongodb.hpp>

#include "support/read_url.hpp"

using twelve::detail::urls::find_mongodb_option;
using twelve::detail::urls::is_ignored_value;
using twelve::detail::urls::is_true_option;
using twelve::detail::urls::lowered_name;
using twelve::detail::urls::mongodb_options;
using twelve::mongodb_url;

TEST_CASE("an option is known in any case") {
    REQUIRE(find_mongodb_option("maxPoolSize") != nullptr);
    CHECK(find_mongodb_option("MAXPOOLSIZE") == find_mongodb_option("maxpoolsize"));
    CHECK(find_mongodb_option("maxPool") == nullptr);
    CHECK(find_mongodb_option("") == nullptr);
}

TEST_CASE("the table of options is in the order of its names, so none is there twice") {
    bool is_sound = true;
    for (std::size_t i = 1; i < twelve::detail::urls::mongodb_option_count; ++i)
        is_sound = is_sound && lowered_name(mongodb_options[i - 1].name).view() < lowered_name(mongodb_options[i].name).view();
    CHECK(is_sound);
}

TEST_CASE("a name is lowered as far as names are compared") {
    CHECK(lowered_name("maxPoolSize").view() == "maxpoolsize");
    CHECK(lowered_name(std::string(100, 'A')).view() == std::string(63, 'a'));
}

TEST_CASE("older words for yes count") {
    for (const std::string_view yes : {"true", "TRUE", "1", "yes", "y", "t"}) CHECK(is_true_option(yes));
    CHECK_FALSE(is_true_option(""));
    CHECK_FALSE(is_true_option("no"));
}

TEST_CASE("a value that its option does not take is one that drivers ignore") {
    CHECK(is_ignored_value(*find_mongodb_option("journal"), ""));
    CHECK(is_ignored_value(*find_mongodb_option("journal"), "maybe"));
    CHECK(is_ignored_value(*find_mongodb_option("journal"), "1"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("journal"), "False"));
    CHECK(is_ignored_value(*find_mongodb_option("maxPoolSize"), ""));
    CHECK(is_ignored_value(*find_mongodb_option("maxPoolSize"), "-"));
    CHECK(is_ignored_value(*find_mongodb_option("maxPoolSize"), "1s"));
    CHECK(is_ignored_value(*find_mongodb_option("maxPoolSize"), "-1"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("maxPoolSize"), "99999999999999999999999999"));
    CHECK(is_ignored_value(*find_mongodb_option("maxConnecting"), "0"));
    CHECK(is_ignored_value(*find_mongodb_option("heartbeatFrequencyMS"), "499"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("heartbeatFrequencyMS"), "500"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("maxStalenessSeconds"), "-1"));
    CHECK(is_ignored_value(*find_mongodb_option("maxStalenessSeconds"), "-99999999999999999999999999"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("zlibCompressionLevel"), "9"));
    CHECK(is_ignored_value(*find_mongodb_option("zlibCompressionLevel"), "10"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("replicaSet"), ""));
}

TEST_CASE("of a repeated option the last parameter is the one that counts") {
    const mongodb_url& url = read_good<mongodb_url>("mongodb://m/?w=1&x=2&W=3&journal=true");
    CHECK(url.warnings().size() == 2);
    CHECK(url.option("w") == "3");
    CHECK(read_good<mongodb_url>("mongodb://m/?readPreferenceTags=a&readPreferenceTags=b").warnings().empty());
}
