#pragma once

#ifdef _WIN32

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/looks_secret.hpp>  // upper_ascii
#include <twelve/detail/wide_environment.hpp>

extern "C" __declspec(dllimport) wchar_t* __stdcall GetEnvironmentStringsW();
extern "C" __declspec(dllimport) int __stdcall FreeEnvironmentStringsW(wchar_t*);
extern "C" __declspec(dllimport) int __stdcall SetEnvironmentVariableW(const wchar_t*, const wchar_t*);

namespace twelve {
inline namespace v0 {
namespace detail {

/// The block that the system keeps for the process, as it is when this is made.
class environment_block : public wide_environment {
public:
    environment_block() {
        wchar_t* const block = ::GetEnvironmentStringsW();
        if (block == nullptr) return;
        read(block);
        ::FreeEnvironmentStringsW(block);
    }
};

/// Overwrites the text of each variable whose name, in upper case, `is_meant`, and removes the variable.
template <class IsMeant>
void scrub_entries(const IsMeant& is_meant) {
    const environment_block block;
    block.walk(nullptr, [&](std::string_view name, std::string_view text) {
        if (!is_meant(name)) return;
        std::wstring wide;
        for (const char byte : name) wide.push_back(static_cast<wchar_t>(static_cast<unsigned char>(byte)));
        const std::wstring blanks(count_wide_units(text), L' ');  // takes the place of the old text
        ::SetEnvironmentVariableW(wide.c_str(), blanks.c_str());
        ::SetEnvironmentVariableW(wide.c_str(), nullptr);
    });
}

/// Whether `PATH` and `Path` are two variables.
constexpr bool names_differ_in_case = false;

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
