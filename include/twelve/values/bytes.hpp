#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/byte_text.hpp>
#include <twelve/detail/codec.hpp>
#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {

/// How bytes are written as text.
enum class byte_encoding : unsigned char { base64, hex };

/// Bytes that are written as text, in memory that is wiped when they die.
///
/// Keys belong in a `secret`, whose lengths are then those of the bytes: `min_length(32)` is a key of 256 bits.
///
///     TWELVE_VAR(twelve::secret<twelve::base64_bytes>, signing_key, "Signs session cookies", min_length(32));
///     mac.update(config.signing_key.expose().data(), config.signing_key.expose().size());
template <byte_encoding Encoding>
class encoded_bytes {
public:
    encoded_bytes() = default;

    [[nodiscard]] const unsigned char* data() const noexcept {
        return reinterpret_cast<const unsigned char*>(bytes_.c_str());
    }
    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
    [[nodiscard]] std::size_t capacity() const noexcept { return bytes_.capacity(); }
    [[nodiscard]] bool empty() const noexcept { return bytes_.empty(); }

    /// The bytes as characters, for interfaces that take those.
    [[nodiscard]] std::string_view view() const& noexcept { return bytes_.view(); }
    std::string_view view() const&& = delete;  // the bytes would be wiped before they are read

    /// Wipes and frees the bytes.
    void clear() noexcept { bytes_.clear(); }

    /// Takes a text, or says why not and stays as it is.
    [[nodiscard]] bool assign(std::string_view text, parse_failure& why) {
        if constexpr (Encoding == byte_encoding::base64)
            return detail::read_base64(text, bytes_, why);
        else
            return detail::read_hex(text, bytes_, why);
    }

    /// Compares in a time that depends on the lengths only.
    [[nodiscard]] friend bool operator==(const encoded_bytes& left, const encoded_bytes& right) noexcept {
        return detail::equal_in_constant_time(left.bytes_.view(), right.bytes_.view());
    }
    [[nodiscard]] friend bool operator!=(const encoded_bytes& left, const encoded_bytes& right) noexcept {
        return !(left == right);
    }

private:
    detail::wiped_text bytes_;
};

/// Bytes in base64 (RFC 4648), of the usual or the URL-safe alphabet, padded or not: `SGk=`.
using base64_bytes = encoded_bytes<byte_encoding::base64>;

/// Bytes in hexadecimal digits of any case, two a byte and nothing between them: `cafe01`.
using hex_bytes = encoded_bytes<byte_encoding::hex>;

namespace detail {

template <byte_encoding Encoding>
struct codec<encoded_bytes<Encoding>> {
    static constexpr value_kind kind = value_kind::bytes;

    static bool read(std::string_view text, encoded_bytes<Encoding>& into, const spelling&, parse_failure& why) {
        return into.assign(text, why);
    }

    static void write(const encoded_bytes<Encoding>& value, std::string& out) {
        if constexpr (Encoding == byte_encoding::base64)
            append_base64(out, value.view());
        else
            append_hex(out, value.view());
    }

    static void describe(std::string& out) {
        out += Encoding == byte_encoding::base64 ? "bytes in base64" : "bytes in hexadecimal, two digits each";
    }

    static number measure(const encoded_bytes<Encoding>& value) noexcept { return number(value.size()); }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
