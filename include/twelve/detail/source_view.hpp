#pragma once

#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A source as the engine takes it: ours as it is, a program's own through its adapter.
template <class Source, bool = is_source<Source>>
class source_view {
public:
    explicit source_view(const Source& source) noexcept : source_(&source) {}
    [[nodiscard]] const any_source* get() const noexcept { return source_; }

private:
    const Source* source_;
};

template <class Source>
class source_view<Source, false> {
public:
    explicit source_view(const Source& source) noexcept : adapter_(source) {}
    [[nodiscard]] const any_source* get() const noexcept { return &adapter_; }

private:
    custom_source<Source> adapter_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
