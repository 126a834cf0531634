#pragma once

#include <cstddef>
#include <cwchar>
#include <string_view>

#include <twelve/detail/looks_secret.hpp>  // upper_ascii
#include <twelve/detail/name_filter.hpp>
#include <twelve/detail/wide_text.hpp>
#include <twelve/detail/wipe.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A wide environment block as UTF-8, in memory that is wiped. Names are told apart without regard to case there, so
/// they are given in upper case; the hidden entries `=C:` are left out.
class wide_environment {
public:
    /// Reads a block as Windows keeps it: entries that a null character ends, and an empty one behind the last.
    void read(const wchar_t* block) {
        for (const wchar_t* entry = block; *entry != L'\0'; entry += std::wcslen(entry) + 1) {
            if (*entry == L'=') continue;
            append_utf8(text_, entry);
            text_.push_back('\0');
        }
        fold_names();
    }

    /// Calls `visit(name, text)` for each entry, or for those only that may be wanted.
    template <class Visit>
    void walk(const name_filter* wanted, const Visit& visit) const {
        std::string_view rest = text_.view();
        while (!rest.empty()) {
            const std::string_view entry = rest.substr(0, rest.find('\0'));
            const std::size_t equals = entry.find('=');
            const std::string_view name = entry.substr(0, equals);
            const bool is_wanted = wanted == nullptr || wanted->may_be(name);
            if (is_wanted && equals != std::string_view::npos) visit(name, entry.substr(equals + 1));
            rest.remove_prefix(entry.size() + 1);
        }
    }

private:
    void fold_names() noexcept {
        bool is_name = true;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            char& byte = text_.data()[i];
            if (byte == '=') is_name = false;
            if (byte == '\0') is_name = true;
            if (is_name) byte = upper_ascii(byte);
        }
    }

    wiped_text text_;
};

/// How many UTF-16 units a text in UTF-8 has.
[[nodiscard]] constexpr std::size_t count_wide_units(std::string_view text) noexcept {
    std::size_t units = 0;
    for (const char byte : text) {
        const unsigned lead = static_cast<unsigned char>(byte);
        units += lead >= 0xF0U ? 2U : (lead & 0xC0U) == 0x80U ? 0U : 1U;
    }
    return units;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
