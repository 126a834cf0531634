#include <twelve/detail/schema_types.hpp>

#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>

using namespace twelve::detail;

namespace {

template <class T>
std::string type() {
    std::string out(500, '\0');
    schema_output filled(out.data(), out.size());
    schema_type_writer(filled).write(type_shape_of<T>, nullptr, 0);
    out.resize(filled.size());
    return out;
}

template <class T>
std::string words() {
    std::string out(500, '\0');
    schema_output filled(out.data(), out.size());
    schema_type_writer(filled).write_words(type_shape_of<T>);
    out.resize(filled.size());
    return out;
}

}  // namespace

TEST_CASE("a type is told in the words of JSON Schema") {
    CHECK(type<bool>() == "\"type\":\"boolean\"");
    CHECK(type<signed char>() == "\"type\":\"integer\",\"minimum\":-128,\"maximum\":127");
    CHECK(type<double>() == "\"type\":\"number\"");
    CHECK(type<support::loudness>() == "\"type\":\"string\",\"enum\":[\"debug\",\"info\",\"warning\"]");
    CHECK(type<twelve::hex_bytes>() == "\"type\":\"string\",\"contentEncoding\":\"base16\"");
    CHECK(type<std::set<bool>>() ==
          "\"type\":\"array\",\"items\":{\"type\":\"boolean\",\"x-twelve\":{\"type\":\"bool\"}},\"uniqueItems\":true");
}

TEST_CASE("its own keyword says the rest") {
    CHECK(words<std::chrono::minutes>() == "\"type\":\"duration\",\"counted_in\":\"int64\",\"period\":[60,1]");
    CHECK(words<twelve::redis_url>() ==
          "\"type\":\"url\",\"service\":\"redis\",\"form\":\"redis://user:password@host:6379/0\"");
}
