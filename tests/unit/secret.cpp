#include <functional>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/secret.hpp>

using twelve::secret;

namespace {

template <class T, class = void>
constexpr bool has_order = false;
template <class T>
constexpr bool has_order<T, std::void_t<decltype(std::declval<const T&>() < std::declval<const T&>())>> = true;

template <class T, class = void>
constexpr bool has_size = false;
template <class T>
constexpr bool has_size<T, std::void_t<decltype(std::declval<const T&>().size())>> = true;

template <class T, class = void>
constexpr bool has_begin = false;
template <class T>
constexpr bool has_begin<T, std::void_t<decltype(std::declval<const T&>().begin())>> = true;

/// Whether nothing of a secret comes out but through expose(), and nothing becomes one unasked.
template <class T>
constexpr bool is_closed = !has_order<secret<T>> && !has_size<secret<T>> && !has_begin<secret<T>> &&
                           !std::is_convertible_v<secret<T>, T> && !std::is_constructible_v<bool, secret<T>> &&
                           !std::is_convertible_v<T, secret<T>> && !std::is_default_constructible_v<std::hash<secret<T>>>;

}  // namespace

TEST_CASE("a secret prints the same, whatever it holds") {
    std::ostringstream out;
    out << secret<std::string>("hunter2") << secret<int>(1234) << secret<std::string>();
    CHECK(out.str() == "[redacted][redacted][redacted]");
}

TEST_CASE("a secret is revealed by expose alone") {
    const secret<std::string> key("hunter2");
    CHECK(key.expose() == "hunter2");
    CHECK(std::string(key.expose_c_str()) == "hunter2");
    const secret<int> pin(1234);
    CHECK(pin.expose() == 1234);
}

TEST_CASE("a secret of any type is closed") {
    CHECK(has_order<std::string>);  // what is looked for is found where it is
    CHECK(has_size<std::string>);
    CHECK(has_begin<std::string>);
    CHECK(is_closed<std::string>);
    CHECK(is_closed<int>);
    CHECK(is_closed<std::vector<std::string>>);
}

TEST_CASE("a secret is copied and moved as any value") {
    secret<std::string> key("hunter2");
    const secret<std::string> copy = key;
    secret<std::string> moved = std::move(key);
    CHECK(copy == moved);
    moved = secret<std::string>("other");
    CHECK(copy != moved);
    secret<int> pin(1);
    const secret<int> other = pin;
    pin = secret<int>(2);
    CHECK(other != pin);
    pin = other;
    CHECK(other == pin);
    pin.clear();
    CHECK(pin.empty());
    CHECK(other != pin);
}

TEST_CASE("what is given away is wiped where it was") {
    std::string text = "hunter2";
    const secret<std::string> key(std::move(text));
    CHECK(key.equals("hunter2"));
    CHECK(text.empty());
    text.resize(7);
    CHECK(text == std::string(7, '\0'));
    std::vector<std::string> names{"hunter2"};
    const secret<std::vector<std::string>> list(std::move(names));
    CHECK(list.expose() == std::vector<std::string>{"hunter2"});
    CHECK(names.empty());
    int number = 1234;
    const secret<int> pin(std::move(number));
    CHECK(pin.expose() == 1234);
    CHECK(number == 0);
}

TEST_CASE("what is lent to a secret stays as it was") {
    const std::vector<std::string> names{"hunter2"};
    const secret<std::vector<std::string>> list(names);
    CHECK(list.expose() == names);
    CHECK(names[0] == "hunter2");
}

TEST_CASE("texts are compared in all their bytes") {
    const secret<std::string> key("hunter2");
    CHECK_FALSE(key.equals("hunter"));
    CHECK_FALSE(key.equals("hunter22"));
    CHECK_FALSE(key.equals(""));
}

TEST_CASE("an empty secret is equal to an empty one") {
    CHECK(secret<std::string>() == secret<std::string>(""));
    CHECK(secret<int>() == secret<int>());
    CHECK(secret<std::string>().empty());
}
