#include <twelve/values/byte_size.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include "support/read_value.hpp"

using namespace twelve::literals;
using twelve::byte_size;
using twelve::problem_code;

namespace {

std::string reason_of(std::string_view text) { return failure_of<byte_size>(text).reason.c_str(); }

}  // namespace

TEST_CASE("a byte size is a number of bytes, or has a unit") {
    CHECK(value_of<byte_size>("512") == 512_B);
    CHECK(value_of<byte_size>("0") == 0_B);
    CHECK(value_of<byte_size>("512B") == 512_B);
    CHECK(value_of<byte_size>("8KiB") == 8_KiB);
    CHECK(value_of<byte_size>("64MiB") == 64_MiB);
    CHECK(value_of<byte_size>("2GiB") == 2_GiB);
    CHECK(value_of<byte_size>("1TiB") == 1_TiB);
    CHECK(value_of<byte_size>("8kB") == 8_kB);
    CHECK(value_of<byte_size>("10MB") == 10_MB);
    CHECK(value_of<byte_size>("2GB") == 2_GB);
    CHECK(value_of<byte_size>("1TB") == 1_TB);
}

TEST_CASE("binary and decimal units differ") {
    CHECK(value_of<byte_size>("1MiB").bytes() == 1048576);
    CHECK(value_of<byte_size>("1MB").bytes() == 1000000);
}

TEST_CASE("units are written in any case") {
    CHECK(value_of<byte_size>("64mib") == 64_MiB);
    CHECK(value_of<byte_size>("10KB") == 10_kB);
    CHECK(value_of<byte_size>("1gIb") == 1_GiB);
}

TEST_CASE("a byte size may have a fraction that makes whole bytes") {
    CHECK(value_of<byte_size>("1.5GiB") == 1536_MiB);
    CHECK(value_of<byte_size>("0.5KiB") == 512_B);
    CHECK(value_of<byte_size>("1.25kB") == 1250_B);
    CHECK(value_of<byte_size>("1.123456789012TB").bytes() == 1123456789012);
    CHECK(value_of<byte_size>("3.0B") == 3_B);
    CHECK(value_of<byte_size>("1." + std::string(1000, '0') + "KiB") == 1_KiB);
    CHECK(reason_of("1.5B") == "a fraction of a byte");
    CHECK(reason_of("1.5") == "a fraction of a byte");
    CHECK(reason_of("0.1KiB") == "a fraction of a byte");
    CHECK(reason_of("1.0000000000000000000001TiB") == "a fraction of a byte");
    CHECK(failure_of<byte_size>("10.7B").offset == 2);
    CHECK(failure_of<byte_size>("10.7B").length == 2);
}

TEST_CASE("a unit that means two things is refused") {
    CHECK(reason_of("64M") == "a unit that means two things");
    CHECK(reason_of("64k") == "a unit that means two things");
    CHECK(reason_of("1g") == "a unit that means two things");
    CHECK(reason_of("1T") == "a unit that means two things");
    CHECK(failure_of<byte_size>("64M").offset == 2);
}

TEST_CASE("what is no byte size is refused") {
    CHECK(code_of<byte_size>("") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("MiB") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("-1") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("+1") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("1.") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("1.MiB") == problem_code::invalid_type);
    CHECK(code_of<byte_size>(".5GiB") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("1e3") == problem_code::invalid_type);
    CHECK(code_of<byte_size>("0x10") == problem_code::invalid_type);
    CHECK(code_of<byte_size>({"1\0", 2}) == problem_code::invalid_type);
    CHECK(reason_of("64 MiB") == "a blank in a size");
    CHECK(reason_of("64\n") == "a blank in a size");
    CHECK(reason_of("1PiB") == "an unknown unit");
    CHECK(reason_of("10,5MB") == "an unknown unit");
    CHECK(reason_of("64MiBs") == "an unknown unit");
}

TEST_CASE("a byte size has the whole range of 64 bits, and never wraps") {
    CHECK(value_of<byte_size>("18446744073709551615").bytes() == std::numeric_limits<std::uint64_t>::max());
    CHECK(code_of<byte_size>("18446744073709551616") == problem_code::out_of_range);
    CHECK(value_of<byte_size>("16777215TiB").bytes() == 16777215U * (1_TiB).bytes());
    CHECK(code_of<byte_size>("16777216TiB") == problem_code::out_of_range);
    CHECK(code_of<byte_size>("18446744073709551.616kB") == problem_code::out_of_range);
    CHECK(code_of<byte_size>(std::string(1000000, '9')) == problem_code::out_of_range);
}

TEST_CASE("a byte size is written in the largest unit that is exact") {
    CHECK(written(64_MiB) == "64MiB");
    CHECK(written(10_MB) == "10MB");
    CHECK(written(1536_MiB) == "1536MiB");
    CHECK(written(1000_KiB) == "1000KiB");
    CHECK(written(512_B) == "512B");
    CHECK(written(0_B) == "0B");
    CHECK(rewritten<byte_size>("18446744073709551615") == "18446744073709551615B");
    CHECK(form_of<byte_size>() == "a size in bytes such as 512, 64MiB or 10MB");
}

TEST_CASE("byte sizes are compared, at compile time too") {
    static_assert((1_KiB).bytes() == 1024);
    static_assert(1_kB < 1_KiB && 1_KiB > 1_kB);
    static_assert(1_kB <= 1000_B && 1_kB >= 1000_B && 1_kB == 1000_B && 1_kB != 1_KiB);
    static_assert(byte_size{} == 0_B);
    CHECK(twelve::detail::codec<byte_size>::measure(64_MiB).as<std::uint64_t>() == 67108864);
}
