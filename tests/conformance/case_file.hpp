#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

// What the conformance runners share: files of JSON lines, one case a line, and the way a run is counted.
namespace conformance {

/// Reads a whole file; answers false where it cannot be read.
inline bool read_file(const char* path, std::string& text) {
    std::FILE* const file = std::fopen(path, "rb");
    if (file == nullptr) return false;
    char bytes[65536];
    for (std::size_t read = 0; (read = std::fread(bytes, 1, sizeof bytes, file)) != 0;) text.append(bytes, read);
    const bool is_good = std::ferror(file) == 0;
    std::fclose(file);
    return is_good;
}

/// Decodes base64 with or without its padding.
inline std::string decode_base64(const std::string& text) {
    const std::string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char letter : text) {
        const std::size_t value = alphabet.find(letter);
        if (value == std::string::npos) break;
        held = (held << 6U) | static_cast<unsigned>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes.push_back(static_cast<char>(static_cast<unsigned char>((held >> bits) & 0xFFU)));
    }
    return bytes;
}

/// What one case wanted and got; they are equal where it passes.
struct outcome {
    std::string wanted;
    std::string got;
};

/// Runs each case of each file named, prints those that fail, and answers the exit status of the program.
///
/// `run` takes a case as JSON and answers an `outcome`.
template <typename Run>
int run_files(int count, char** paths, Run run) {
    std::size_t passed = 0;
    std::size_t failed = 0;
    for (int i = 1; i < count; ++i) {
        std::string text;
        if (!read_file(paths[i], text)) {
            std::printf("%s cannot be read\n", paths[i]);
            return 2;
        }
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at) == std::string::npos ? text.size() : text.find('\n', at);
            const std::string line = text.substr(at, end - at);
            at = end + 1;
            if (line.find('{') == std::string::npos) continue;
            const nlohmann::json one = nlohmann::json::parse(line);
            const outcome result = run(one);
            if (result.wanted == result.got) {
                ++passed;
                continue;
            }
            ++failed;
            std::printf("%s\n  wanted %s\n  got    %s\n", one.value("id", "?").c_str(), result.wanted.c_str(),
                        result.got.c_str());
        }
    }
    std::printf("%zu passed, %zu failed\n", passed, failed);
    return failed == 0 && passed != 0 ? 0 : 1;
}

}  // namespace conformance
