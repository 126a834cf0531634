#pragma once

#include <cstddef>
#include <cstdio>
#include <cstdlib>  // std::getenv
#include <cstring>

#include <twelve/report/colour.hpp>
#include <twelve/report/text.hpp>

#ifdef _WIN32
#    include <io.h>

extern "C" __declspec(dllimport) int __stdcall GetConsoleMode(void*, unsigned long*);
#else
#    include <sys/ioctl.h>  // TIOCGWINSZ
#    include <unistd.h>     // isatty
#endif

namespace twelve {
inline namespace v0 {
namespace detail {

/// Answers for a variable of the environment, or null.
using ask_environment = const char* (*)(const char* name);

// A report must come out even where nothing could be loaded, and how it looks is the terminal's affair, not the
// program's configuration: so the names below, and no others, are read here and not through a source.
[[nodiscard]] inline const char* process_environment(const char* name) {
#ifdef _MSC_VER
#    pragma warning(push)
#    pragma warning(disable : 4996)  // that it is not for threads which set variables: nothing here does
#endif
    return std::getenv(name);
#ifdef _MSC_VER
#    pragma warning(pop)
#endif
}

[[nodiscard]] inline bool is_terminal(std::FILE* stream) noexcept {
#ifdef _WIN32
    return ::_isatty(::_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

/// Whether a stream leads to a terminal that reads escape sequences: an old console of Windows prints them.
[[nodiscard]] inline bool is_colour_terminal(std::FILE* stream) noexcept {
#ifdef _WIN32
    constexpr unsigned long reads_sequences = 4;  // ENABLE_VIRTUAL_TERMINAL_PROCESSING
    unsigned long mode = 0;
    void* const console = reinterpret_cast<void*>(::_get_osfhandle(::_fileno(stream)));
    return ::GetConsoleMode(console, &mode) != 0 && (mode & reads_sequences) != 0;
#else
    return is_terminal(stream);
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

/// The columns of a terminal as it tells them; 0 where it does not.
[[nodiscard]] inline std::size_t terminal_columns(std::FILE* stream) noexcept {
#ifdef _WIN32
    static_cast<void>(stream);
    return 0;
#else
    ::winsize size{};
    return ::ioctl(::fileno(stream), TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
#endif
}

/// Reads a count of columns; 0 where a text is none.
[[nodiscard]] inline std::size_t read_columns(const char* text) noexcept {
    constexpr std::size_t most = 100000;
    std::size_t columns = 0;
    for (; text != nullptr && *text != '\0'; ++text) {
        if (*text < '0' || *text > '9' || columns > most) return 0;
        columns = 10 * columns + static_cast<std::size_t>(*text - '0');
    }
    return columns;
}

/// `COLUMNS` comes before what the terminal tells, and both count on a terminal alone.
///
/// Lines longer than 100 columns are hard to read; below 40 a report would be a column of single words.
[[nodiscard]] inline std::size_t choose_width(bool is_on_terminal, std::size_t of_terminal, ask_environment ask) {
    constexpr std::size_t least = 40;
    constexpr std::size_t most = report_options().width;
    if (!is_on_terminal) return most;
    const std::size_t asked_for = read_columns(ask("COLUMNS"));
    const std::size_t columns = asked_for != 0 ? asked_for : of_terminal;
    if (columns == 0 || columns > most) return most;
    return columns < least ? least : columns;
}

}  // namespace detail

/// Chooses colour for a stream: on a terminal, unless `NO_COLOR`, `FORCE_COLOR` or `CLICOLOR_FORCE` says otherwise.
[[nodiscard]] inline report_colour colour_for(std::FILE* stream) {
    return detail::choose_colour(detail::is_colour_terminal(stream), &detail::process_environment);
}

/// Chooses how many columns a report takes: those of the terminal or of `COLUMNS`, from 40 to 100; 100 elsewhere.
[[nodiscard]] inline std::size_t width_for(std::FILE* stream) {
    return detail::choose_width(detail::is_terminal(stream), detail::terminal_columns(stream),
                                &detail::process_environment);
}

/// Chooses how a report looks on a stream: its colour and its width.
///
///     std::fputs(twelve::report_text(config.error(), twelve::options_for(stderr)).c_str(), stderr);
[[nodiscard]] inline report_options options_for(std::FILE* stream) {
    report_options options;
    options.colour = colour_for(stream);
    options.width = width_for(stream);
    return options;
}

}  // namespace v0
}  // namespace twelve
