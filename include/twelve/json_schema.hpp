#pragma once

#include <string>
#include <vector>

#include <twelve/detail/schema_layout.hpp>
#include <twelve/detail/schema_output.hpp>
#include <twelve/detail/schema_shape.hpp>
#include <twelve/detail/schema_writer.hpp>
#include <twelve/settings.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

[[nodiscard]] inline std::string write_schema(const schema_group& whole) {
    const schema_count count = count_schema(*whole.settings);
    std::vector<schema_entry> entries(count.entries + 1);
    std::vector<schema_level> levels(count.levels);
    const schema_layout all = lay_out(whole, entries.data(), levels.data());
    schema_output counted;
    schema_writer(all, counted).write();
    std::string text(counted.size(), '\0');
    schema_output written(text.data(), text.size());
    schema_writer(all, written).write();
    return text;
}

}  // namespace detail

/// Writes the declaration as JSON Schema (draft 2020-12) of the values once they are read, one property a line.
///
/// What JSON Schema has no word for (units, separators, checks, groups) stands under `x-twelve`. No secret has a default
/// or an example in it. `TWELVE_EMBED` writes the same bytes into the program.
///
///     twelve::json_schema<settings>()
///     // "PORT":{"type":"integer","minimum":1,"maximum":65535,"default":8080,"description":"Port the server listens on",...
template <class S>
[[nodiscard]] std::string json_schema() {
    static_assert(detail::is_settings<S>, "a settings struct opens with TWELVE_SETTINGS and its own name");
    if constexpr (detail::is_settings<S>) {
        static_cast<void>(detail::settings_type_of<S>());  // whose names must differ
        return detail::write_schema(*detail::schema_group_of<S>());
    } else {
        return {};
    }
}

}  // namespace v0
}  // namespace twelve
