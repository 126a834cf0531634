// Lines full of substitutions, nested and broken, put together from pieces: each byte of the input chooses one.

#include <cstddef>
#include <cstdint>
#include <string>

#include "dotenv_compare.hpp"

namespace {

const char* const pieces[] = {"${A}",  "${A:-", "${B-",  "${SET:+", "${EMPTY+", "${C:?", "${EMPTY?", "${LONG}", "}",
                              "\\}",   "\\$",   "\\\\",  "$$",      "$",        "$(",    "$A",       "${",      "${}",
                              "${X:=", "\"",    "'",     "#",       " #",       " ",     "x",        "\n",      "\r\n",
                              "\nA=",  "\nB=",  "\nC='", "\nA=\"",  "\nB= ",    "`",     "\\n",      "\\q",     "\xC2\xA0"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::take_input(data, size);
    std::string text = "A=";
    for (std::size_t i = 0; i < size; ++i) text += pieces[data[i] % (sizeof pieces / sizeof *pieces)];
    fuzz::check_text(text);
    return 0;
}
