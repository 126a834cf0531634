#include <cstddef>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/mongodb_options.hpp>
#include <twelve/services/mongodb.hpp>

#include "support/read_url.hpp"

using twelve::detail::urls::find_mongodb_option;
using twelve::detail::urls::is_false_option;
using twelve::detail::urls::is_ignored_value;
using twelve::detail::urls::is_true_option;
using twelve::detail::urls::mongodb_options;
using twelve::mongodb_url;

TEST_CASE("an option is known in any case") {
    REQUIRE(find_mongodb_option("maxPoolSize") != nullptr);
    CHECK(find_mongodb_option("MAXPOOLSIZE") == find_mongodb_option("maxpoolsize"));
    CHECK(find_mongodb_option("maxPool") == nullptr);
    CHECK(find_mongodb_option("") == nullptr);
}

TEST_CASE("the table of options is in lower case and in order, so none is there twice") {
    bool is_sound = true;
    for (std::size_t i = 0; i < twelve::detail::urls::mongodb_option_count; ++i) {
        for (const char byte : mongodb_options[i].name.view()) is_sound = is_sound && byte >= 'a' && byte <= 'z';
        if (i > 0) is_sound = is_sound && mongodb_options[i - 1].name.view() < mongodb_options[i].name.view();
    }
    CHECK(is_sound);
}

TEST_CASE("older words for yes and no count") {
    for (const std::string_view yes : {"true", "TRUE", "1", "yes", "y", "t"}) CHECK(is_true_option(yes));
    for (const std::string_view no : {"false", "0", "-1", "no", "n", "f"}) CHECK(is_false_option(no));
    CHECK_FALSE(is_true_option(""));
    CHECK_FALSE(is_false_option("off"));
}

TEST_CASE("a value of another kind than its option's is one that drivers ignore") {
    CHECK(is_ignored_value(*find_mongodb_option("journal"), ""));
    CHECK(is_ignored_value(*find_mongodb_option("journal"), "maybe"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("journal"), "no"));
    CHECK(is_ignored_value(*find_mongodb_option("maxPoolSize"), ""));
    CHECK(is_ignored_value(*find_mongodb_option("maxPoolSize"), "1s"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("maxStalenessSeconds"), "-1"));
    CHECK_FALSE(is_ignored_value(*find_mongodb_option("replicaSet"), ""));
}

TEST_CASE("of a repeated option the last parameter is the one that counts") {
    const mongodb_url& url = read_good<mongodb_url>("mongodb://m/?w=1&x=2&W=3&journal=true");
    CHECK(url.warnings().size() == 2);
    CHECK(url.option("w") == "3");
    CHECK(read_good<mongodb_url>("mongodb://m/?readPreferenceTags=a&readPreferenceTags=b").warnings().empty());
}
