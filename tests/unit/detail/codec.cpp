#include <twelve/detail/codec.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::codec;
using twelve::detail::spelling;
using twelve::detail::value_kind;

namespace {

/// What a parser may answer with; the library's own is not needed to have one.
template <class T>
struct answer {
    bool is_good;
    T value;
    twelve::literal form;

    explicit operator bool() const { return is_good; }
    T& operator*() { return value; }
    [[nodiscard]] twelve::literal error() const { return form; }
};

struct colour {
    std::string name = "black";
};

struct ticket {
    int number = 0;
};

}  // namespace

template <>
struct twelve::parser<colour> {
    static answer<colour> parse(std::string_view text) {
        if (text.empty()) return {false, {}, "a colour such as red"};
        return {true, {std::string(text)}, {}};
    }
    static std::string print(const colour& shown) { return "the " + shown.name; }
};

template <>
struct twelve::parser<ticket> {
    static answer<ticket> parse(std::string_view) { return {false, {}, {}}; }
};

TEST_CASE("a program's own type is read by its parser, all of the text at once") {
    colour read;
    twelve::parse_failure why;
    CHECK(codec<colour>::kind == value_kind::custom);
    REQUIRE(codec<colour>::read(" dark red\n", read, spelling(), why));
    CHECK(read.name == " dark red\n");
    CHECK(why.expected.empty());
}

TEST_CASE("what a parser refuses with is the expected form, and an empty form is none") {
    colour read;
    twelve::parse_failure why;
    CHECK_FALSE(codec<colour>::read("", read, spelling(), why));
    CHECK(why.expected == "a colour such as red");
    CHECK(why.code == twelve::problem_code::invalid_type);
    CHECK(read.name == "black");

    ticket none;
    twelve::parse_failure wordless;
    CHECK_FALSE(codec<ticket>::read("7", none, spelling(), wordless));
    CHECK(wordless.expected.empty());
}

TEST_CASE("a value is written by its parser, and is only said to be set where that cannot print") {
    std::string text = "> ";
    codec<colour>::write({"red"}, text);
    CHECK(text == "> the red");
    codec<ticket>::write({7}, text);
    CHECK(text == "> the red(set)");
}

TEST_CASE("only its parser knows the form of a program's own type, and nothing measures it") {
    std::string form;
    codec<colour>::describe(form);
    CHECK(form.empty());
    CHECK_FALSE(codec<colour>::measure({}).is_set());
}

TEST_CASE("lists are written with commas and maps with colons until a rule says otherwise") {
    CHECK(spelling().separator == ',');
    CHECK(spelling().key_value_separator == ':');
}
