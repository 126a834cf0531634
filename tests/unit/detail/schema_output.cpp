#include <twelve/detail/schema_output.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::schema_output;

namespace {

template <class Write>
std::string written(const Write& write) {
    schema_output counted;
    write(counted);
    std::string text(counted.size(), '\0');
    schema_output filled(text.data(), text.size());
    write(filled);
    CHECK(filled.size() == counted.size());
    return text;
}

std::string quoted(const std::string& text) {
    return written([&](schema_output& out) { out.put_string(text.data(), text.size()); });
}

std::string real(double value) {
    return written([&](schema_output& out) { out.put_real(value); });
}

}  // namespace

TEST_CASE("a text is a JSON string, whatever is in it") {
    CHECK(quoted("plain words of more than eight bytes") == "\"plain words of more than eight bytes\"");
    CHECK(quoted("a\"b\\c") == "\"a\\\"b\\\\c\"");
    CHECK(quoted("line\nend\t") == "\"line\\u000aend\\u0009\"");
    CHECK(quoted("caf\xC3\xA9") == "\"caf\xC3\xA9\"");
    CHECK(quoted("\xE2\x80\xAE") == "\"\\u202e\"");
    CHECK(quoted("a\xFF" "b") == "\"a\\ufffdb\"");
    CHECK(quoted("") == "\"\"");
}

TEST_CASE("a real is a JSON number") {
    CHECK(real(0) == "0");
    CHECK(real(-1.5) == "-1.5");
    CHECK(real(0.001) == "0.001");
    CHECK(real(1500) == "1500");
    CHECK(real(1e30) == "1e30");
    CHECK(real(1.25e-9) == "1.25e-9");
}

TEST_CASE("what has no room is counted, and the bytes before it stand") {
    char room[5] = {};
    schema_output out(room, sizeof room);
    out.append("abc", 3);
    out.append("defg", 4);
    out.append_upper("xyz", 3);
    out.push_back('x');
    CHECK(out.size() == 11);
    CHECK(std::string(room, 3) == "abc");
}

TEST_CASE("a text is put in upper case, whatever stands before it") {
    char room[16] = {};
    schema_output out(room, sizeof room);
    out.append("a_", 2);
    out.append_upper("port_9z", 7);
    CHECK(std::string(room) == "a_PORT_9Z");
}
