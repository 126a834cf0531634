#pragma once

#ifndef _WIN32

#include <cstddef>
#include <cstring>
#include <string_view>

#include <twelve/detail/name_filter.hpp>
#include <twelve/detail/wipe.hpp>

#if defined(__APPLE__)
#include <crt_externs.h>  // _NSGetEnviron: a library has no `environ` of its own there
#else
extern "C" char** environ;  // POSIX asks the program to declare it; where <unistd.h> does, it is C's
#endif

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] inline char** environment_entries() noexcept {
#if defined(__APPLE__)
    return *_NSGetEnviron();
#else
    return environ;
#endif
}

/// The block that the system keeps for the process.
class environment_block {
public:
    /// Calls `visit(name, text)` for each entry that has an `=` behind a name, or for those only that may be wanted.
    template <class Visit>
    void walk(const name_filter* wanted, const Visit& visit) const {
        char** entry = environment_entries();
        if (entry == nullptr) return;
        for (; *entry != nullptr; ++entry) {
            if (wanted != nullptr && !wanted->may_begin(**entry)) continue;
            const char* const equals = std::strchr(*entry, '=');
            if (equals == nullptr || equals == *entry) continue;
            const std::string_view name(*entry, static_cast<std::size_t>(equals - *entry));
            if (wanted == nullptr || wanted->may_be(name)) visit(name, std::string_view(equals + 1));
        }
    }
};

/// Overwrites the text of each entry whose name `is_meant`, and takes the entry off the block.
template <class IsMeant>
void scrub_entries(const IsMeant& is_meant) {
    char** kept = environment_entries();
    if (kept == nullptr) return;
    for (char** entry = kept; *entry != nullptr; ++entry) {
        char* const equals = std::strchr(*entry, '=');
        const bool is_scrubbed =
            equals != nullptr && is_meant(std::string_view(*entry, static_cast<std::size_t>(equals - *entry)));
        if (is_scrubbed)
            wipe(equals + 1, std::strlen(equals + 1));
        else
            *kept++ = *entry;
    }
    *kept = nullptr;
}

/// Whether `PATH` and `Path` are two variables.
constexpr bool names_differ_in_case = true;

[[nodiscard]] inline bool is_same_variable(std::string_view left, std::string_view right) noexcept {
    return left == right;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

#endif
