// needs: libpq
//
// A postgres URL beside libpq's own reading of it: what we accept libpq reads alike, and what we write it reads back.

#include <cstddef>
#include <cstdint>
#include <string>

#include "../conformance/libpq_reading.hpp"
#include "check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // The prefix is given: without it nearly all texts are refused for their scheme.
    const std::string text = "postgres://" + std::string(fuzz::take_input(data, size));
    for (const std::string& difference : differences_from_libpq(text)) fuzz::check(false, difference);
    return 0;
}
