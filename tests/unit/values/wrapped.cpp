#include <twelve/values/wrapped.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <twelve/values/list.hpp>
#include <twelve/values/map.hpp>
#include <twelve/values/number.hpp>
#include <twelve/values/text.hpp>

#include "support/read_value.hpp"

using twelve::problem_code;
using twelve::secret;
using twelve::detail::codec;
using twelve::detail::is_optional_v;
using twelve::detail::is_secret_v;
using twelve::detail::value_kind;

namespace {

template <class T>
std::size_t length_of(const T& value) {
    return codec<T>::measure(value).template as<std::size_t>();
}

}  // namespace

TEST_CASE("a value that may be absent is read as the value") {
    CHECK(value_of<std::optional<int>>("5") == 5);
    CHECK(value_of<std::optional<std::string>>("") == "");
    CHECK(code_of<std::optional<int>>("x") == problem_code::invalid_type);
    CHECK(failure_of<std::optional<std::uint8_t>>("256").expected == "a whole number from 0 to 255");
    CHECK(codec<std::optional<int>>::kind == value_kind::integer);
    CHECK(form_of<std::optional<std::uint8_t>>() == form_of<std::uint8_t>());
}

TEST_CASE("a value that was not read is absent") {
    std::optional<int> value = 7;
    twelve::parse_failure why;
    REQUIRE_FALSE(codec<std::optional<int>>::read("x", value, {}, why));
    CHECK_FALSE(value.has_value());
}

TEST_CASE("an absent value is written as nothing and has no measure") {
    CHECK(written(std::optional<int>()).empty());
    CHECK(written(std::optional<int>(5)) == "5");
    CHECK_FALSE(codec<std::optional<int>>::measure({}).is_set());
    CHECK(length_of(std::optional<int>(5)) == 5);
}

TEST_CASE("a secret is read as its value and written redacted") {
    CHECK(value_of<secret<std::string>>("hunter2").equals("hunter2"));
    CHECK(value_of<secret<std::string>>("").empty());
    CHECK(value_of<secret<int>>("77") == secret<int>(77));
    CHECK(rewritten<secret<std::string>>("hunter2") == "[redacted]");
    CHECK(rewritten<secret<int>>("77") == "[redacted]");
    CHECK(rewritten<secret<std::vector<std::string>>>("hunter2,hunter3") == "[redacted]");
    CHECK(rewritten<std::optional<secret<std::string>>>("hunter2") == "[redacted]");
}

TEST_CASE("a secret text is measured in bytes, a text in code points") {
    CHECK(length_of(value_of<secret<std::string>>("gr\xC3\xBC\xC3\x9F")) == 6);
    CHECK(length_of(value_of<std::string>("gr\xC3\xBC\xC3\x9F")) == 4);
    CHECK(length_of(value_of<std::optional<secret<std::string>>>("abc")) == 3);
    CHECK(length_of(value_of<secret<std::vector<int>>>("1,2,3")) == 3);
    CHECK(length_of(secret<std::string>()) == 0);
    CHECK_FALSE(codec<secret<int>>::measure({}).is_set());
}

TEST_CASE("a secret has the kind and the form of its value") {
    CHECK(codec<secret<std::string>>::kind == value_kind::text);
    CHECK(codec<secret<int>>::kind == value_kind::integer);
    CHECK(codec<secret<std::vector<int>>>::kind == value_kind::list);
    CHECK(form_of<secret<std::string>>() == form_of<std::string>());
    CHECK(form_of<secret<std::uint8_t>>() == form_of<std::uint8_t>());
}

TEST_CASE("what is wrong with a secret holds nothing of it") {
    const auto text = failure_of<secret<std::string>>("hunter2\xFF");
    CHECK(text.code == problem_code::bad_utf8);
    CHECK(text.expected.find("hunter2") == std::string::npos);
    const auto number = failure_of<secret<std::uint8_t>>("hunter2");
    CHECK(number.expected == "a whole number from 0 to 255");
    const auto list = failure_of<secret<std::vector<std::uint8_t>>>("1,hunter2");
    CHECK(list.expected == "a whole number from 0 to 255");
    CHECK(list.offset == 2);
    const auto map = failure_of<secret<std::map<std::string, int>>>("hunter2:3,hunter2:4");
    CHECK(map.expected.find("hunter2") == std::string::npos);
    CHECK(map.reason.view() == "a key that stands there twice");
}

TEST_CASE("a NUL byte is in no secret text, since a C driver would cut the rest off") {
    CHECK(code_of<secret<std::string>>({"hunter2\0", 8}) == problem_code::nul);
}

TEST_CASE("the wrappers are told apart and taken off") {
    static_assert(is_optional_v<std::optional<int>>);
    static_assert(!is_optional_v<int>);
    static_assert(!is_optional_v<std::vector<int>>);
    static_assert(!is_optional_v<secret<int>>);
    static_assert(is_secret_v<secret<int>>);
    static_assert(!is_secret_v<std::optional<secret<int>>>);
    static_assert(std::is_same_v<twelve::detail::value_of<int>, int>);
    static_assert(std::is_same_v<twelve::detail::value_of<std::optional<int>>, int>);
    static_assert(std::is_same_v<twelve::detail::value_of<secret<int>>, int>);
    static_assert(std::is_same_v<twelve::detail::value_of<std::optional<secret<int>>>, int>);
    static_assert(std::is_same_v<twelve::detail::without_optional<std::optional<secret<int>>>, secret<int>>);
    SUCCEED();
}
