#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <twelve/catalog.hpp>
#include <twelve/detail/diagnoses.hpp>
#include <twelve/detail/near_names.hpp>
#include <twelve/detail/readings.hpp>
#include <twelve/detail/well_known_names.hpp>
#include <twelve/problem.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Looks for names that nobody declared, and that were meant for something declared.
class unknown_names final : public collector {
public:
    unknown_names(const catalog& declared, const readings& read, scratch& memory, problems& found)
        : near_(declared, read, memory), declared_(declared), read_(read), found_(found) {}

    /// Walks the sources once more: there is something to report already, or warnings were asked for.
    void look_in(std::size_t source) {
        source_ = source;
        read_.source(source).collect(*this);
    }

    [[gnu::cold]] void take(std::string_view name, const raw_value& value) override {
        const near_name* nearest = near_.find(name);
        const std::string_view prefix = prefix_of(name);
        const bool is_ours = nearest != nullptr || !prefix.empty();
        if (!is_ours && !read_.source(source_).has_strict_names()) return;
        if (read_.names().find(name) != nullptr || is_well_known(name)) return;
        if (nearest != nullptr && is_of_other_family(name, nearest->name)) nearest = nullptr;
        if (nearest == nullptr) nearest = in_another_group(name, prefix);
        if (nearest == nullptr && prefix.empty() && !read_.source(source_).has_strict_names()) return;
        const origin place = read_.source(source_).place_of(&value);
        if (is_handed_over(place.kind) && is_service_link(name, value.text)) return;
        found_.push_back(problem_with(name, nearest, is_ours, place));
    }

    void fail(std::string_view, literal) override {}

private:
    [[gnu::cold]] [[nodiscard]] static problem problem_with(std::string_view name, const near_name* nearest,
                                                            bool is_ours, const origin& place) {
        problem made;
        const bool is_case = nearest != nullptr && is_same_in_any_case(nearest->name, name);
        made.code = is_case ? problem_code::case_mismatch : problem_code::unknown_variable;
        made.severity = severity::warning;
        // A name that is like none of ours may be the tail of a secret: its place is told, not the name.
        if (is_ours) made.variable = std::string(name);
        if (nearest != nullptr) made.related = std::string(nearest->suggested);
        made.origin = place;
        if (made.origin.line != 0) made.origin.column = 1;
        return made;
    }

    /// The prefix that was declared and that a name begins with, so that the name is the program's own; else nothing.
    [[nodiscard]] std::string_view prefix_of(std::string_view name) const noexcept {
        for (std::size_t g = 0; g < declared_.group_count; ++g) {
            const std::string_view own = declared_.groups[g].declared_prefix;
            if (!own.empty() && name.substr(0, own.size()) == own) return own;
        }
        return {};
    }

    /// What nobody set and is called the same under another prefix, if it is the only one: `MAIL_HOST` for a
    /// `SMTP_HOST`.
    [[nodiscard]] const near_name* in_another_group(std::string_view name, std::string_view prefix) const noexcept {
        const std::string_view rest = name.substr(prefix.size());
        if (prefix.empty() || rest.size() < 2) return nullptr;
        const near_name* found = nullptr;
        for (const near_name& one : near_) {
            if (one.name.size() < rest.size() || one.name.substr(one.name.size() - rest.size()) != rest) continue;
            const bool is_whole = one.name.size() == rest.size() || one.name[one.name.size() - rest.size() - 1] == '_';
            if (!is_whole) continue;
            if (found != nullptr) return nullptr;
            found = &one;
        }
        return found;
    }

    near_names near_;
    const catalog& declared_;
    const readings& read_;
    problems& found_;
    std::size_t source_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
