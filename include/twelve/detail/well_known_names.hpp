#pragma once

#include <cstddef>
#include <string_view>

#include <twelve/detail/looks_secret.hpp>  // upper_ascii
#include <twelve/detail/machine_names.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// One text each, the names parted by blanks: an array of texts would need an address, and its relocation, for each.

/// Names that widespread programs own: set for them, they are no misspelling of ours. Any case.
inline constexpr std::string_view well_known_names =
    "_ CI DYNO HTTP_PROXY HTTPS_PROXY FTP_PROXY NO_PROXY ALL_PROXY LESS LESSOPEN LESSCLOSE LS_COLORS COLORTERM "
    "COLORFGBG TERM_PROGRAM TERM_PROGRAM_VERSION TERM_SESSION_ID NO_COLOR FORCE_COLOR CLICOLOR CLICOLOR_FORCE "
    "WAYLAND_DISPLAY XAUTHORITY WINDOWID DESKTOP_SESSION SESSION_MANAGER INVOCATION_ID JOURNAL_STREAM "
    "NOTIFY_SOCKET MAINPID MANAGERPID WATCHDOG_PID WATCHDOG_USEC LISTEN_PID LISTEN_FDS LISTEN_FDNAMES "
    "CREDENTIALS_DIRECTORY RUNTIME_DIRECTORY STATE_DIRECTORY CACHE_DIRECTORY LOGS_DIRECTORY "
    "CONFIGURATION_DIRECTORY EXIT_CODE EXIT_STATUS SERVICE_RESULT DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT "
    "KUBECONFIG GOPATH GOROOT GOMAXPROCS GOGC GOFLAGS JAVA_HOME JAVA_OPTS JAVA_TOOL_OPTIONS PYTHONPATH PYTHONHOME "
    "VIRTUAL_ENV NODE_ENV NODE_PATH NODE_OPTIONS RUBYOPT RUBYLIB GEM_HOME PERL5LIB MANPATH INFOPATH "
    "PKG_CONFIG_PATH CC CXX CFLAGS CXXFLAGS CPPFLAGS LDFLAGS MAKEFLAGS MAKELEVEL MFLAGS CPATH LIBRARY_PATH PS3 "
    "PROMPT_COMMAND INPUTRC FPATH ZDOTDIR GLIBC_TUNABLES MALLOC_CHECK_ ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS "
    "TSAN_OPTIONS SSL_CERT_FILE SSL_CERT_DIR RES_OPTIONS HOSTALIASES LOCALDOMAIN NLSPATH TZDIR TERMINFO TERMCAP "
    "DEBIAN_FRONTEND HOSTFILE GPG_AGENT_INFO GPG_TTY SSH_AUTH_SOCK SSH_AGENT_PID SSH_CLIENT SSH_CONNECTION "
    "SSH_TTY SUDO_USER SUDO_UID SUDO_GID SUDO_COMMAND";

/// Beginnings of names that a program owns as a family. A declared name of the family is the user's own all the same.
inline constexpr std::string_view well_known_families =
    "KUBERNETES_ LC_ LD_ DYLD_ XDG_ NPM_ SYSTEMD_ DBUS_ SSH_ GPG_ SUDO_ BASH_ ZSH_ GITHUB_ RUNNER_ GITLAB_ CI_ "
    "JENKINS_ CIRCLE_ BUILDKITE_ DOCKER_ COMPOSE_ BUILDKIT_ AWS_ AZURE_ GOOGLE_ OTEL_ JAVA_ PYTHON PIP_ CONDA_ "
    "NVM_ NODE_ YARN_ CARGO_ RUSTUP_ CMAKE_ VSCODE_ WSL_ GNOME_ KDE_ GTK_ QT_ QTWEBENGINE_ FC_ PROCESSOR_ "
    "COMMONPROGRAM PROGRAMFILES PROGRAMDATA HEROKU_ FLY_ RENDER_ RAILWAY_ VERCEL_";

[[nodiscard]] constexpr bool is_same_in_any_case(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (upper_ascii(left[i]) != upper_ascii(right[i])) return false;
    return true;
}

/// Takes the first of some names that blanks part off the text; empty at its end.
constexpr std::string_view take_name(std::string_view& names) noexcept {
    const std::string_view name = names.substr(0, names.find(' '));
    names.remove_prefix(name.size() < names.size() ? name.size() + 1 : name.size());
    return name;
}

/// Whether a name belongs to the machine or to a widespread program, whatever was declared.
[[nodiscard, gnu::cold]] constexpr bool is_well_known(std::string_view name) noexcept {
    for (const char* const one : machine_names)
        if (is_same_in_any_case(name, one)) return true;
    for (std::string_view rest = well_known_names; !rest.empty();)
        if (is_same_in_any_case(name, take_name(rest))) return true;
    return begins_with_word(name, "KUBERNETES_");
}

/// Whether a name is of a family that the declared name which it is near to is not of.
[[nodiscard, gnu::cold]] constexpr bool is_of_other_family(std::string_view name, std::string_view declared) noexcept {
    for (std::string_view rest = well_known_families; !rest.empty();) {
        const std::string_view family = take_name(rest);
        if (begins_with_word(name, family) && !begins_with_word(declared, family)) return true;
    }
    return false;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
