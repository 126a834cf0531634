#pragma once

#include <cstdio>
#include <cstdlib>  // std::getenv
#include <cstring>

#include <twelve/report/colour.hpp>

#ifdef _WIN32
#    include <io.h>
#else
#    include <unistd.h>  // isatty
#endif

namespace twelve {
inline namespace v0 {
namespace detail {

/// Answers for a variable of the environment, or null.
using ask_environment = const char* (*)(const char* name);

// A report must come out even where nothing could be loaded, and how it looks is the terminal's affair, not the
// program's configuration: so these three names, and no others, are read here and not through a source.
[[nodiscard]] inline const char* process_environment(const char* name) {
#ifdef _MSC_VER
    static_cast<void>(name);
    return nullptr;
#else
    return std::getenv(name);
#endif
}

[[nodiscard]] inline bool is_terminal(std::FILE* stream) noexcept {
#ifdef _WIN32
    return ::_isatty(::_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

/// Whether a variable asks for something: set, and neither empty nor 0.
[[nodiscard]] inline bool is_asked_for(const char* value) noexcept {
    return value != nullptr && *value != '\0' && std::strcmp(value, "0") != 0;
}

/// `NO_COLOR` comes first (no-color.org: any value that is not empty), then what forces colour, then the terminal.
[[nodiscard]] inline report_colour choose_colour(bool is_on_terminal, ask_environment ask) {
    const char* const no_colour = ask("NO_COLOR");
    if (no_colour != nullptr && *no_colour != '\0') return report_colour::never;
    if (is_asked_for(ask("FORCE_COLOR")) || is_asked_for(ask("CLICOLOR_FORCE"))) return report_colour::always;
    const char* const terminal = ask("TERM");
    const bool is_dumb = terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
    return is_on_terminal && !is_dumb ? report_colour::always : report_colour::never;
}

}  // namespace detail

/// Chooses colour for a stream: on a terminal, unless `NO_COLOR`, `FORCE_COLOR` or `CLICOLOR_FORCE` says otherwise.
///
///     twelve::report_options options;
///     options.colour = twelve::colour_for(stderr);
[[nodiscard]] inline report_colour colour_for(std::FILE* stream) {
    return detail::choose_colour(detail::is_terminal(stream), &detail::process_environment);
}

}  // namespace v0
}  // namespace twelve
