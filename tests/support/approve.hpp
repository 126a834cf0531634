#pragma once

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace support {

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    if (!text.empty() && text.back() != '\n') lines.back() += "  (no newline at the end)";
    return lines;
}

/// Writes both texts as one: `-` before a line that only `approved` has, `+` before one that only `actual` has.
inline std::string difference(const std::string& approved, const std::string& actual) {
    const auto left = lines_of(approved);
    const auto right = lines_of(actual);

    // common[i][j]: how many lines the ends of both texts share, from line i and line j on
    std::vector<std::vector<std::size_t>> common(left.size() + 1, std::vector<std::size_t>(right.size() + 1));
    for (std::size_t i = left.size(); i-- > 0;)
        for (std::size_t j = right.size(); j-- > 0;)
            common[i][j] =
                left[i] == right[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);

    std::string out;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() || j < right.size()) {
        if (i < left.size() && j < right.size() && left[i] == right[j]) {
            out += "  " + left[i++] + "\n";
            ++j;
        } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
            out += "- " + left[i++] + "\n";
        } else {
            out += "+ " + right[j++] + "\n";
        }
    }
    return out;
}

inline std::string content_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Holds `text` against `tests/approved/<name>`.
///
/// With TWELVE_APPROVE=1 in the environment it writes the file instead: read the change before you commit it.
inline void approve(std::string_view name, const std::string& text) {
    const auto path = std::filesystem::path(TWELVE_APPROVED_DIRECTORY) / name;

    const char* rewrite = std::getenv("TWELVE_APPROVE");
    if (rewrite != nullptr && std::string_view(rewrite) == "1") {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
    }

    const bool known = std::filesystem::exists(path);
    const auto approved = content_of(path);
    if (known && approved == text) {
        SUCCEED();
        return;
    }
    FAIL_CHECK((known ? "differs from" : "there is no") << " tests/approved/" << name << "\n"
                                                        << difference(approved, text)
                                                        << "to approve it, run again with TWELVE_APPROVE=1");
}

}  // namespace support
