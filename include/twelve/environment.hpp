#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include <twelve/source.hpp>

#ifdef _WIN32
#include <twelve/detail/environment_windows.hpp>
#else
#include <twelve/detail/environment_posix.hpp>
#endif

namespace twelve {
inline namespace v0 {

namespace detail {

/// The process environment, walked in place: nothing of it is copied.
class opened_environment final : public opened_source {
public:
    explicit opened_environment(const opening& asked_by) : asked_by_(asked_by) {}

    void collect(collector& into) override {
        block_.walk(into.wanted(), [&](std::string_view name, std::string_view text) {
            raw_value value;
            value.text = text;
            into.take(names_differ_in_case ? name : as_declared(name), value);
        });
    }

    bool find(std::string_view name, raw_value& found) override {
        bool is_found = false;
        block_.walk(nullptr, [&](std::string_view other, std::string_view text) {
            if (is_found || !is_same_variable(name, other)) return;
            found = {};
            found.text = text;
            is_found = true;
        });
        return is_found;
    }

    [[nodiscard]] origin place_of(const raw_value*) const override {
        origin place;
        place.kind = source_kind::environment;
        place.source = "environment";
        return place;
    }

    [[nodiscard]] looked_in place_looked_in() const override { return {"environment", false}; }

private:
    /// Where names are told apart without regard to case, a name as the declaration spells it.
    [[nodiscard]] std::string_view as_declared(std::string_view name) const noexcept {
        for (std::size_t i = 0; i < asked_by_.name_count(); ++i)
            if (is_same_variable(asked_by_.name(i), name)) return asked_by_.name(i);
        return name;
    }

    const opening& asked_by_;
    environment_block block_;
};

}  // namespace detail

/// The process environment. It is read when settings are loaded, once; nothing is ever written to it.
///
///     const auto config = twelve::load<settings>(twelve::environment());   // the same as load<settings>()
class environment final : public detail::any_source {
public:
    [[nodiscard]] detail::opened_source* open(detail::opening& asked_by) const override {
        return asked_by.make<detail::opened_environment>(asked_by);
    }
    [[nodiscard]] detail::any_source* clone() const override { return new environment(*this); }
};

}  // namespace v0
}  // namespace twelve
