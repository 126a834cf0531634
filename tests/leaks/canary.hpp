#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// A text that stands nowhere else, so that finding a part of it is a leak. It differs from run to run.
///
/// `letters` is a name too, `digits` a number below 2^64, `hex` what hex_bytes reads.
struct canary {
    std::string letters;
    std::string digits;
    std::string hex;

    canary() {
        std::random_device seed;
        std::mt19937_64 random((std::uint64_t{seed()} << 32U) ^ seed());
        letters = pick(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 1) +
                  pick(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 31);
        digits = "1" + pick(random, "0123456789", 18);
        hex = pick(random, "0123456789abcdef", 32);
    }

private:
    static std::string pick(std::mt19937_64& random, std::string_view from, std::size_t count) {
        std::string made;
        while (count-- > 0) made.push_back(from[random() % from.size()]);
        return made;
    }
};

[[nodiscard]] inline char lower_letter(char byte) noexcept {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] inline bool is_letter_or_digit(char byte) noexcept {
    const char letter = lower_letter(byte);
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

[[nodiscard]] inline std::string in_lower_case(std::string_view text) {
    std::string made(text);
    for (char& byte : made) byte = lower_letter(byte);
    return made;
}

[[nodiscard]] inline std::string in_hex(std::string_view bytes) {
    std::string made;
    for (const char byte : bytes) {
        const unsigned value = static_cast<unsigned char>(byte);
        made.push_back("0123456789abcdef"[value >> 4U]);
        made.push_back("0123456789abcdef"[value & 15U]);
    }
    return made;
}

[[nodiscard]] inline std::string in_base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string made;
    unsigned held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = (held << 8U | static_cast<unsigned char>(byte)) & 0xFFFFU;
        for (bits += 8; bits >= 6; bits -= 6) made.push_back(letters[(held >> (bits - 6)) & 63U]);
    }
    if (bits != 0) made.push_back(letters[(held << (6 - bits)) & 63U]);
    return made;
}

/// The bytes that a text stands for in hex.
[[nodiscard]] inline std::string from_hex(std::string_view text) {
    std::string made;
    const auto digit = [](char byte) { return static_cast<unsigned>(byte <= '9' ? byte - '0' : byte - 'a' + 10); };
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        made.push_back(static_cast<char>(digit(text[i]) * 16 + digit(text[i + 1])));
    return made;
}

/// The bytes that a text stands for in base64.
[[nodiscard]] inline std::string from_base64(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string made;
    std::size_t held = 0;
    unsigned bits = 0;
    for (const char byte : text) {
        held = (held << 6U | letters.find(byte)) & 0xFFFFU;
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        made.push_back(static_cast<char>((held >> bits) & 0xFFU));
    }
    return made;
}

// Replaces `%41`, `\x41`, `\u0041` and `\n` by what they stand for; other bytes stay.
[[nodiscard]] inline std::string unescaped(std::string_view text, char mark) {
    const auto digit = [&](std::size_t at) {
        const std::size_t found = at < text.size() ? std::string_view("0123456789abcdef").find(lower_letter(text[at]))
                                                   : std::string_view::npos;
        return found == std::string_view::npos ? 16U : static_cast<unsigned>(found);
    };
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t digits = i + 1;
        if (text[i] == mark && mark == '\\' && digits < text.size())
            digits += text[digits] == 'x' ? 1U : text[digits] == 'u' ? 3U : text.size();
        if (text[i] != mark || digit(digits) > 15 || digit(digits + 1) > 15) {
            made.push_back(text[i]);
            continue;
        }
        made.push_back(static_cast<char>(digit(digits) * 16 + digit(digits + 1)));
        i = digits + 1;
    }
    return made;
}

[[nodiscard]] inline std::string letters_and_digits(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    for (const char byte : text)
        if (is_letter_or_digit(byte)) made.push_back(byte);
    return made;
}

/// Looks for any eight bytes in a row of a secret in an output: as they are, in either case, percent-encoded, in
/// base64 at each alignment, in hex, escaped as in JSON, or with something between them.
class leak_search {
public:
    explicit leak_search(std::string_view secret) { add_secret(secret); }
    explicit leak_search(const canary& secret) {
        for (const std::string& one :
             {secret.letters, secret.digits, secret.hex, from_base64(secret.letters), from_hex(secret.hex)})
            add_secret(one);
    }

    /// The first part of the secret that stands in the output; empty where there is none.
    [[nodiscard]] std::string find_in(std::string_view output) const {
        const std::string text = in_lower_case(output);
        std::string found = find_as_it_is(text);
        if (found.empty()) found = find_as_it_is(letters_and_digits(text));
        for (const char mark : {'%', '\\'}) {
            if (!found.empty() || text.find(mark) == std::string::npos) continue;
            const std::string plain = in_lower_case(unescaped(text, mark));
            found = find_as_it_is(plain);
            if (found.empty()) found = find_as_it_is(letters_and_digits(plain));
        }
        return found;
    }

private:
    void add_secret(std::string_view secret) {
        add(in_lower_case(secret), 8);
        add(in_hex(secret), 16);
        for (std::size_t shift = 0; shift < 3; ++shift) {
            // What stands before the secret reaches into its first letters.
            const std::string encoded = in_base64(std::string(shift, '\0').append(secret));
            add(in_lower_case(encoded.substr(shift == 0 ? 0 : shift + 1, encoded.size() - 4)), 10);
        }
    }

    void add(const std::string& form, std::size_t size) {
        for (std::size_t i = 0; i + size <= form.size(); ++i) {
            pieces_.push_back(form.substr(i, size));
            heads_.push_back(head_at(form.data() + i));
            is_head_[place_of(heads_.back())] = 1;
        }
    }

    /// The first eight bytes of a text.
    [[nodiscard]] static std::uint64_t head_at(const char* at) noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, at, sizeof bytes);
        return bytes;
    }

    /// A number of 16 bits: few enough for a table that stays in the nearest cache.
    [[nodiscard]] static std::size_t place_of(std::uint64_t head) noexcept {
        return (head * 0x9E3779B97F4A7C15U) >> 48U;
    }

    [[nodiscard]] std::string find_as_it_is(const std::string& text) const {
        for (std::size_t i = 0; i + 8 <= text.size(); ++i) {
            const std::uint64_t head = head_at(text.data() + i);
            if (is_head_[place_of(head)] == 0) continue;
            for (std::size_t p = 0; p < heads_.size(); ++p)
                if (heads_[p] == head && text.compare(i, pieces_[p].size(), pieces_[p]) == 0) return pieces_[p];
        }
        return {};
    }

    std::vector<std::string> pieces_;
    std::vector<std::uint64_t> heads_;
    std::vector<char> is_head_ = std::vector<char>(std::size_t{1} << 16U);
};
