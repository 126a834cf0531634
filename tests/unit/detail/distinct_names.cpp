#include <twelve/detail/distinct_names.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/table.hpp>

#include "unit/three_hundred_fields.hpp"

using namespace twelve::detail;

namespace {

struct nothing_declared {
    TWELVE_SETTINGS(nothing_declared);
};

struct only_path {
    TWELVE_SETTINGS(only_path);
    TWELVE_VAR(int, path, "Path");
};

struct only_named_path {
    TWELVE_SETTINGS(only_named_path);
    TWELVE_VAR(int, directory, "Meant", named("PATH"), alias("HOME"));
};

struct half_of_path {
    TWELVE_SETTINGS(half_of_path);
    TWELVE_VAR(int, th, "TH");
};

struct path_in_two {
    TWELVE_SETTINGS(path_in_two, prefix("PA"));
    TWELVE_VAR(half_of_path, rest, "PATH in two halves", prefix(""));
};

struct path_of_group {
    TWELVE_SETTINGS(path_of_group);
    TWELVE_VAR(only_path, app, "APP_PATH, which is nobody's");
};

struct of_loader {
    TWELVE_SETTINGS(of_loader, prefix("LD_"));
    TWELVE_VAR(int, anything, "Anything");
};

struct of_locale {
    TWELVE_SETTINGS(of_locale);
    TWELVE_VAR(int, lc_anything, "Anything");
};

struct near_the_loader {
    TWELVE_SETTINGS(near_the_loader);
    TWELVE_VAR(int, ldx, "No underscore");
    TWELVE_VAR(int, le_x, "Another letter");
    TWELVE_VAR(int, l, "One letter alone");
    TWELVE_VAR(int, old_x, "Further on");
};

struct alike_in_case {
    TWELVE_SETTINGS(alike_in_case);
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(int, Port, "Port");
};

struct alias_of_another {
    TWELVE_SETTINGS(alias_of_another);
    TWELVE_VAR(int, port, "Port");
    TWELVE_VAR(int, size, "Size", alias("SIZES"), deprecated_alias("PORT", "use SIZE"));
};

struct alike_through_prefixes {
    TWELVE_SETTINGS(alike_through_prefixes);
    TWELVE_VAR(half_of_path, a_b, "A_B_TH");
    struct inner {
        TWELVE_SETTINGS(inner);
        TWELVE_VAR(half_of_path, b, "B_TH");
    };
    TWELVE_VAR(inner, a, "A_B_TH too");
};

struct alike_but_for_case {
    TWELVE_SETTINGS(alike_but_for_case);
    TWELVE_VAR(int, port, "Port", alias("port"), deprecated_alias("Port", "use PORT"));
};

struct alike_at_both_ends {
    TWELVE_SETTINGS(alike_at_both_ends);
    TWELVE_VAR(int, first_port_of_all, "Looks like the next one");
    TWELVE_VAR(int, first_sort_of_all, "And differs");
};

struct deep {
    TWELVE_SETTINGS(deep, prefix("X_"));
    TWELVE_VAR(alike_but_for_case, one, "Three names");
    TWELVE_VAR(std::optional<half_of_path>, two, "One name");
    TWELVE_VAR(int, three, "Two names", named("THREE"), alias("DREI"));
};

template <class S>
constexpr std::size_t names = count_names(table_of<S>::type);

template <class S>
constexpr name_fault fault = find_name_fault<names<S>>(table_of<S>::type);

template <std::size_t Size>
constexpr bool is_sorted(const std::uint64_t (&given)[Size]) {
    std::uint64_t all[Size]{};
    for (std::size_t i = 0; i < Size; ++i) all[i] = given[i];
    sort(all, Size);
    for (std::size_t i = 1; i < Size; ++i)
        if (all[i] < all[i - 1]) return false;
    return true;
}

}  // namespace

TEST_CASE("each name that a variable answers to is counted, through all groups") {
    STATIC_REQUIRE(names<nothing_declared> == 0);
    STATIC_REQUIRE(names<only_path> == 1);
    STATIC_REQUIRE(names<only_named_path> == 2);
    STATIC_REQUIRE(names<alike_but_for_case> == 3);
    STATIC_REQUIRE(names<deep> == 6);
    STATIC_REQUIRE(names<support::three_hundred_fields> == 300);
}

TEST_CASE("names that differ are no fault, be there none or three hundred") {
    STATIC_REQUIRE(fault<nothing_declared> == name_fault::none);
    STATIC_REQUIRE(fault<support::three_hundred_fields> == name_fault::none);
    STATIC_REQUIRE(fault<deep> == name_fault::none);
}

TEST_CASE("names that look alike are read whole, and are no fault where they differ") {
    STATIC_REQUIRE(are_names_in_doubt<2>(table_of<alike_at_both_ends>::type));
    STATIC_REQUIRE(fault<alike_at_both_ends> == name_fault::none);
    STATIC_REQUIRE_FALSE(are_names_in_doubt<300>(table_of<support::three_hundred_fields>::type));
}

TEST_CASE("a name is twice there if another member, an alias or a prefix makes it") {
    STATIC_REQUIRE(fault<alike_in_case> == name_fault::twice);
    STATIC_REQUIRE(fault<alias_of_another> == name_fault::twice);
    STATIC_REQUIRE(fault<alike_through_prefixes> == name_fault::twice);
}

TEST_CASE("what was written as it stands keeps its case") {
    STATIC_REQUIRE(fault<alike_but_for_case> == name_fault::none);
}

TEST_CASE("a name of the machine is a fault, be it put together of prefixes") {
    STATIC_REQUIRE(fault<only_path> == name_fault::of_the_machine);
    STATIC_REQUIRE(fault<path_in_two> == name_fault::of_the_machine);
    STATIC_REQUIRE(fault<path_of_group> == name_fault::none);
}

TEST_CASE("a name of the machine that was written as it stands is meant") {
    STATIC_REQUIRE(fault<only_named_path> == name_fault::none);
}

TEST_CASE("all that begins as the loader's and the locale's names do is theirs") {
    STATIC_REQUIRE(fault<of_loader> == name_fault::of_the_machine);
    STATIC_REQUIRE(fault<of_locale> == name_fault::of_the_machine);
    STATIC_REQUIRE(fault<near_the_loader> == name_fault::none);
}

TEST_CASE("a hash is carried on from text to text, and upper case is that of ASCII alone") {
    STATIC_REQUIRE(hash_on(hash_on(hash_start, "AB"), "CD") == hash_on(hash_start, "ABCD"));
    STATIC_REQUIRE(hash_on_upper(hash_start, "a_Z9") == hash_on(hash_start, "A_Z9"));
    STATIC_REQUIRE(hash_on(hash_start, "") == hash_start);
    STATIC_REQUIRE(hash_on(hash_start, "AB") != hash_on(hash_start, "BA"));
    STATIC_REQUIRE(to_upper('\xE9') == '\xE9');
    STATIC_REQUIRE(to_upper('`') == '`');
    STATIC_REQUIRE(to_upper('{') == '{');
}

TEST_CASE("hashes are sorted, in whichever order they came") {
    STATIC_REQUIRE(is_sorted({1}));
    STATIC_REQUIRE(is_sorted({2, 1}));
    STATIC_REQUIRE(is_sorted({UINT64_MAX, 0, UINT64_MAX, 1, 0}));
    STATIC_REQUIRE(is_sorted({9, 8, 7, 6, 5, 4, 3, 2, 1, 0}));
    STATIC_REQUIRE(is_sorted({5, 5, 5, 5}));
    sort(nullptr, 0);
}
