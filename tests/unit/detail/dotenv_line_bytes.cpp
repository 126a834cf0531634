#include <twelve/detail/dotenv_line_bytes.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::line_bytes;
using twelve::detail::wide_line_bytes;

namespace {

template <class Bytes>
std::size_t stop_in(const std::string& text) {
    return static_cast<std::size_t>(Bytes::find_stop(text.data(), text.data() + text.size()) - text.data());
}

/// Plain text with one other byte at each place of it in turn.
template <class Bytes>
bool finds_everywhere(char byte) {
    bool all_found = true;
    for (std::size_t place = 0; place < 300; ++place) {
        std::string text(300, 'a');
        text[place] = byte;
        all_found = all_found && stop_in<Bytes>(text) == place;
    }
    return all_found;
}

template <class Bytes>
bool finds_stops() {
    bool all_found = true;
    for (const char byte : {'\n', '\r', '\0', '\t', '\x80', '\xFF', '#', '$'})
        all_found = all_found && finds_everywhere<Bytes>(byte);
    return all_found && stop_in<Bytes>(std::string(300, 'a')) == 300 && stop_in<Bytes>(std::string(300, '"')) == 300;
}

/// A word of each size up to 32, and every byte behind it.
template <class Bytes>
bool measures_names() {
    bool all_measured = true;
    for (std::size_t size = 0; size <= 32; ++size)
        for (int value = 0; value < 256; ++value) {
            const char byte = static_cast<char>(static_cast<unsigned char>(value));
            const std::string text = std::string(size, 'Z') + byte + std::string(200, '_');
            const bool goes_on = twelve::detail::is_word(byte);
            all_measured = all_measured && Bytes::name_size(text.data()) == (goes_on ? 32 : size);
        }
    return all_measured;
}

}  // namespace

TEST_CASE("a stop is found at every place, by narrow blocks and by wide ones") {
    CHECK(finds_stops<line_bytes>());
    if (wide_line_bytes::are_there()) CHECK(finds_stops<wide_line_bytes>());
}

TEST_CASE("a name is measured up to 32 bytes, by narrow blocks and by wide ones") {
    CHECK(measures_names<line_bytes>());
    if (wide_line_bytes::are_there()) CHECK(measures_names<wide_line_bytes>());
}
