#pragma once

#include <cstddef>
#include <cstdint>

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

/// The hashes of the machine's names in a small open-addressed set, made once by the compiler.
struct machine_hashes {
    static constexpr std::size_t slots = 256;
    std::uint64_t slot[slots]{};
};

[[nodiscard]] constexpr machine_hashes make_machine_hashes() noexcept {
    machine_hashes made{};
    for (const char* name : machine_names) {
        std::uint64_t hash = 0xCBF29CE484222325U;
        for (; *name != '\0'; ++name) hash = (hash ^ static_cast<unsigned char>(*name)) * 0x100000001B3U;
        std::size_t at = hash % machine_hashes::slots;
        while (made.slot[at] != 0) at = (at + 1) % machine_hashes::slots;
        made.slot[at] = hash;
    }
    return made;
}

inline constexpr machine_hashes machine_hash_set = make_machine_hashes();

/// Tells whether a name's hash (FNV-1a, 64 bits) is that of a name of the machine.
[[nodiscard]] constexpr bool is_machine_hash(std::uint64_t hash) noexcept {
    for (std::size_t at = hash % machine_hashes::slots; machine_hash_set.slot[at] != 0;
         at = (at + 1) % machine_hashes::slots)
        if (machine_hash_set.slot[at] == hash) return true;
    return false;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
