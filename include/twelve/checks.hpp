#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {

/// One rule across fields that does not hold.
struct failed_check {
    std::string variable;  ///< the first variable that was named
    std::string demand;    ///< the sentence, with the variables' names in it
    std::string concerned;  ///< each variable that was named: "LEAST, MOST or SIZE"
};

/// What a settings struct's own `validate` says its rules to.
///
///     void validate(twelve::checks& check) const {
///         check.that(least <= most, "must not be above {1}", least, most);   // POOL_LEAST must not be above POOL_MOST
///     }
class checks {
public:
    /// A variable's name by the address of its member.
    struct binding {
        const void* member;
        std::string_view name;
    };

    checks(const binding* first, std::size_t count) noexcept : bindings_(first), count_(count) {}

    /// Notes a failure unless the rule holds.
    ///
    /// `demand` continues a sentence that begins with the first member's name; `{0}`, `{1}` ... stand for the names of
    /// the members that follow. Values never enter it.
    template <class Member, class... Members>
    void that(bool holds, literal demand, const Member& member, const Members&... members) {
        if (holds) return;
        const void* const concerned[] = {address_of(member), address_of(members)...};
        note(demand, concerned, sizeof...(Members) + 1);
    }

    [[nodiscard]] const std::vector<failed_check>& failures() const noexcept { return failures_; }

private:
    // The member's type may have an operator& of its own.
    template <class Member>
    [[nodiscard]] static const void* address_of(const Member& member) noexcept {
        return &reinterpret_cast<const char&>(member);
    }

    /// The name of a member; empty where it is none.
    [[nodiscard]] std::string_view variable_of(const void* member) const noexcept {
        for (std::size_t i = 0; i < count_; ++i)
            if (bindings_[i].member == member) return bindings_[i].name;
        return {};
    }

    [[nodiscard]] std::string_view name_of(const void* member) const noexcept {
        const std::string_view name = variable_of(member);
        return name.empty() ? "a value that is no variable" : name;
    }

    /// "LEAST, MOST or SIZE": each variable once, in the order in which they were named.
    [[nodiscard]] std::string list(const void* const* concerned, std::size_t count) const {
        std::string text;
        std::size_t last = 0;  // where the last name's separator stands
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view name = variable_of(concerned[i]);
            bool is_new = !name.empty();
            for (std::size_t j = 0; j < i; ++j) is_new = is_new && concerned[j] != concerned[i];
            if (!is_new) continue;
            last = text.size();
            text.append(text.empty() ? "" : ", ").append(name);
        }
        return last == 0 ? text : text.replace(last, 2, " or ");
    }

    void note(literal demand, const void* const* concerned, std::size_t count) {
        failed_check failed;
        failed.variable = std::string(name_of(concerned[0]));
        failed.concerned = list(concerned, count);
        const std::string_view text = demand;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool is_mark = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}';
            const std::size_t index = is_mark ? static_cast<std::size_t>(text[i + 1] - '0') : count;
            if (index < count) {
                failed.demand += name_of(concerned[index]);
                i += 2;
            } else {
                failed.demand += text[i];
            }
        }
        failures_.push_back(static_cast<failed_check&&>(failed));
    }

    const binding* bindings_;
    std::size_t count_;
    std::vector<failed_check> failures_;
};

}  // namespace v0
}  // namespace twelve
