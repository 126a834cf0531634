#include <twelve/detail/find_byte.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

std::size_t find(const std::string& text) {
    const char* const begin = text.data();
    return static_cast<std::size_t>(twelve::detail::find_unusual_or<'#', '$', '#', '#'>(begin, begin + text.size()) -
                                    begin);
}

}  // namespace

TEST_CASE("the first unusual byte is found at every place of a text") {
    const char unusual[] = {'\n', '\r', '\0', '\t', '\x1F', '\x80', '\xFF', '#', '$'};
    bool all_found = true;
    for (const char byte : unusual) {
        for (std::size_t place = 0; place < 70; ++place) {
            std::string text(70, 'a');
            text[place] = byte;
            all_found = all_found && find(text) == place && find(text + std::string(3, byte)) == place;
        }
    }
    CHECK(all_found);
}

TEST_CASE("usual bytes are passed to the end") {
    std::string text;
    for (char byte = ' '; byte != '\x7F'; ++byte)
        if (byte != '#' && byte != '$') text.push_back(byte);
    text.push_back('\x7F');
    CHECK(find(text) == text.size());
    CHECK(find("") == 0);
}
