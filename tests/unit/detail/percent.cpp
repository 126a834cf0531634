#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/percent.hpp>

namespace urls = twelve::detail::urls;

TEST_CASE("an escape is a percent sign and two hexadecimal digits") {
    CHECK(urls::read_escape("%41") == 'A');
    CHECK(urls::read_escape("%fF") == 255);
    CHECK(urls::read_escape("%00") == 0);
    CHECK(urls::read_escape("%4") == -1);
    CHECK(urls::read_escape("%g0") == -1);
    CHECK(urls::read_escape("%0g") == -1);
}

TEST_CASE("decoding leaves a plus alone") {
    char bytes[16] = {};
    const std::size_t size = urls::decode_percent("a%2Bb+c%20", bytes);
    CHECK(std::string_view(bytes, size) == "a+b+c ");
}

TEST_CASE("every byte is encoded but letters, digits and four marks") {
    for (int value = 1; value < 256; ++value) {
        const char byte = static_cast<char>(value);
        std::string encoded;
        urls::append_percent_encoded(encoded, std::string_view(&byte, 1));
        char decoded[4] = {};
        CAPTURE(value);
        CHECK(urls::decode_percent(encoded, decoded) == 1);
        CHECK(decoded[0] == byte);
        CHECK((encoded.size() == 1) == urls::is_unreserved(byte));
    }
}
