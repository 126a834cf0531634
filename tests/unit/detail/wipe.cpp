#include <twelve/detail/wipe.hpp>

#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::equal_in_constant_time;
using twelve::detail::wipe;
using twelve::detail::wiped_text;

TEST_CASE("memory is wiped, and no more of it than was said") {
    char bytes[] = "hunter2hunter2";
    wipe(bytes, 7);
    CHECK(std::string_view(bytes, 14) == std::string_view("\0\0\0\0\0\0\0hunter2", 14));
    wipe(bytes, 0);
    CHECK(bytes[7] == 'h');
    wipe(nullptr, 0);
}

TEST_CASE("texts are equal in all their bytes or not at all") {
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("hunter2", "hunter2"));
    CHECK_FALSE(equal_in_constant_time("hunter2", "hunter3"));
    CHECK_FALSE(equal_in_constant_time("hunter2", "Hunter2"));
    CHECK_FALSE(equal_in_constant_time("hunter2", "hunter"));
    CHECK_FALSE(equal_in_constant_time("ab", "abab"));
    CHECK_FALSE(equal_in_constant_time("", "a"));
    CHECK_FALSE(equal_in_constant_time("a", ""));
    CHECK_FALSE(equal_in_constant_time("", std::string_view("\0", 1)));
    CHECK_FALSE(equal_in_constant_time("\x01", "\x81"));
}

TEST_CASE("a wiped text is on the heap, of exact size, and ends in a NUL") {
    const wiped_text text("hunter2");
    const auto* const object = reinterpret_cast<const char*>(&text);
    CHECK((text.c_str() < object || text.c_str() >= object + sizeof text));
    CHECK(text.size() == 7);
    CHECK(text.capacity() == 7);
    CHECK(text.c_str()[7] == '\0');
    CHECK(wiped_text().c_str()[0] == '\0');
    CHECK(wiped_text().view().empty());
}

TEST_CASE("a wiped text grows, and keeps what it held") {
    wiped_text text("hunter");
    text.push_back('2');
    text.append({});
    text.append(" and more");
    CHECK(text.view() == "hunter2 and more");
    CHECK(std::strlen(text.c_str()) == text.size());
    text.reserve(3);
    CHECK(text.view() == "hunter2 and more");
    text.reserve(100);
    CHECK(text.capacity() == 100);
    CHECK(text.view() == "hunter2 and more");
}

TEST_CASE("a wiped text says itself how much of its room is in use") {
    wiped_text text;
    text.reserve(8);
    std::memcpy(text.data(), "hunter2", 7);
    text.set_size(7);
    CHECK(text.view() == "hunter2");
    text.set_size(6);
    CHECK(text.view() == "hunter");
    CHECK(text.c_str()[6] == '\0');
}

TEST_CASE("a wiped text is copied and moved as any value") {
    wiped_text text("hunter2");
    wiped_text copy = text;
    CHECK(copy.view() == "hunter2");
    CHECK(copy.c_str() != text.c_str());
    wiped_text moved = std::move(text);
    CHECK(moved.view() == "hunter2");
    CHECK(text.empty());
    CHECK(text.capacity() == 0);
    copy = wiped_text("other");
    CHECK(copy.view() == "other");
    copy = moved;
    CHECK(copy.view() == "hunter2");
    wiped_text& same = copy;
    copy = same;
    CHECK(copy.view() == "hunter2");
    copy = std::move(same);
    CHECK(copy.view() == "hunter2");
    copy.clear();
    CHECK(copy.empty());
    copy.clear();
    CHECK(copy.view().empty());
}
