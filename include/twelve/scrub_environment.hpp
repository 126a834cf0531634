#pragma once

#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/name_index.hpp>
#include <twelve/environment.hpp>
#include <twelve/settings.hpp>

namespace twelve {
inline namespace v0 {

namespace detail {

/// Whether a name is that of a secret, or of a service URL, which may hold one. What a file's path names is elsewhere.
[[nodiscard]] inline bool names_secret(const catalog& declared, const name_index& names,
                                       std::string_view name) noexcept {
    for (const indexed_name& one : names)
        if (is_same_variable(one.name, name) && one.role != name_role::file)
            return declared.variables[one.variable].bears_secret();
    return false;
}

}  // namespace detail

/// Overwrites the declared secrets in the environment of this process, and unsets them: `unsetenv` alone leaves them in
/// `/proc/self/environ`. Service URLs are secrets here.
///
/// Call it once the settings are loaded and before other threads start, as for `setenv`; what `getenv` gave for these
/// names is overwritten. Child processes no longer inherit them.
///
///     const auto config = twelve::load_or_exit<settings>();
///     twelve::scrub_environment<settings>();
template <class S>
void scrub_environment() {
    detail::scratch memory;
    const detail::catalog declared = detail::catalog_of<S>(memory);
    const detail::name_index names(declared, memory);
    detail::scrub_entries([&](std::string_view name) { return detail::names_secret(declared, names, name); });
}

}  // namespace v0
}  // namespace twelve
