#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace conformance {

/// SHA-256 (FIPS 180-4) as hexadecimal text, for values too long to stand in a case.
class sha256 {
public:
    static std::string of(std::string_view text) {
        sha256 digest;
        std::string padded(text);
        padded.push_back('\x80');
        while (padded.size() % 64 != 56) padded.push_back('\0');
        const std::uint64_t bits = std::uint64_t{text.size()} * 8;
        for (unsigned shift = 64; shift != 0; shift -= 8)
            padded.push_back(static_cast<char>((bits >> (shift - 8)) & 0xFFU));
        for (std::size_t at = 0; at < padded.size(); at += 64) digest.add_block(padded.data() + at);
        return digest.hexadecimal();
    }

private:
    static std::uint32_t rotate(std::uint32_t word, unsigned by) { return (word >> by) | (word << (32U - by)); }

    void add_block(const char* block) {
        std::array<std::uint32_t, 64> words{};
        for (std::size_t i = 0; i < 64; ++i)
            words[i / 4] = i % 4 == 0 ? byte(block, i) : (words[i / 4] << 8U) | byte(block, i);
        for (std::size_t i = 16; i < 64; ++i) {
            const std::uint32_t low = rotate(words[i - 15], 7) ^ rotate(words[i - 15], 18) ^ (words[i - 15] >> 3U);
            const std::uint32_t high = rotate(words[i - 2], 17) ^ rotate(words[i - 2], 19) ^ (words[i - 2] >> 10U);
            words[i] = words[i - 16] + low + words[i - 7] + high;
        }
        std::array<std::uint32_t, 8> s = state_;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t choice = (s[4] & s[5]) ^ (~s[4] & s[6]);
            const std::uint32_t majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
            const std::uint32_t first = s[7] + (rotate(s[4], 6) ^ rotate(s[4], 11) ^ rotate(s[4], 25)) + choice +
                                        round_constants()[i] + words[i];
            const std::uint32_t second = (rotate(s[0], 2) ^ rotate(s[0], 13) ^ rotate(s[0], 22)) + majority;
            s = {first + second, s[0], s[1], s[2], s[3] + first, s[4], s[5], s[6]};
        }
        for (std::size_t i = 0; i < 8; ++i) state_[i] += s[i];
    }

    static std::uint32_t byte(const char* block, std::size_t i) { return static_cast<unsigned char>(block[i]); }

    std::string hexadecimal() const {
        std::string text;
        for (const std::uint32_t word : state_)
            for (unsigned shift = 32; shift != 0; shift -= 4)
                text.push_back("0123456789abcdef"[(word >> (shift - 4)) & 15U]);
        return text;
    }

    static const std::array<std::uint32_t, 64>& round_constants() {
        static const std::array<std::uint32_t, 64> constants = {
            0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
            0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
            0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
            0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
            0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
            0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
            0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
            0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};
        return constants;
    }

    std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
};

}  // namespace conformance
