#include <twelve/detail/dotenv_index.hpp>

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::dotenv_bindings;
using twelve::detail::dotenv_index;

namespace {

/// The bindings of a text whose lines are all plain, and their index; `before` is what each of them hides.
struct indexed {
    explicit indexed(const std::string& from, std::size_t expected = 1) : text(from) {
        std::uint32_t line = 1;
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            bindings.push_plain(static_cast<std::uint32_t>(at), line++);
            index.make_room(1, expected, text, bindings);
            const std::uint32_t hash = index.hash(bindings.name(before.size(), text));
            before.push_back(dotenv_index::none);
            index.add_next(&hash, 1, text, bindings, [&](std::uint32_t, std::uint32_t hidden) {
                before.back() = hidden;
                bindings.set(hidden, twelve::detail::dotenv_overridden);
            });
        }
    }
    std::string text;
    dotenv_bindings bindings;
    dotenv_index index;
    std::vector<std::uint32_t> before;
};

}  // namespace

TEST_CASE("the index answers the binding that a new one hides") {
    const indexed made("A=1\nB=2\nA=3\n");
    CHECK(made.before == std::vector<std::uint32_t>{dotenv_index::none, dotenv_index::none, 0});
    CHECK(made.index.find("A", made.text, made.bindings) == 2);
    CHECK(made.index.find("B", made.text, made.bindings) == 1);
    CHECK(made.index.find("C", made.text, made.bindings) == dotenv_index::none);
    CHECK(made.index.size() == 3);
}

TEST_CASE("an empty index finds nothing") {
    const dotenv_index index;
    const dotenv_bindings bindings;
    CHECK(index.find("A", "", bindings) == dotenv_index::none);
}

TEST_CASE("every name is found after the index has grown, and a hidden binding never") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "NAME_" + std::to_string(i % 2900) + "=" + std::to_string(i) + "\n";
    const indexed made(text);
    bool all_found = true;
    for (std::uint32_t i = 0; i < 2900; ++i)
        all_found = all_found && made.index.find("NAME_" + std::to_string(i), made.text, made.bindings) ==
                                     (i < 100 ? i + 2900 : i);
    CHECK(all_found);
}

TEST_CASE("every name is found where many more were expected, at first and later") {
    std::string text;
    for (int i = 0; i < 9000; ++i) text += "NAME_" + std::to_string(i) + "=1\n";
    const indexed made(text, 100000);
    bool all_found = true;
    for (std::uint32_t i = 0; i < 9000; ++i)
        all_found = all_found && made.index.find("NAME_" + std::to_string(i), made.text, made.bindings) == i;
    CHECK(all_found);
}

TEST_CASE("a name that is bound again and again keeps its one place") {
    std::string text;
    for (int i = 0; i < 70000; ++i) text += "A=1\n";
    text += "B=2\n";
    const indexed made(text);
    CHECK(made.before[69999] == 69998);
    CHECK(made.index.find("A", made.text, made.bindings) == 69999);
    CHECK(made.index.find("B", made.text, made.bindings) == 70000);
}

TEST_CASE("a short name has one hash, whatever stands behind it, and a long one too") {
    const dotenv_index index;
    const std::string text = "NAME_OF_THIRTY_ONE_BYTES_AT_ALL=value, and so many bytes behind it";
    bool all_same = true;
    for (std::size_t size = 1; size < 32; ++size)
        all_same = all_same && index.hash_short(text.data(), size) == index.hash(text.substr(0, size));
    CHECK(all_same);
    CHECK(index.hash(text.substr(0, 31)) != index.hash(text.substr(0, 32)));
    CHECK(index.hash(std::string(40, 'A')) == index.hash(std::string(40, 'A')));
}
