#pragma once

#include <cstddef>
#include <utility>

#include <tl/expected.hpp>

#include <twelve/detail/loader.hpp>
#include <twelve/detail/source_view.hpp>
#include <twelve/detail/warnings.hpp>
#include <twelve/environment.hpp>
#include <twelve/problem.hpp>
#include <twelve/settings.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {

namespace detail {

/// Fills a struct whose type is told by its table; answers whether it holds. What is wrong goes to `found`.
inline bool load_into(const settings_type& type, void* object, const any_source* const* sources, std::size_t count,
                      problems& found) {
    scratch memory;
    const catalog declared = catalog_builder(type, memory).built();
    readings read(declared, sources, count, memory);
    loader(declared, read, object, memory).load(found);
    const bool holds = found.count(severity::error) == 0;
    if (!holds) complete(declared, read, object, memory, found);
    return holds;
}

template <class S>
[[nodiscard]] tl::expected<S, problems> load_from(const any_source* const* sources, std::size_t count) {
    tl::expected<S, problems> result{tl::in_place};
    problems found;
    if (!load_into(settings_type_of<S>(), &*result, sources, count, found))
        result = tl::make_unexpected(std::move(found));
    return result;
}

template <class S, class... Views>
[[nodiscard]] tl::expected<S, problems> load_viewed(const Views&... views) {
    const any_source* const all[] = {views.get()...};
    return load_from<S>(all, sizeof...(Views));
}

}  // namespace detail

/// Loads settings from sources, the most important first; from the environment alone where none is given.
///
/// It gives the finished struct, or everything that is wrong with the configuration; warnings come with errors only.
///
///     const auto config = twelve::load<settings>(twelve::environment(), twelve::dotenv(".env"));
///     if (!config) fmt::print(stderr, "{}", config.error());
template <class S, class... Sources>
[[nodiscard]] tl::expected<S, problems> load(const Sources&... sources) {
    if constexpr (sizeof...(Sources) == 0)
        return detail::load_viewed<S>(detail::source_view<environment>(environment()));
    else
        return detail::load_viewed<S>(detail::source_view<Sources>(sources)...);
}

template <class S>
[[nodiscard]] tl::expected<S, problems> load(const source_list& sources) {
    return detail::load_from<S>(sources.all().data(), sources.all().size());
}

}  // namespace v0
}  // namespace twelve
