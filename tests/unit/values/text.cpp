#include <twelve/values/text.hpp>

#include <string>

#include "support/read_value.hpp"

using twelve::problem_code;

namespace {

std::size_t length_of(const std::string& text) {
    return twelve::detail::codec<std::string>::measure(text).as<std::size_t>();
}

}  // namespace

TEST_CASE("a text is taken as it stands") {
    CHECK(value_of<std::string>("hello") == "hello");
    CHECK(value_of<std::string>("").empty());
    CHECK(value_of<std::string>("  two words\t") == "  two words\t");
    CHECK(value_of<std::string>("a=b#c\"d\"") == "a=b#c\"d\"");
    CHECK(value_of<std::string>(std::string(1000000, 'x')).size() == 1000000);
    CHECK(rewritten<std::string>("gr\xC3\xBC\xC3\x9F") == "gr\xC3\xBC\xC3\x9F");
}

TEST_CASE("a text is measured in code points") {
    CHECK(length_of("") == 0);
    CHECK(length_of("abc") == 3);
    CHECK(length_of("gr\xC3\xBC\xC3\x9F") == 4);
    CHECK(length_of("\xF0\x9F\x98\x80") == 1);
}

TEST_CASE("bytes that are not UTF-8 are no text, and the first of them is pointed at") {
    CHECK(failure_of<std::string>("ab\xFF").code == problem_code::bad_utf8);
    CHECK(failure_of<std::string>("ab\xFF").offset == 2);
    CHECK(failure_of<std::string>("ab\xFF").length == 1);
    CHECK(failure_of<std::string>("gr\xFC\xDF").offset == 2);               // Latin-1
    CHECK(failure_of<std::string>("\xC3\xBC\xC3").offset == 2);             // cut off
    CHECK(code_of<std::string>("\xC0\xAF") == problem_code::bad_utf8);      // overlong
    CHECK(code_of<std::string>("\xED\xA0\x80") == problem_code::bad_utf8);  // a surrogate
    CHECK(code_of<std::string>("\xF4\x90\x80\x80") == problem_code::bad_utf8);
}

TEST_CASE("a NUL byte is in no text, since a C function would cut the rest off") {
    const auto failure = failure_of<std::string>({"ab\0cd", 5});
    CHECK(failure.code == problem_code::nul);
    CHECK(failure.offset == 2);
    CHECK(failure.length == 1);
}

TEST_CASE("what is wrong with a text holds nothing of it") {
    const auto failure = failure_of<std::string>("hunter2hunter2\xFF");
    CHECK(failure.expected.find("hunter2") == std::string::npos);
    CHECK(failure.reason.view() == "bytes that are not UTF-8");
}
