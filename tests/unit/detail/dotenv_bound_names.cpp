#include <twelve/detail/dotenv_bound_names.hpp>

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/dotenv_hash.hpp>

using twelve::detail::dotenv_bindings;

namespace {

using pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// A text whose lines are all plain, read line by line.
class reading {
public:
    explicit reading(std::string text) : text_(std::move(text)), names_(text_, bindings_) {}

    /// Binds the names of the next so many lines.
    void bind(std::size_t count) {
        for (; count != 0; --count) {
            const std::uint32_t hash = hash_.of(text_.substr(at_, text_.find('=', at_) - at_));
            bindings_.push_plain(static_cast<std::uint32_t>(at_), ++line_, hash);
            names_.note_added(hash);
            at_ = text_.find('\n', at_) + 1;
        }
    }

    std::uint32_t find(const std::string& name) { return names_.find(name, hash_.of(name)); }

    pairs bound_again() {
        pairs found;
        names_.each_bound_again([&](std::uint32_t index, std::uint32_t before) { found.emplace_back(index, before); });
        return found;
    }

private:
    std::string text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 0;
    twelve::detail::dotenv_hash hash_;
    dotenv_bindings bindings_;
    twelve::detail::dotenv_bound_names names_;
};

std::string names(int first, int last) {
    std::string text;
    for (int i = first; i < last; ++i) text += "NAME_" + std::to_string(i) + "=1\n";
    return text;
}

}  // namespace

TEST_CASE("a text without names binds none") {
    reading none("");
    CHECK(none.find("A") == dotenv_bindings::none);
    CHECK(none.bound_again().empty());
}

TEST_CASE("each binding of a name that was bound before is told, with the one before it") {
    reading some("A=1\nB=2\nA=3\nC=4\nA=5\nB=6\n");
    some.bind(6);
    CHECK(some.bound_again() == pairs{{2, 0}, {4, 2}, {5, 1}});
}

TEST_CASE("of many names those that are bound again are told, and no others") {
    constexpr int count = 40000;
    reading many(names(0, count) + "NAME_5=2\n" + names(count, count + 100) + "NAME_39999=2\nNAME_5=3\n");
    many.bind(count + 103);
    CHECK(many.bound_again() == pairs{{count, 5}, {count + 101, count - 1}, {count + 102, count}});
}

TEST_CASE("where many are bound again, all of them are told in their order") {
    reading many(names(0, 600) + names(0, 600));
    many.bind(1200);
    pairs expected;
    for (std::uint32_t i = 0; i < 600; ++i) expected.emplace_back(600 + i, i);
    CHECK(many.bound_again() == expected);
}

TEST_CASE("a name that is referred to is found, and later its last binding") {
    reading some("A=1\nB=2\nA=3\nB=4\n");
    some.bind(1);
    CHECK(some.find("A") == 0);
    CHECK(some.find("B") == dotenv_bindings::none);
    some.bind(1);
    CHECK(some.find("A") == 0);
    CHECK(some.find("B") == 1);
    some.bind(2);
    CHECK(some.find("A") == 2);
    CHECK(some.find("B") == 3);
    CHECK(some.bound_again() == pairs{{2, 0}, {3, 1}});
}

TEST_CASE("many names that are referred to are found, however many bindings there are") {
    constexpr int count = 3000;
    reading many(names(0, count) + names(0, 10) + names(count, count + 1000));
    many.bind(count);
    bool all_found = true;
    for (std::uint32_t i = 0; i < count; ++i) all_found = all_found && many.find("NAME_" + std::to_string(i)) == i;
    CHECK(all_found);
    CHECK(many.find("NAME_3000") == dotenv_bindings::none);
    many.bind(1010);
    CHECK(many.find("NAME_9") == count + 9);
    CHECK(many.find("NAME_3999") == count + 1009);
    CHECK(many.find("NAME_4000") == dotenv_bindings::none);
    CHECK(many.bound_again().size() == 10);
}

TEST_CASE("the filter grows where the first lines let expect few names") {
    reading grown("FIRST=" + std::string(100000, 'x') + "\n" + names(0, 9000) + "NAME_7=2\nFIRST=2\n");
    grown.bind(9002);
    grown.bind(1);
    CHECK(grown.bound_again() == pairs{{9001, 8}, {9002, 0}});
}
