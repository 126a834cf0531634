#pragma once

#ifdef _WIN32

#include <cstddef>
#include <cwchar>
#include <string>
#include <string_view>

#include <twelve/detail/file_windows.hpp>  // append_utf8
#include <twelve/detail/looks_secret.hpp>  // upper_ascii
#include <twelve/detail/name_filter.hpp>
#include <twelve/detail/wipe.hpp>

extern "C" __declspec(dllimport) wchar_t* __stdcall GetEnvironmentStringsW();
extern "C" __declspec(dllimport) int __stdcall FreeEnvironmentStringsW(wchar_t*);
extern "C" __declspec(dllimport) int __stdcall SetEnvironmentVariableW(const wchar_t*, const wchar_t*);

namespace twelve {
inline namespace v0 {
namespace detail {

/// The wide environment as UTF-8, in memory that is wiped. Names are told apart without regard to case there, so they
/// are given in upper case; the hidden entries `=C:` are left out.
class environment_block {
public:
    environment_block() {
        wchar_t* const block = ::GetEnvironmentStringsW();
        if (block == nullptr) return;
        for (const wchar_t* entry = block; *entry != L'\0'; entry += std::wcslen(entry) + 1) {
            if (*entry == L'=') continue;
            append_utf8(text_, entry);
            text_.push_back('\0');
        }
        ::FreeEnvironmentStringsW(block);
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

/// Overwrites the text of each variable whose name, in upper case, `is_meant`, and removes the variable.
template <class IsMeant>
void scrub_entries(const IsMeant& is_meant) {
    const environment_block block;
    block.walk([&](std::string_view name, std::string_view text) {
        if (!is_meant(name)) return;
        std::wstring wide;
        for (const char byte : name) wide.push_back(static_cast<wchar_t>(static_cast<unsigned char>(byte)));
        // A text of the same length takes the place of the old one.
        std::size_t units = 0;
        for (const char byte : text) {
            const unsigned char lead = static_cast<unsigned char>(byte);
            units += lead >= 0xF0 ? 2U : (lead & 0xC0U) == 0x80U ? 0U : 1U;
        }
        const std::wstring blanks(units, L' ');
        ::SetEnvironmentVariableW(wide.c_str(), blanks.c_str());
        ::SetEnvironmentVariableW(wide.c_str(), nullptr);
    });
}

[[nodiscard]] inline bool is_same_variable(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (upper_ascii(left[i]) != upper_ascii(right[i])) return false;
    return true;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

#endif
