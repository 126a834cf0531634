#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <twelve/detail/file.hpp>
#include <twelve/detail/opened_dotenv.hpp>
#include <twelve/dotenv_syntax.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {

/// A `.env` file. Its absence is fine unless it is required; anything else that keeps it from being read is an error.
///
/// It is read when settings are loaded: a regular file or a FIFO, at most 16 MiB, in UTF-8. `docs/` has the dialect.
///
///     twelve::sources(twelve::environment(), twelve::dotenv(".env").required().strict());
class dotenv final : public detail::any_source {
public:
    explicit dotenv(std::string path) : path_(std::move(path)) {}

    /// Makes its absence an error.
    [[nodiscard]] dotenv required() const {
        dotenv made = *this;
        made.settings_.is_required = true;
        return made;
    }

    /// Makes its warnings errors.
    [[nodiscard]] dotenv strict() const {
        dotenv made = *this;
        made.settings_.syntax.mode = dotenv_mode::strict;
        return made;
    }

    /// Takes `$` as plain data.
    [[nodiscard]] dotenv literal() const {
        dotenv made = *this;
        made.settings_.syntax.mode = dotenv_mode::literal;
        return made;
    }

    /// Warns of every name in it that is not declared. Without it only those under a declared prefix, or near a
    /// declared name, are told, since other programs share such files.
    [[nodiscard]] dotenv strict_names() const {
        dotenv made = *this;
        made.settings_.has_strict_names = true;
        return made;
    }

    /// Reads at most so many bytes, and as many again of expanded values; 16 MiB where it is not called.
    [[nodiscard]] dotenv at_most(std::size_t bytes) const {
        dotenv made = *this;
        made.settings_.file.max_bytes = bytes;
        made.settings_.syntax.max_file = bytes;
        made.settings_.syntax.max_expanded = bytes;
        return made;
    }

    /// Waits so many milliseconds for the writer of a FIFO; 5000 where it is not called.
    [[nodiscard]] dotenv fifo_deadline(int milliseconds) const {
        dotenv made = *this;
        made.settings_.file.fifo_milliseconds = milliseconds;
        return made;
    }

    /// Lets a set-user-id process read the file.
    [[nodiscard]] dotenv even_if_privileged() const {
        dotenv made = *this;
        made.settings_.file.privileged = detail::privileged_reading::allowed;
        return made;
    }

    [[nodiscard]] detail::opened_source* open(detail::opening& asked_by) const override {
        return asked_by.make<detail::opened_dotenv>(path_, settings_, asked_by);
    }
    [[nodiscard]] detail::any_source* clone() const override { return new dotenv(*this); }

private:
    std::string path_;
    detail::dotenv_source_settings settings_;
};

}  // namespace v0
}  // namespace twelve
