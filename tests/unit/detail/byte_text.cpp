#include <twelve/detail/byte_text.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace twelve::detail;

TEST_CASE("every byte survives base64 and hexadecimal") {
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(static_cast<unsigned char>(byte));
    twelve::parse_failure why;
    wiped_text read;
    std::string text;
    append_base64(text, all);
    REQUIRE(read_base64(text, read, why));
    CHECK(read.view() == all);
    text.clear();
    append_hex(text, all);
    REQUIRE(read_hex(text, read, why));
    CHECK(read.view() == all);
}

TEST_CASE("padding is cut where it fits the length") {
    CHECK(without_padding("Zg==") == "Zg");
    CHECK(without_padding("Zm8=") == "Zm8");
    CHECK(without_padding("Zg=") == "Zg=");
    CHECK(without_padding("Z===") == "Z=");
    CHECK(without_padding("").empty());
}

TEST_CASE("what was read before stays where a text is refused") {
    twelve::parse_failure why;
    wiped_text read("kept");
    CHECK_FALSE(read_base64("Zh==", read, why));
    CHECK_FALSE(read_hex("abc", read, why));
    CHECK(read.view() == "kept");
}
