#include <twelve/detail/judge.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

template <std::size_t Size>
constexpr fact text(rule_kind kind, const char (&words)[Size]) {
    return {kind, words, Size - 1};
}

template <class Number>
constexpr fact whole(rule_kind kind, Number value) {
    return {kind, number(value)};
}

constexpr type_facts of(value_kind kind) {
    type_facts type;
    type.kind = kind;
    return type;
}

template <class Number>
constexpr type_facts between(value_kind kind, Number least, Number most) {
    type_facts type = of(kind);
    type.least = number(least);
    type.most = number(most);
    return type;
}

constexpr type_facts integer = between(value_kind::integer, -128, 127);
constexpr type_facts natural = between(value_kind::integer, std::uint64_t{0}, UINT64_MAX);
constexpr type_facts real = between(value_kind::real, -std::numeric_limits<double>::max(), std::numeric_limits<double>::max());

/// Judges a field of a type by its facts, as `declare` does.
template <class... Facts>
constexpr refusal judged(const type_facts& type, const Facts&... all) {
    const fact facts[] = {heading_of("n\0Help", 1, sizeof...(Facts)), all...};
    rule_shapes shapes;
    for (std::size_t i = 1; i <= sizeof...(Facts); ++i) {
        if (facts[i].kind == rule_kind::choice || facts[i].kind == rule_kind::check)
            shapes.given |= bit_of(facts[i].kind);
        else
            shapes.add(facts[i].kind);
        if (facts[i].text != nullptr) shapes.texts |= bit_of(facts[i].kind);
    }
    return judge(facts, shapes, type);
}

constexpr bool is_with_password(std::string_view url) {
    return holds_a_password(fact(rule_kind::default_value, url.data(), url.size()));
}

}  // namespace

TEST_CASE("a field without rules is refused for its help or its type alone") {
    constexpr rule_shapes none;
    constexpr fact silent = heading_of("n\0", 1, 0);
    STATIC_REQUIRE(judge(&silent, none, integer) == refusal::no_help);
    STATIC_REQUIRE(judged(integer) == refusal::none);
    type_facts unread = of(value_kind::custom);
    unread.has_parser = false;
    CHECK(judged(unread) == refusal::no_parser);
    CHECK(judged(unread, text(rule_kind::named, "1")) == refusal::no_parser);
}

TEST_CASE("a rule that is given twice is refused before what it says is looked at") {
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_least, 500), whole(rule_kind::at_least, 1)) == refusal::twice);
    STATIC_REQUIRE(judged(of(value_kind::text), text(rule_kind::alias, "A"), text(rule_kind::alias, "B")) == refusal::twice);
}

TEST_CASE("bounds reach to the ends of the type") {
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_least, -128), whole(rule_kind::at_most, 127)) == refusal::none);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_least, -129)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_most, 128)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(natural, whole(rule_kind::at_most, UINT64_MAX)) == refusal::none);
    STATIC_REQUIRE(judged(natural, whole(rule_kind::at_least, -1)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(natural, whole(rule_kind::at_least, INT64_MIN)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(natural, whole(rule_kind::at_least, 1.0)) == refusal::bound_does_not_fit);
}

TEST_CASE("bounds that cross are refused, equal ones are not") {
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_least, 5), whole(rule_kind::at_most, 5)) == refusal::none);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_least, 5), whole(rule_kind::at_most, 4)) == refusal::bounds_cross);
    STATIC_REQUIRE(judged(real, whole(rule_kind::at_most, 0.5), whole(rule_kind::at_least, 1)) == refusal::bounds_cross);
}

TEST_CASE("a bound that is no number, or without end, fits no type") {
    STATIC_REQUIRE(judged(real, whole(rule_kind::at_least, no_number)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(real, whole(rule_kind::at_most, infinity)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(real, whole(rule_kind::at_least, -infinity)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(of(value_kind::duration), whole(rule_kind::at_most, no_number)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(of(value_kind::duration), fact(rule_kind::at_most, number())) == refusal::bound_does_not_fit);
}

TEST_CASE("bounds are for what can be measured") {
    STATIC_REQUIRE(judged(of(value_kind::text), whole(rule_kind::at_least, 1)) == refusal::bounds_on_no_number);
    STATIC_REQUIRE(judged(of(value_kind::boolean), whole(rule_kind::at_most, 1)) == refusal::bounds_on_no_number);
    STATIC_REQUIRE(judged(of(value_kind::list), whole(rule_kind::at_most, 1)) == refusal::bounds_on_no_number);
    STATIC_REQUIRE(judged(integer, text(rule_kind::at_least, "1")) == refusal::bounds_on_no_number);
}

TEST_CASE("a default number fits its type and its bounds") {
    STATIC_REQUIRE(judged(integer, whole(rule_kind::default_value, 127)) == refusal::none);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::default_value, 128)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::default_value, 1.0)) == refusal::default_not_whole);
    STATIC_REQUIRE(judged(real, whole(rule_kind::default_value, no_number)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(judged(real, whole(rule_kind::default_value, infinity)) == refusal::default_does_not_fit);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::default_value, 1), whole(rule_kind::at_least, 1)) == refusal::none);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::default_value, 0), whole(rule_kind::at_least, 1)) ==
                   refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::at_most, 1), whole(rule_kind::default_value, 2)) ==
                   refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(integer, text(rule_kind::default_value, "1")) == refusal::default_is_not_a_number);
    STATIC_REQUIRE(judged(of(value_kind::text), whole(rule_kind::default_value, 1)) == refusal::default_is_not_text);
}

TEST_CASE("a default of a boolean has no fraction") {
    constexpr type_facts boolean = between(value_kind::boolean, false, true);
    STATIC_REQUIRE(judged(boolean, whole(rule_kind::default_value, true)) == refusal::none);
    STATIC_REQUIRE(judged(boolean, whole(rule_kind::default_value, 0.5)) == refusal::default_not_whole);
    STATIC_REQUIRE(judged(boolean, whole(rule_kind::default_value, 2)) == refusal::default_does_not_fit);
}

TEST_CASE("nothing that may be absent, is secret or is a group has a default") {
    type_facts optional = integer;
    optional.is_optional = true;
    type_facts secret = of(value_kind::text);
    secret.is_secret = true;
    CHECK(judged(optional, whole(rule_kind::default_value, 1)) == refusal::optional_with_default);
    CHECK(judged(secret, text(rule_kind::default_value, "x")) == refusal::secret_with_default);
    secret.is_optional = true;
    CHECK(judged(secret, text(rule_kind::default_value, "x")) == refusal::optional_with_default);
    CHECK(judged(of(value_kind::group), whole(rule_kind::default_value, 1)) == refusal::group_with_default);
}

TEST_CASE("lengths are natural numbers that a length can have") {
    constexpr type_facts list = of(value_kind::list);
    STATIC_REQUIRE(judged(list, whole(rule_kind::min_length, 0)) == refusal::none);
    STATIC_REQUIRE(judged(list, whole(rule_kind::max_length, 0xFFFFFFFEU)) == refusal::none);
    STATIC_REQUIRE(judged(list, whole(rule_kind::max_length, 0xFFFFFFFFU)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(list, whole(rule_kind::max_length, UINT64_MAX)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(list, whole(rule_kind::min_length, -1)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(list, whole(rule_kind::min_length, 1.0)) == refusal::bound_does_not_fit);
    STATIC_REQUIRE(judged(list, whole(rule_kind::min_length, 2), whole(rule_kind::max_length, 2)) == refusal::none);
    STATIC_REQUIRE(judged(list, whole(rule_kind::min_length, 2), whole(rule_kind::max_length, 1)) == refusal::lengths_cross);
    STATIC_REQUIRE(judged(integer, whole(rule_kind::min_length, 1)) == refusal::length_on_no_text);
    STATIC_REQUIRE(judged(of(value_kind::url), whole(rule_kind::min_length, 1)) == refusal::length_on_no_text);
}

TEST_CASE("a default text has the length and the letters that its rules ask for, counted in code points") {
    constexpr type_facts words = of(value_kind::text);
    constexpr fact two = text(rule_kind::default_value, "\xC3\xA9\xC3\xA9");
    STATIC_REQUIRE(judged(words, two, whole(rule_kind::max_length, 2)) == refusal::none);
    STATIC_REQUIRE(judged(words, two, whole(rule_kind::min_length, 3)) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(words, two, whole(rule_kind::max_length, 1)) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(words, text(rule_kind::default_value, ""), whole(rule_kind::min_length, 0)) == refusal::none);
    STATIC_REQUIRE(judged(words, text(rule_kind::default_value, "ab"), text(rule_kind::made_of, "a-z")) == refusal::none);
    STATIC_REQUIRE(judged(words, text(rule_kind::default_value, "aB"), text(rule_kind::made_of, "a-z")) ==
                   refusal::default_breaks_a_rule);
}

TEST_CASE("letters are ASCII and in order, and for texts") {
    STATIC_REQUIRE(judged(of(value_kind::text), text(rule_kind::made_of, "")) == refusal::bad_letters);
    STATIC_REQUIRE(judged(of(value_kind::text), text(rule_kind::made_of, "z-a")) == refusal::bad_letters);
    STATIC_REQUIRE(judged(of(value_kind::text), text(rule_kind::made_of, "\xC3\xA9")) == refusal::bad_letters);
    STATIC_REQUIRE(judged(integer, text(rule_kind::made_of, "0-9")) == refusal::letters_on_no_text);
}

TEST_CASE("choices are of the field's own kind, and a default is one of them") {
    constexpr fact one = whole(rule_kind::choice, 1);
    constexpr fact last = whole(rule_kind::choice, 127);
    STATIC_REQUIRE(judged(integer, one, last) == refusal::none);
    STATIC_REQUIRE(judged(integer, one, whole(rule_kind::choice, 128)) == refusal::choices_of_another_type);
    STATIC_REQUIRE(judged(integer, one, whole(rule_kind::choice, 1.0)) == refusal::choices_of_another_type);
    STATIC_REQUIRE(judged(real, one, whole(rule_kind::choice, no_number)) == refusal::choices_of_another_type);
    STATIC_REQUIRE(judged(of(value_kind::text), one) == refusal::choices_of_another_type);
    STATIC_REQUIRE(judged(of(value_kind::list), text(rule_kind::choice, "a")) == refusal::choices_of_another_type);
    STATIC_REQUIRE(judged(integer, one, whole(rule_kind::default_value, 127), last) == refusal::none);
    STATIC_REQUIRE(judged(integer, one, last, whole(rule_kind::default_value, 2)) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(real, one, whole(rule_kind::default_value, 1.0)) == refusal::none);
}

TEST_CASE("a text is a choice only as a whole") {
    constexpr type_facts words = of(value_kind::text);
    constexpr fact red = text(rule_kind::choice, "red");
    STATIC_REQUIRE(judged(words, red, text(rule_kind::default_value, "red")) == refusal::none);
    STATIC_REQUIRE(judged(words, red, text(rule_kind::default_value, "re")) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(words, red, text(rule_kind::default_value, "redd")) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(words, red, text(rule_kind::default_value, "Red")) == refusal::default_breaks_a_rule);
    STATIC_REQUIRE(judged(words, red, text(rule_kind::default_value, "")) == refusal::default_breaks_a_rule);
}

TEST_CASE("a separator is one ASCII character of a list or map") {
    constexpr type_facts list = of(value_kind::list);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, ';')) == refusal::none);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, '\n')) == refusal::none);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, '\0')) == refusal::bad_separator);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, '\xE9')) == refusal::bad_separator);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, 128)) == refusal::bad_separator);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, 256 + ';')) == refusal::bad_separator);
    STATIC_REQUIRE(judged(list, whole(rule_kind::separator, 59.0)) == refusal::bad_separator);
    STATIC_REQUIRE(judged(of(value_kind::text), whole(rule_kind::separator, ';')) == refusal::separator_on_no_list);
    STATIC_REQUIRE(judged(list, whole(rule_kind::key_value_separator, '=')) == refusal::key_separator_on_no_map);
}

TEST_CASE("the separators of a map differ, also from the one that is not given") {
    constexpr type_facts map = of(value_kind::map);
    STATIC_REQUIRE(judged(map, whole(rule_kind::separator, ':')) == refusal::same_separators);
    STATIC_REQUIRE(judged(map, whole(rule_kind::key_value_separator, ',')) == refusal::same_separators);
    STATIC_REQUIRE(judged(map, whole(rule_kind::separator, ';'), whole(rule_kind::key_value_separator, ';')) ==
                   refusal::same_separators);
    STATIC_REQUIRE(judged(map, whole(rule_kind::separator, ':'), whole(rule_kind::key_value_separator, ',')) ==
                   refusal::none);
    STATIC_REQUIRE(judged(map, whole(rule_kind::key_value_separator, -1)) == refusal::bad_separator);
}

TEST_CASE("a name is one that every shell takes, a prefix may be empty and is for groups") {
    STATIC_REQUIRE(judged(integer, text(rule_kind::named, "_1")) == refusal::none);
    STATIC_REQUIRE(judged(integer, text(rule_kind::named, "")) == refusal::bad_name);
    STATIC_REQUIRE(judged(integer, text(rule_kind::alias, "1A")) == refusal::bad_name);
    STATIC_REQUIRE(judged(integer, text(rule_kind::deprecated_alias, "A-B")) == refusal::bad_name);
    STATIC_REQUIRE(judged(integer, text(rule_kind::prefix, "A_")) == refusal::prefix_on_no_group);
    STATIC_REQUIRE(judged(of(value_kind::group), text(rule_kind::prefix, "")) == refusal::none);
    STATIC_REQUIRE(judged(of(value_kind::group), text(rule_kind::prefix, "A B")) == refusal::bad_name);
}

TEST_CASE("a group takes a prefix and docs, and nothing else") {
    constexpr type_facts group = of(value_kind::group);
    STATIC_REQUIRE(judged(group, text(rule_kind::prefix, "A_"), text(rule_kind::docs, "x")) == refusal::none);
    STATIC_REQUIRE(judged(group, text(rule_kind::named, "A")) == refusal::rule_on_a_group);
    STATIC_REQUIRE(judged(group, fact("x", checker{})) == refusal::rule_on_a_group);
    STATIC_REQUIRE(judged(group, whole(rule_kind::choice, 1)) == refusal::rule_on_a_group);
}

TEST_CASE("rules of paths and empty texts are for those alone") {
    constexpr fact file = whole(rule_kind::existing_file, 1);
    constexpr fact empty = whole(rule_kind::allow_empty, 1);
    STATIC_REQUIRE(judged(of(value_kind::path), file) == refusal::none);
    STATIC_REQUIRE(judged(of(value_kind::text), file) == refusal::path_rule_on_no_path);
    STATIC_REQUIRE(judged(of(value_kind::text), empty) == refusal::none);
    STATIC_REQUIRE(judged(of(value_kind::bytes), empty) == refusal::none);
    STATIC_REQUIRE(judged(of(value_kind::list), empty) == refusal::empty_on_no_text);
    STATIC_REQUIRE(judged(integer, empty) == refusal::empty_on_no_text);
}

TEST_CASE("a password is found before a host, however badly the URL is written") {
    STATIC_REQUIRE(is_with_password("redis://u:p@h"));
    STATIC_REQUIRE(is_with_password("redis://:p@h"));
    STATIC_REQUIRE(is_with_password("redis://u:p/w@h"));
    STATIC_REQUIRE(is_with_password("redis://u:p@q@h"));
    STATIC_REQUIRE(is_with_password("postgres://h/d?PassWord=x"));
    STATIC_REQUIRE(is_with_password("postgres://h/d?user=a&password="));
}

TEST_CASE("a URL without a password has none, however much it looks like one") {
    STATIC_REQUIRE_FALSE(is_with_password(""));
    STATIC_REQUIRE_FALSE(is_with_password("u:p@h"));
    STATIC_REQUIRE_FALSE(is_with_password("redis://"));
    STATIC_REQUIRE_FALSE(is_with_password("redis://h:6379/0"));
    STATIC_REQUIRE_FALSE(is_with_password("redis://u@h:6379"));
    STATIC_REQUIRE_FALSE(is_with_password("redis://u:@h"));
    STATIC_REQUIRE_FALSE(is_with_password("http://h:80/@here"));
    STATIC_REQUIRE_FALSE(is_with_password("postgres://h/d?password"));
}
