// Any bytes as a `.env` text.

#include <cstddef>
#include <cstdint>
#include <string>

#include "dotenv_compare.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(fuzz::take_input(data, size));
    fuzz::check_text(text);
    // The lines before more text, where whole lines are read at once, must mean the same.
    fuzz::check_text(text + "\n" + std::string(80, '#') + "\n");
    return 0;
}
