#include <twelve/detail/dotenv_index.hpp>

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/dotenv_hash.hpp>

using twelve::detail::dotenv_bindings;
using twelve::detail::dotenv_index;

namespace {

/// The bindings of a text whose lines are all plain, and an index of them; `before` is what each of them replaced.
struct indexed {
    explicit indexed(const std::string& from) : text(from) {
        std::uint32_t line = 1;
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
            const std::string name = text.substr(at, text.find('=', at) - at);
            bindings.push_plain(static_cast<std::uint32_t>(at), line, hash.of(name));
            before.push_back(index.put(line - 1, text, bindings));
            ++line;
        }
    }
    std::uint32_t find(const std::string& name) const { return index.find(name, hash.of(name), text, bindings); }

    std::string text;
    twelve::detail::dotenv_hash hash;
    dotenv_bindings bindings;
    dotenv_index index;
    std::vector<std::uint32_t> before;
};

}  // namespace

TEST_CASE("the index answers the binding that a new one replaces") {
    const indexed made("A=1\nB=2\nA=3\n");
    CHECK(made.before == std::vector<std::uint32_t>{dotenv_bindings::none, dotenv_bindings::none, 0});
    CHECK(made.find("A") == 2);
    CHECK(made.find("B") == 1);
    CHECK(made.find("C") == dotenv_bindings::none);
    CHECK(made.index.size() == 2);
}

TEST_CASE("an empty index finds nothing") {
    const dotenv_index index;
    const dotenv_bindings bindings;
    CHECK(index.find("A", 1, "", bindings) == dotenv_bindings::none);
}

TEST_CASE("every name is found after the index has grown, and a replaced binding never") {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "NAME_" + std::to_string(i % 2900) + "=" + std::to_string(i) + "\n";
    const indexed made(text);
    bool all_found = true;
    for (std::uint32_t i = 0; i < 2900; ++i)
        all_found = all_found && made.find("NAME_" + std::to_string(i)) == (i < 100 ? i + 2900 : i);
    CHECK(all_found);
}

TEST_CASE("a name that is bound again and again keeps its one place") {
    std::string text;
    for (int i = 0; i < 70000; ++i) text += "A=1\n";
    text += "B=2\n";
    const indexed made(text);
    CHECK(made.before[69999] == 69998);
    CHECK(made.find("A") == 69999);
    CHECK(made.find("B") == 70000);
}

TEST_CASE("names of one hash are told apart") {
    const std::string text = "A=1\nB=2\nA=3\n";
    dotenv_bindings bindings;
    dotenv_index index;
    for (std::uint32_t i = 0; i < 3; ++i) bindings.push_plain(4 * i, i + 1, 7);
    CHECK(index.put(0, text, bindings) == dotenv_bindings::none);
    CHECK(index.put(1, text, bindings) == dotenv_bindings::none);
    CHECK(index.put(2, text, bindings) == 0);
    CHECK(index.find("A", 7, text, bindings) == 2);
    CHECK(index.find("B", 7, text, bindings) == 1);
    CHECK(index.find("C", 7, text, bindings) == dotenv_bindings::none);
}

TEST_CASE("each name's hash is visited once") {
    const indexed made("A=1\nB=2\nA=3\n");
    std::uint32_t sum = 0;
    int visited = 0;
    made.index.each_hash([&](std::uint32_t hash) {
        sum += hash;
        ++visited;
    });
    CHECK(visited == 2);
    CHECK(sum == made.hash.of("A") + made.hash.of("B"));
}
