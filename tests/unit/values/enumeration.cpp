#include <twelve/values/enumeration.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "support/read_value.hpp"

using twelve::problem_code;
using twelve::detail::choice_names;
using twelve::detail::has_choices;
using twelve::detail::is_choice;

namespace shop {

enum class log_level { debug, info, warning, error };
TWELVE_ENUM(log_level, debug, info, warning, error);

enum tls_mode : std::uint8_t { off = 200, verify_ca = 3, verify_full = 100 };
TWELVE_ENUM(tls_mode, off, verify_ca, verify_full);

enum class only { one };
TWELVE_ENUM(only, one);

enum class wide : std::uint64_t { least = 0, most = UINT64_MAX };
TWELVE_ENUM(wide, least, most);

enum class low : std::int64_t { bottom = INT64_MIN, zero = 0 };
TWELVE_ENUM(low, bottom, zero);

enum class aliased { warn = 1, warning = 1 };
TWELVE_ENUM(aliased, warn, warning);

enum class unlisted { a };

struct server {
    enum class mode { fast, safe };
};
TWELVE_ENUM(server::mode, fast, safe);

enum class partly { listed, hidden };
TWELVE_ENUM(partly, listed);

// clang-format off
enum class many {
    a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25,
    a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48,
    a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59, a60, a61, a62, a63, a64
};
TWELVE_ENUM(many,
    a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25,
    a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, a43, a44, a45, a46, a47, a48,
    a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59, a60, a61, a62, a63, a64);
// clang-format on

}  // namespace shop

enum class in_the_global_namespace { first, second };
TWELVE_ENUM(in_the_global_namespace, first, second);

namespace {

enum class hidden { first, second };
TWELVE_ENUM(hidden, first, second);

enum class never_read { first };
TWELVE_ENUM(never_read, first);

}  // namespace

TEST_CASE("an enumerator is read by its name") {
    CHECK(value_of<shop::log_level>("debug") == shop::log_level::debug);
    CHECK(value_of<shop::log_level>("error") == shop::log_level::error);
    CHECK(value_of<shop::tls_mode>("verify_full") == shop::verify_full);
    CHECK(value_of<shop::only>("one") == shop::only::one);
    CHECK(value_of<in_the_global_namespace>("second") == in_the_global_namespace::second);
    CHECK(value_of<hidden>("second") == hidden::second);
    CHECK(value_of<shop::server::mode>("safe") == shop::server::mode::safe);
}

TEST_CASE("an enumerator's name is the same in any case, and with a dash for an underscore") {
    CHECK(value_of<shop::log_level>("WARNING") == shop::log_level::warning);
    CHECK(value_of<shop::log_level>("Info") == shop::log_level::info);
    CHECK(value_of<shop::tls_mode>("verify-full") == shop::verify_full);
    CHECK(value_of<shop::tls_mode>("Verify-CA") == shop::verify_ca);
}

TEST_CASE("enumerators may have any values") {
    CHECK(value_of<shop::tls_mode>("off") == shop::off);
    CHECK(value_of<shop::wide>("most") == shop::wide::most);
    CHECK(value_of<shop::low>("bottom") == shop::low::bottom);
    CHECK(value_of<shop::aliased>("warning") == shop::aliased::warn);
    CHECK(value_of<shop::many>("a64") == shop::many::a64);
}

TEST_CASE("a text that names no enumerator is not a choice, and the choices are told") {
    const auto failure = failure_of<shop::log_level>("verbose");
    CHECK(failure.code == problem_code::not_a_choice);
    CHECK(failure.expected == "one of debug, info, warning, error");
    CHECK(form_of<shop::only>() == "one");
}

TEST_CASE("nothing but a whole name is a choice") {
    CHECK(code_of<shop::log_level>("") == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>("info ") == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>("inf") == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>("infos") == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>("1") == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>("log_level::info") == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>({"info\0", 5}) == problem_code::not_a_choice);
    CHECK(code_of<shop::log_level>(std::string(1000000, 'i')) == problem_code::not_a_choice);
    CHECK(code_of<shop::partly>("hidden") == problem_code::not_a_choice);
    CHECK(code_of<shop::many>("a65") == problem_code::not_a_choice);
}

TEST_CASE("an enumerator is written by its name as it was declared") {
    CHECK(rewritten<shop::tls_mode>("VERIFY-FULL") == "verify_full");
    CHECK(written(shop::wide::most) == "most");
    CHECK(written(shop::aliased::warning) == "warn");
}

TEST_CASE("a value that no enumerator has is written as its number") {
    CHECK(written(static_cast<shop::log_level>(-7)) == "-7");
}

TEST_CASE("the compiler knows the choices") {
    static_assert(has_choices<shop::log_level>);
    static_assert(has_choices<hidden>);
    static_assert(!has_choices<shop::unlisted>);
    static_assert(!has_choices<int>);
    static_assert(!has_choices<std::string>);
    static_assert(is_choice(shop::log_level::error));
    static_assert(!is_choice(static_cast<shop::log_level>(4)));
    static_assert(!is_choice(shop::partly::hidden));
    static_assert(is_choice(shop::unlisted::a));  // nothing is known of it
    static_assert(is_choice(shop::wide::most));
    static_assert(std::string_view(choice_names<shop::log_level>()[3]) == "error");
    static_assert(choice_names<shop::log_level>()[4] == nullptr);
    static_assert(choice_names<shop::unlisted>() == nullptr);
    static_assert(twelve::detail::codec<shop::unlisted>::kind == twelve::detail::value_kind::custom);
    static_assert(twelve::detail::codec<shop::log_level>::kind == twelve::detail::value_kind::choice);
    SUCCEED();
}

TEST_CASE("names that differ in nothing but case or dashes cannot both be choices") {
    using twelve::detail::are_distinct;
    using two_choices = twelve::detail::choice_list<2>;
    static_assert(are_distinct(two_choices{{"warn", "warning", nullptr}, {0, 1}}));
    static_assert(!are_distinct(two_choices{{"Warn", "warn", nullptr}, {0, 1}}));
    SUCCEED();
}
