#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/fnv.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Names that the shell, the C library or the system gives a meaning of their own (POSIX XBD 8.1, environ(7), ld.so(8)).
inline constexpr const char* machine_names[] = {
    "PATH", "HOME", "USER", "SHELL", "LANG", "LANGUAGE", "HOSTNAME", "TMP", "TEMP", "TMPDIR", "TERM", "PWD", "OLDPWD",
    "IFS", "LOGNAME", "MAIL", "MAILCHECK", "MAILPATH", "CDPATH", "ENV", "HISTFILE", "HISTSIZE", "LINES", "COLUMNS",
    "PS1", "PS2", "PS4", "PPID", "UID", "EUID", "RANDOM", "SECONDS", "LINENO", "OPTIND", "OPTARG", "OPTERR", "SHLVL",
    "SHELLOPTS", "BASHOPTS", "BASH_ENV", "LC_ALL", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES", "LC_MONETARY",
    "LC_NUMERIC", "LC_TIME", "TZ", "EDITOR", "VISUAL", "PAGER", "DISPLAY", "HOSTTYPE", "OSTYPE", "MACHTYPE",
    "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "LD_DEBUG", "LD_BIND_NOW", "LD_BIND_NOT", "LD_ORIGIN_PATH",
    "LD_PROFILE", "LD_SHOW_AUXV", "LD_USE_LOAD_BIAS", "DYLD_INSERT_LIBRARIES", "DYLD_LIBRARY_PATH", "MALLOC_ARENA_MAX",
    "USERNAME", "USERPROFILE", "COMPUTERNAME", "COMSPEC", "SYSTEMROOT", "WINDIR", "APPDATA", "LOCALAPPDATA",
    "PROGRAMFILES", "PATHEXT", "OS"};

inline constexpr std::size_t machine_name_count = sizeof(machine_names) / sizeof(machine_names[0]);

/// What can be told of a name without reading it whole: its length, its first three and its last four characters.
/// Names are put together behind prefixes, so it grows piece by piece. A compiler pays for each character that it reads
/// in a constant expression; two names that differ seldom look alike by this.
struct name_look {
    std::uint32_t head = 0;
    std::uint32_t tail = 0;
    std::size_t length = 0;

    [[nodiscard]] constexpr std::uint64_t key() const noexcept {
        return std::uint64_t{length} << 56U | static_cast<std::uint64_t>(head) << 32U | tail;
    }
};

/// Adds a piece of a name, in upper case whatever its own.
[[nodiscard]] constexpr name_look look_on(name_look look, const char* text, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size && look.length + i < 3; ++i)
        look.head = look.head << 8U | (static_cast<unsigned char>(text[i]) & 0xDFU);
    for (std::size_t i = size > 4 ? size - 4 : 0; i < size; ++i)
        look.tail = look.tail << 8U | (static_cast<unsigned char>(text[i]) & 0xDFU);
    look.length += size;
    return look;
}

/// Spreads a key over a table.
[[nodiscard]] constexpr std::uint64_t spread(std::uint64_t key, unsigned bits) noexcept {
    return key * 0x9E3779B97F4A7C15U >> (64U - bits);
}

/// How each name of the machine looks, and a bit for each, in so few words that reading one is cheap.
struct machine_looks {
    static constexpr unsigned bits = 10;
    std::uint64_t words[16]{};
    std::uint64_t keys[machine_name_count]{};
};

[[nodiscard]] constexpr machine_looks look_at_machine_names() noexcept {
    machine_looks made{};
    for (std::size_t i = 0; i < machine_name_count; ++i) {
        const std::uint64_t key = look_on({}, machine_names[i], std::string_view(machine_names[i]).size()).key();
        const std::uint64_t bit = spread(key, machine_looks::bits);
        made.words[bit / 64] |= std::uint64_t{1} << bit % 64;
        made.keys[i] = key;
    }
    return made;
}

inline constexpr machine_looks looks_of_the_machine = look_at_machine_names();

/// Tells a name that may be one of the machine's, or of the loader's LD_ or the locale's LC_.
[[nodiscard]] constexpr bool looks_like_the_machine(const name_look& look) noexcept {
    constexpr std::uint32_t loader = look_on({}, "LD_", 3).head;
    constexpr std::uint32_t locale = look_on({}, "LC_", 3).head;
    if (look.head == loader || look.head == locale) return true;
    const std::uint64_t key = look.key();
    const std::uint64_t bit = spread(key, machine_looks::bits);
    if ((looks_of_the_machine.words[bit / 64] >> bit % 64 & 1U) == 0) return false;
    for (const std::uint64_t one : looks_of_the_machine.keys)
        if (one == key) return true;
    return false;
}

/// Tells whether a name is one of the machine's, or of the loader's LD_ or the locale's LC_.
[[nodiscard, gnu::cold]] constexpr bool is_machine_name(std::string_view name) noexcept {
    for (const char* const one : machine_names)
        if (name == one) return true;
    return name.substr(0, 3) == "LD_" || name.substr(0, 3) == "LC_";
}

/// Tells whether a name is one of the machine's.
[[nodiscard]] constexpr bool is_machine_hash(std::uint64_t hash) noexcept {
    for (const char* const name : machine_names)
        if (hash_on(hash_start, name) == hash) return true;
    return false;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
