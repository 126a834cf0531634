#include <twelve/detail/file_windows.hpp>

#ifdef _WIN32

#    include <catch2/catch_test_macros.hpp>

TEST_CASE("a path in UTF-8 becomes wide and comes back") {
    const char path[] = "C:\\caf\xC3\xA9\\\xE6\x97\xA5\\\xF0\x9F\x8E\x89";
    CHECK(twelve::detail::narrow_path(twelve::detail::wide_path(path).c_str()) == path);
    CHECK(twelve::detail::wide_path("\xFF").empty());
}

#endif
