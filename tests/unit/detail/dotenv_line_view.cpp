#include <twelve/detail/dotenv_line_view.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

namespace {

std::string given_names(std::string_view line) {
    std::string all;
    each_name_that_is_given(line, [&](std::string_view name) { all.append(name).append(" "); });
    return all;
}

/// The name of a text's only line, and the text from its value on.
struct seen {
    std::string name;
    std::string rest;
};

seen view(const std::string& text) {
    const dotenv_line_view line = view_dotenv_line(text, 0);
    return {std::string(line.name), text.substr(line.value_begin)};
}

}  // namespace

TEST_CASE("a line is a name and what follows its equals sign") {
    CHECK(view("PORT=80").name == "PORT");
    CHECK(view("PORT=80").rest == "80");
    CHECK(view(" \tPORT \t= 80").name == "PORT");
    CHECK(view(" \tPORT \t= 80").rest == " 80");
    CHECK(view("A==").rest == "=");
    CHECK(view("A=").rest.empty());
}

TEST_CASE("dots and dashes belong to a name") {
    CHECK(view("PORT.x=80").name == "PORT.x");
    CHECK(view("PORT-x = 80").rest == " 80");
    CHECK(view("export a.b-c=1").name == "a.b-c");
}

TEST_CASE("export before a name is no name, unless it is one") {
    CHECK(view("export PORT=80").name == "PORT");
    CHECK(view("export\tPORT=80").name == "PORT");
    CHECK(view("  export  \t PORT=80").rest == "80");
    CHECK(view("export=80").name == "export");
    CHECK(view("export=80").rest == "80");
    CHECK(view("exported=80").name == "exported");
    CHECK(view("export ").name.empty());
}

TEST_CASE("without an equals sign behind a name the value begins where the line does") {
    CHECK(view("PORT").rest == "PORT");
    CHECK(view("PORT: 80").name == "PORT");
    CHECK(view("PORT: 80").rest == "PORT: 80");
    CHECK(view("PORT 80=1").rest == "PORT 80=1");
    CHECK(view("# PORT=80").name.empty());
    CHECK(view("# PORT=80").rest == "# PORT=80");
    CHECK(view("PORT+=1").rest == "PORT+=1");
}

TEST_CASE("a line without a name may still be given something") {
    CHECK(view("=80").name.empty());
    CHECK(view("=80").rest == "80");
}

TEST_CASE("a byte order mark is no part of a name") {
    CHECK(view("\xEF\xBB\xBFPORT=80").name == "PORT");
    CHECK(view("\xEF\xBB\xBF export PORT=80").rest == "80");
    CHECK(view("\xEF\xBBPORT=80").name.empty());
}

TEST_CASE("an empty text has an empty line") {
    CHECK(view("").name.empty());
    CHECK(view("\n").name.empty());
    CHECK(view("\r\n").name.empty());
    CHECK(view_dotenv_line("", 99).begin == 0);
}

TEST_CASE("the line is the one that an offset stands in, ends and breaks included") {
    const std::string text = "A=1\nB=2\r\nC=3";
    CHECK(view_dotenv_line(text, 2).name == "A");
    CHECK(view_dotenv_line(text, 3).name == "A");
    const dotenv_line_view middle = view_dotenv_line(text, 8);
    CHECK(middle.name == "B");
    CHECK(middle.text == "B=2");
    CHECK(middle.begin == 4);
    CHECK(middle.value_begin == 6);
    CHECK(view_dotenv_line(text, text.size()).name == "C");
    CHECK(view_dotenv_line(text, text.size() + 99).name == "C");
}

TEST_CASE("a carriage return within a line belongs to it") {
    CHECK(view_dotenv_line("A=1\r2\n", 0).text == "A=1\r2");
    CHECK(view_dotenv_line("A=1\r\r\n", 0).text == "A=1\r");
}

TEST_CASE("of a line without an end only the first part is looked at") {
    const std::string line = "A=" + std::string(100000, 'x');
    const dotenv_line_view seen_line = view_dotenv_line(line, line.size());
    CHECK(seen_line.text.size() == 8192);
    CHECK(seen_line.name == "A");
    CHECK(seen_line.value_begin == 2);
    const std::string name(100000, 'N');
    CHECK(view_dotenv_line(name + "=1", 0).value_begin == 0);
}

TEST_CASE("words that are given something are found wherever they stand") {
    CHECK(given_names("A=1 # B: 2") == "A B ");
    CHECK(given_names("A = 1") == "A ");
    CHECK(given_names("A={\"B\": 1, 'C' : 2}") == "A B C ");
    CHECK(given_names("\"A B\" C\"").empty());
    CHECK(given_names("A\"\":1").empty());
    CHECK(given_names("--A=1;B=2") == "A B ");
    CHECK(given_names("A=B=1") == "A B ");
    CHECK(given_names("postgres://h") == "postgres ");
    CHECK(given_names("A").empty());
    CHECK(given_names("= :").empty());
    CHECK(given_names("").empty());
    CHECK(given_names("A=") == "A ");
}

TEST_CASE("the bytes of a word are ASCII letters, digits and the underscore") {
    std::string bytes;
    for (int value = 0; value < 256; ++value)
        if (is_word_byte(static_cast<char>(static_cast<unsigned char>(value))))
            bytes.push_back(static_cast<char>(static_cast<unsigned char>(value)));
    CHECK(bytes == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
}
