// needs: libpq
//
// A postgres URL beside libpq's own reading of it: what we accept libpq reads alike, and what we write it reads back.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../conformance/libpq_reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // The prefix is given: without it nearly all texts are refused for their scheme.
    const std::string text = "postgres://" + std::string(reinterpret_cast<const char*>(data), size);
    if (!differences_from_libpq(text).empty()) std::abort();
    return 0;
}
