#include <twelve/detail/dotenv_bindings.hpp>

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::dotenv_bindings;
using twelve::detail::dotenv_record;

namespace {

dotenv_record named(std::uint32_t begin, std::uint32_t size, std::uint32_t line = 1) {
    dotenv_record record{};
    record.name_begin = begin;
    record.name_size = size;
    record.line = line;
    return record;
}

std::string part(const std::string& text, std::uint32_t begin, std::uint32_t size) { return text.substr(begin, size); }

}  // namespace

TEST_CASE("records keep their order while more are added") {
    dotenv_bindings bindings;
    const std::string text(6000, 'A');
    for (std::uint32_t i = 0; i < 5000; ++i) bindings.push_back(named(i, 1, i + 1), i);
    CHECK(bindings.size() == 5000);
    CHECK(bindings.record(0, text).name_begin == 0);
    CHECK(bindings.record(4999, text).name_begin == 4999);
    CHECK(bindings.record(4999, text).line == 5000);
    CHECK(bindings.hash(4999) == 4999);
}

TEST_CASE("the last binding of a name is found, among others of its hash") {
    const std::string text = "A=1\nB=2\nA=3\nC=4\n";
    dotenv_bindings bindings;
    CHECK(bindings.find_last("A", 7, text) == dotenv_bindings::none);
    for (std::uint32_t i = 0; i < 4; ++i) bindings.push_plain(4 * i, i + 1, i == 3 ? 0 : 7);
    CHECK(bindings.find_last("A", 7, text) == 2);
    CHECK(bindings.find_last("B", 7, text) == 1);
    CHECK(bindings.find_last("C", 0, text) == 3);
    CHECK(bindings.find_last("C", 7, text) == dotenv_bindings::none);
    CHECK(bindings.find_last("D", 0, text) == dotenv_bindings::none);
}

TEST_CASE("hashes are visited from one binding on up to another, over the blocks that hold them") {
    dotenv_bindings bindings;
    for (std::uint32_t i = 0; i < 1500; ++i) bindings.push_plain(0, 1, 3 * i);
    std::uint32_t next = 500;
    bindings.each_hash(500, 1400, [&](std::uint32_t index, std::uint32_t hash) {
        if (index == next && hash == 3 * index) ++next;
    });
    CHECK(next == 1400);
    std::vector<std::uint32_t> found;
    const std::uint32_t wanted[] = {0, 3 * 1499, 3 * 512, 1};
    bindings.each_with_hash(wanted, 4, [&](std::uint32_t index, std::uint32_t) { found.push_back(index); });
    CHECK(found == std::vector<std::uint32_t>{0, 512, 1499});
    bindings.each_hash(7, 7, [&](std::uint32_t, std::uint32_t) { next = 0; });
    CHECK(next == 1400);
}

TEST_CASE("a plain line is read again when it is asked for") {
    const std::string text = "#\n\nA=one\r\nexport B=\"two\"\nC=\nD='e'\n";
    dotenv_bindings bindings;
    bindings.push_plain(3, 3, 0);
    bindings.push_plain(17, 4, 0);
    bindings.push_plain(25, 5, 0);
    bindings.push_plain(28, 6, 0);
    const dotenv_record one = bindings.record(0, text);
    CHECK(bindings.name(0, text) == "A");
    CHECK(part(text, one.text_begin, one.text_size) == "one");
    CHECK(part(text, one.raw_begin, one.raw_size) == "one");
    CHECK_FALSE((one.is(twelve::detail::dotenv_single) || one.is(twelve::detail::dotenv_double)));
    const dotenv_record two = bindings.record(1, text);
    CHECK(part(text, two.text_begin, two.text_size) == "two");
    CHECK(part(text, two.raw_begin, two.raw_size) == "\"two\"");
    CHECK(two.is(twelve::detail::dotenv_double));
    CHECK_FALSE(two.is(twelve::detail::dotenv_single));
    CHECK(two.line == 4);
    CHECK(bindings.record(2, text).text_size == 0);
    const dotenv_record last = bindings.record(3, text);
    CHECK(part(text, last.text_begin, last.text_size) == "e");
    CHECK(last.is(twelve::detail::dotenv_single));
    CHECK(last.line == 6);
}

TEST_CASE("lines are counted on from the last one that was asked for") {
    std::string text;
    dotenv_bindings bindings;
    for (std::uint32_t i = 0; i < 1200; ++i) {
        text += "\n";
        bindings.push_plain(static_cast<std::uint32_t>(text.size()), 2 * i + 2, i);
        text += "A=1\n";
    }
    CHECK(bindings.record(511, text).line == 1024);
    CHECK(bindings.record(512, text).line == 1026);
    twelve::detail::dotenv_counted_line from;
    bool all_right = true;
    for (std::uint32_t i = 0; i < 1200; ++i)
        all_right = all_right && bindings.record(i, text, from).line == 2 * i + 2 && from.number == 2 * i + 2;
    CHECK(all_right);
}

TEST_CASE("a fact that is set later stays beside the quotes that were read again") {
    const std::string text = "A='x'\n";
    dotenv_bindings bindings;
    bindings.push_plain(0, 1, 0);
    bindings.set(0, twelve::detail::dotenv_overridden);
    const dotenv_record record = bindings.record(0, text);
    CHECK(record.is(twelve::detail::dotenv_overridden));
    CHECK(record.is(twelve::detail::dotenv_single));
    CHECK_FALSE(record.is(twelve::detail::dotenv_double));
    CHECK(bindings.is(0, twelve::detail::dotenv_overridden));
}

TEST_CASE("bindings can be moved") {
    const std::string text = "0123456A";
    dotenv_bindings bindings;
    bindings.push_back(named(7, 1), 7);
    dotenv_bindings moved(std::move(bindings));
    CHECK(moved.name(0, text) == "A");
    dotenv_bindings other;
    other = std::move(moved);
    CHECK(other.size() == 1);
    CHECK(other.name(0, text) == "A");
}
