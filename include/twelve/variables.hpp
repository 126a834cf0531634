#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {

namespace detail {

/// A name and its text, which is wiped.
struct given_variable {
    std::string name;
    wiped_text text;
};

class opened_variables final : public opened_source {
public:
    explicit opened_variables(const std::vector<given_variable>& all) : all_(all) {}

    void collect(collector& into) override {
        for (const given_variable& one : all_) into.take(one.name, raw(one));
    }

    bool find(std::string_view name, raw_value& found) override {
        for (const given_variable& one : all_) {
            if (one.name != name) continue;
            found = raw(one);
            return true;
        }
        return false;
    }

    [[nodiscard]] origin place_of(const raw_value*) const override {
        origin place;
        place.kind = source_kind::variables;
        place.source = "variables";
        return place;
    }

    [[nodiscard]] looked_in place_looked_in() const override { return {"variables", false}; }

private:
    [[nodiscard]] static raw_value raw(const given_variable& one) noexcept {
        raw_value value;
        value.text = one.text.view();
        return value;
    }

    const std::vector<given_variable>& all_;
};

}  // namespace detail

/// Variables given in the program: for tests, and for overrides before other sources.
///
///     twelve::load<settings>(twelve::variables{{"PORT", "80"}})
class variables final : public detail::any_source {
public:
    using entry = std::pair<std::string_view, std::string_view>;

    variables() = default;
    variables(std::initializer_list<entry> all) {
        all_.reserve(all.size());
        for (const entry& one : all) set(one.first, one.second);
    }

    /// Sets a variable; the last one of a name stands.
    void set(std::string_view name, std::string_view text) {
        for (detail::given_variable& one : all_) {
            if (one.name != name) continue;
            one.text = detail::wiped_text(text);
            return;
        }
        all_.push_back({std::string(name), detail::wiped_text(text)});
    }

    [[nodiscard]] detail::opened_source* open(detail::opening& asked_by) const override {
        return asked_by.make<detail::opened_variables>(all_);
    }
    [[nodiscard]] detail::any_source* clone() const override { return new variables(*this); }

private:
    std::vector<detail::given_variable> all_;
};

}  // namespace v0
}  // namespace twelve
