#include <twelve/detail/wiped_string.hpp>

#include <cstring>
#include <new>
#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::wiped_string;

namespace {

/// Memory that can be looked at after the string in it has died.
struct place {
    alignas(wiped_string) unsigned char bytes[sizeof(wiped_string)] = {};

    wiped_string* make(const char* text) {
        auto* const made = ::new (static_cast<void*>(bytes)) wiped_string;
        made->assign(text);
        return made;
    }

    [[nodiscard]] bool holds(const char* text) const {
        const std::string all(reinterpret_cast<const char*>(bytes), sizeof bytes);
        return all.find(text) != std::string::npos;
    }
};

}  // namespace

TEST_CASE("a string is wiped when it dies") {
    place here;
    wiped_string* const made = here.make("hunter2");
    REQUIRE(here.holds("hunter2"));  // a short string lives in its object
    made->~wiped_string();
    CHECK_FALSE(here.holds("hunter2"));
}

TEST_CASE("a string that was moved from holds nothing once it has died") {
    place here;
    wiped_string* const made = here.make("hunter2");
    const wiped_string moved = std::move(*made);
    made->~wiped_string();
    CHECK(moved.text() == "hunter2");
    CHECK_FALSE(here.holds("unter2"));
}

TEST_CASE("a string is wiped before another takes its place") {
    place here;
    wiped_string* const made = here.make("hunter2");
    made->assign("x");
    CHECK(made->text() == "x");
    CHECK_FALSE(here.holds("unter2"));
    wiped_string other;
    other.assign("other");
    *made = other;
    CHECK(made->text() == "other");
    *made = std::move(other);
    CHECK(made->text() == "other");
    made->~wiped_string();
}
