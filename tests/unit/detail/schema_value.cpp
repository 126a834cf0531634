#include <twelve/detail/schema_value.hpp>

#include <map>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>

using namespace twelve::detail;

namespace {

template <class T>
std::string typed(std::string_view text) {
    schema_output counted;
    put_typed(counted, type_shape_of<T>, text, {});
    std::string out(counted.size(), '\0');
    schema_output filled(out.data(), out.size());
    put_typed(filled, type_shape_of<T>, text, {});
    return out;
}

template <class T>
std::string counted(const number& value) {
    std::string out(100, '\0');
    schema_output filled(out.data(), out.size());
    put_counted(filled, type_shape_of<T>, value);
    out.resize(filled.size());
    return out;
}

}  // namespace

TEST_CASE("a text of the declaration becomes what its type makes of it") {
    CHECK(typed<bool>("Off") == "false");
    CHECK(typed<int>("-007") == "-7");
    CHECK(typed<double>("1.50") == "1.50");
    CHECK(typed<support::loudness>("DEBUG") == "\"debug\"");
    CHECK(typed<std::vector<int>>(" 1 , 2 ") == "[1,2]");
    CHECK(typed<std::vector<std::string>>("") == "[]");
    CHECK(typed<std::map<std::string, int>>("a:1,b:2") == "{\"a\":1,\"b\":2}");
}

TEST_CASE("a text that the type refuses stays a text") {
    CHECK(typed<bool>("maybe") == "\"maybe\"");
    CHECK(typed<int>("1x") == "\"1x\"");
    CHECK(typed<double>(".5") == "\".5\"");
    CHECK(typed<support::loudness>("loud") == "\"loud\"");
    CHECK(typed<std::map<std::string, int>>("a") == "{\"a\":\"\"}");
}

TEST_CASE("a number of a rule is written as its variable would be") {
    using namespace std::chrono_literals;
    CHECK(counted<std::chrono::seconds>(number(5400)) == "\"1h30m\"");
    CHECK(counted<std::chrono::milliseconds>(number(-250)) == "\"-250ms\"");
    CHECK(counted<support::real_seconds>(number(0.25)) == "\"0.25s\"");
    CHECK(counted<twelve::byte_size>(number(65536)) == "\"64KiB\"");
    CHECK(counted<support::loudness>(number(2)) == "\"warning\"");
    CHECK(counted<bool>(number(1)) == "true");
    CHECK(counted<std::uint64_t>(number(UINT64_MAX)) == "18446744073709551615");
}
