#include <twelve/values/bytes.hpp>

#include <string>

#include <twelve/secret.hpp>
#include <twelve/values/wrapped.hpp>

#include "support/read_value.hpp"

using twelve::base64_bytes;
using twelve::hex_bytes;
using twelve::problem_code;
using twelve::secret;

namespace {

std::string decoded(std::string_view text) {
    const auto bytes = value_of<base64_bytes>(text);
    return std::string(bytes.view());
}

std::string hex_decoded(std::string_view text) {
    const auto bytes = value_of<hex_bytes>(text);
    return std::string(bytes.view());
}

std::string reason_of(std::string_view text) { return failure_of<base64_bytes>(text).reason.c_str(); }

}  // namespace

TEST_CASE("base64 is decoded as RFC 4648 shows it") {
    CHECK(decoded("").empty());
    CHECK(decoded("Zg==") == "f");
    CHECK(decoded("Zm8=") == "fo");
    CHECK(decoded("Zm9v") == "foo");
    CHECK(decoded("Zm9vYg==") == "foob");
    CHECK(decoded("Zm9vYmE=") == "fooba");
    CHECK(decoded("Zm9vYmFy") == "foobar");
}

TEST_CASE("base64 may go without padding") {
    CHECK(decoded("Zg") == "f");
    CHECK(decoded("Zm8") == "fo");
    CHECK(decoded("Zm9vYg") == "foob");
}

TEST_CASE("base64 is of the usual or the URL-safe alphabet, not of both") {
    CHECK(decoded("+/+/") == "\xFB\xFF\xBF");
    CHECK(decoded("-_-_") == "\xFB\xFF\xBF");
    CHECK(reason_of("+/-_") == "both alphabets of base64 in one text");
    CHECK(failure_of<base64_bytes>("AA+A_A==").offset == 4);
}

TEST_CASE("padding fits the length or is not there") {
    CHECK(reason_of("Zg=") == "padding that does not fit the length");
    CHECK(reason_of("Zm8==") == "padding that does not fit the length");
    CHECK(reason_of("Zm9v=") == "padding that does not fit the length");
    CHECK(reason_of("Z===") == "padding that does not fit the length");
    CHECK(reason_of("=") == "padding that does not fit the length");
    CHECK(reason_of("====") == "padding that does not fit the length");
    CHECK(reason_of("Zg==Zg==") == "padding that does not fit the length");
    CHECK(failure_of<base64_bytes>("Zg=").offset == 2);
}

TEST_CASE("what is no base64 is refused where it stands") {
    CHECK(code_of<base64_bytes>("Z") == problem_code::invalid_type);
    CHECK(code_of<base64_bytes>("Zm9vY") == problem_code::invalid_type);
    CHECK(failure_of<base64_bytes>("Zm9 vYmFy").offset == 3);
    CHECK(failure_of<base64_bytes>("Zm9v\nYmFy").offset == 4);
    CHECK(failure_of<base64_bytes>("Zm9v!").length == 1);
    CHECK(code_of<base64_bytes>({"Zm9v\0\0\0\0", 8}) == problem_code::invalid_type);
    CHECK(code_of<base64_bytes>("\xFF\xFF\xFF\xFF") == problem_code::invalid_type);
}

TEST_CASE("bits left over at the end are refused, since something was cut off") {
    CHECK(reason_of("Zh==") == "bits left over at the end");
    CHECK(reason_of("Zm9") == "bits left over at the end");
    CHECK(failure_of<base64_bytes>("Zm9").offset == 2);
}

TEST_CASE("hexadecimal is two digits a byte, in any case") {
    CHECK(hex_decoded("").empty());
    CHECK(hex_decoded("00ff") == std::string("\0\xFF", 2));
    CHECK(hex_decoded("CaFe") == "\xCA\xFE");
}

TEST_CASE("what is no hexadecimal is refused where it stands") {
    CHECK(failure_of<hex_bytes>("abc").reason.view() == "an odd number of digits");
    CHECK(failure_of<hex_bytes>("0xab").reason.view() == "a 0x before the digits");
    CHECK(failure_of<hex_bytes>("ca:fe").offset == 2);
    CHECK(failure_of<hex_bytes>("ca fe").offset == 2);
    CHECK(failure_of<hex_bytes>("cafg").offset == 3);
    CHECK(failure_of<hex_bytes>("cafe\n").offset == 4);
    CHECK(code_of<hex_bytes>({"ca\0\0", 4}) == problem_code::invalid_type);
}

TEST_CASE("bytes are written in the usual alphabet with padding, or in lower case") {
    CHECK(rewritten<base64_bytes>("-_-_") == "+/+/");
    CHECK(rewritten<base64_bytes>("Zg") == "Zg==");
    CHECK(rewritten<base64_bytes>("Zm8") == "Zm8=");
    CHECK(rewritten<base64_bytes>("Zm9vYmFy") == "Zm9vYmFy");
    CHECK(rewritten<hex_bytes>("CAFE01") == "cafe01");
    CHECK(form_of<base64_bytes>() == "bytes in base64");
    CHECK(form_of<hex_bytes>() == "bytes in hexadecimal, two digits each");
}

TEST_CASE("a secret key is measured in its bytes, and shown never") {
    const auto key = value_of<secret<base64_bytes>>("Zm9vYmFy");
    CHECK(twelve::detail::codec<secret<base64_bytes>>::measure(key).as<std::size_t>() == 6);
    CHECK(key.expose().view() == "foobar");
    CHECK(written(key) == "[redacted]");
    CHECK(key == value_of<secret<base64_bytes>>("Zm9vYmFy"));
    CHECK(key != value_of<secret<base64_bytes>>("Zm9vYmE="));
    CHECK(failure_of<secret<hex_bytes>>("hunter2").expected == "bytes in hexadecimal, two digits each");
}

TEST_CASE("bytes are ordinary values") {
    const auto bytes = value_of<hex_bytes>("cafe");
    auto copy = bytes;
    CHECK(copy == bytes);
    CHECK(copy.data()[0] == 0xCA);
    copy.clear();
    CHECK(copy.empty());
    CHECK(copy != bytes);
    twelve::parse_failure why;
    auto kept = bytes;
    REQUIRE_FALSE(kept.assign("ca:fe", why));
    CHECK(kept == bytes);
}

TEST_CASE("a large text is decoded in one pass") {
    CHECK(value_of<base64_bytes>(std::string(4000000, 'A')).size() == 3000000);
    CHECK(value_of<hex_bytes>(std::string(2000000, 'f')).size() == 1000000);
}
