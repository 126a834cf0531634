#include <twelve/detail/value_type.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/table.hpp>  // what a group is
#include <twelve/services/http.hpp>
#include <twelve/settings.hpp>

using namespace twelve::detail;

namespace {

enum class mood : std::int8_t { low = -1, high = 1 };
TWELVE_ENUM(mood, low, high);

struct inner {
    TWELVE_SETTINGS(inner);
    TWELVE_VAR(int, size, "Size");
};

template <class T>
std::string spelt(const number& value) {
    std::string text = "> ";
    type_of<T>.spell(value, text);
    return text;
}

template <class T>
std::string written(const T& value) {
    std::string text = "> ";
    type_of<T>.write(&value, spelling{}, text);
    return text;
}

}  // namespace

TEST_CASE("one description stands for a type, its optional and its secret") {
    static_assert(type_of<int>.kind == value_kind::integer);
    CHECK_FALSE(type_of<int>.is_optional);
    CHECK_FALSE(type_of<int>.is_secret);
    CHECK(type_of<std::optional<int>>.kind == value_kind::integer);
    CHECK(type_of<std::optional<int>>.is_optional);
    CHECK(type_of<twelve::secret<std::string>>.kind == value_kind::text);
    CHECK(type_of<twelve::secret<std::string>>.is_secret);
    CHECK(type_of<std::optional<twelve::secret<std::string>>>.is_optional);
    CHECK(type_of<std::optional<twelve::secret<std::string>>>.is_secret);
}

TEST_CASE("a value is read into its member, an optional one is made for it") {
    twelve::parse_failure why;
    int plain = 1;
    CHECK(type_of<int>.read(&plain, "7", spelling(), why));
    CHECK(plain == 7);
    std::optional<int> maybe;
    CHECK(type_of<std::optional<int>>.read(&maybe, "8", spelling(), why));
    CHECK(maybe == 8);
    CHECK_FALSE(type_of<int>.read(&plain, "x", spelling(), why));
}

TEST_CASE("a list is read as it is spelled") {
    twelve::parse_failure why;
    std::vector<int> list;
    spelling how;
    how.separator = ';';
    CHECK(type_of<std::vector<int>>.read(&list, "1;2", how, why));
    CHECK(list == std::vector<int>{1, 2});
}

TEST_CASE("an optional without a value has nothing inside until it is engaged") {
    std::optional<int> maybe;
    CHECK(type_of<std::optional<int>>.inside(&maybe) == nullptr);
    void* const made = type_of<std::optional<int>>.engage(&maybe);
    REQUIRE(maybe.has_value());
    CHECK(made == &*maybe);
    CHECK(type_of<std::optional<int>>.inside(&maybe) == &*maybe);
    *maybe = 5;
    CHECK(type_of<std::optional<int>>.engage(&maybe) == &*maybe);
    CHECK(maybe == 5);
    int plain = 3;
    CHECK(type_of<int>.inside(&plain) == &plain);
    CHECK(type_of<int>.engage(&plain) == &plain);
}

TEST_CASE("a member is reset to what its type begins with") {
    int plain = 3;
    type_of<int>.reset(&plain);
    CHECK(plain == 0);
    std::optional<std::string> maybe("x");
    type_of<std::optional<std::string>>.reset(&maybe);
    CHECK_FALSE(maybe.has_value());
}

TEST_CASE("a value is written behind what is there, an absent one is nothing") {
    CHECK(written(7) == "> 7");
    CHECK(written(std::optional<int>(7)) == "> 7");
    CHECK(written(std::optional<int>()) == "> ");
}

TEST_CASE("numbers of rules are spelled as their variable would be") {
    CHECK(spelt<bool>(number(true)) == "> true");
    CHECK(spelt<std::uint64_t>(number(18446744073709551615U)) == "> 18446744073709551615");
    CHECK(spelt<std::int64_t>(number(std::numeric_limits<std::int64_t>::min())) == "> -9223372036854775808");
    CHECK(spelt<double>(number(3)) == "> 3");
    CHECK(spelt<mood>(number(-1)) == "> low");
    CHECK(spelt<std::chrono::seconds>(number(90)) == "> 1m30s");
    CHECK(spelt<std::optional<std::chrono::seconds>>(number(60)) == "> 1m");
    CHECK(spelt<twelve::byte_size>(number(1048576)) == "> 1MiB");
    CHECK(type_of<std::string>.spell == nullptr);
    CHECK(type_of<std::vector<int>>.spell == nullptr);
}

TEST_CASE("bounds of a type are known where it is a number") {
    CHECK(type_of<std::int8_t>.least.as<int>() == -128);
    CHECK(type_of<std::int8_t>.most.as<int>() == 127);
    CHECK_FALSE(type_of<std::string>.most.is_set());
    CHECK_FALSE(type_of<std::chrono::seconds>.most.is_set());
}

TEST_CASE("only an enum has choices, closed by a null pointer") {
    const char* const* const choices = type_of<std::optional<mood>>.choices;
    REQUIRE(choices != nullptr);
    CHECK(std::string(choices[0]) == "low");
    CHECK(std::string(choices[1]) == "high");
    CHECK(choices[2] == nullptr);
    CHECK(type_of<int>.choices == nullptr);
}

TEST_CASE("a nested struct is a group, which is neither read nor written as a whole") {
    CHECK(type_of<inner>.kind == value_kind::group);
    CHECK(type_of<inner>.read == nullptr);
    CHECK(type_of<inner>.write == nullptr);
    CHECK(type_of<std::optional<inner>>.group == type_of<inner>.group);
    REQUIRE(type_of<inner>.group != nullptr);
    CHECK(type_of<inner>.group->row_count == 1);
    CHECK(type_of<int>.group == nullptr);
}

TEST_CASE("URLs know how to be shown, and lists of them that they bear secrets") {
    REQUIRE(type_of<twelve::http_url>.redact != nullptr);
    CHECK(type_of<twelve::http_url>.redact("http://u:hunter2@h").find("hunter2") == std::string::npos);
    CHECK(type_of<std::optional<twelve::http_url>>.redact != nullptr);
    CHECK(type_of<std::string>.redact == nullptr);
    CHECK(type_of<std::vector<twelve::http_url>>.holds_urls);
    CHECK(type_of<std::map<std::string, twelve::http_url>>.holds_urls);
    CHECK_FALSE(type_of<std::vector<std::string>>.holds_urls);
    CHECK_FALSE(type_of<twelve::http_url>.holds_urls);
}

TEST_CASE("URLs tell what they are compared by, secret ones too, and other values have no such thing") {
    twelve::http_url url;
    twelve::parse_failure why;
    REQUIRE(url.assign("https://api", why));
    service_facts told;
    REQUIRE(type_of<std::optional<twelve::http_url>>.tell != nullptr);
    type_of<std::optional<twelve::http_url>>.tell(&url, told);
    REQUIRE(told.all.size() == 1);
    CHECK(told.all[0].key == url.parity_key());
    const twelve::secret<twelve::http_url> hidden(url);
    service_facts of_hidden;
    REQUIRE(type_of<twelve::secret<twelve::http_url>>.tell != nullptr);
    type_of<twelve::secret<twelve::http_url>>.tell(&hidden, of_hidden);
    REQUIRE(of_hidden.all.size() == 1);
    CHECK(of_hidden.all[0].key == told.all[0].key);
    CHECK(type_of<std::string>.tell == nullptr);
    CHECK(type_of<std::vector<std::string>>.tell == nullptr);
    const std::vector<twelve::http_url> list{url, url};
    service_facts of_list;
    REQUIRE(type_of<std::vector<twelve::http_url>>.tell != nullptr);
    type_of<std::vector<twelve::http_url>>.tell(&list, of_list);
    CHECK(of_list.all.size() == 2);
}

TEST_CASE("a value is measured by its number, its code points or its items") {
    const int plain = -4;
    CHECK(type_of<int>.measure(&plain).as<int>() == -4);
    const std::string text = "\xC3\xA4z";
    CHECK(type_of<std::string>.measure(&text).as<int>() == 2);
    const std::vector<int> list{1, 2, 3};
    CHECK(type_of<std::vector<int>>.measure(&list).as<int>() == 3);
}
