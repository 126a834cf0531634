#pragma once

// For the tests of a program that uses twelve, with any test framework or none. It is no part of <twelve/twelve.hpp>: it
// would cost every program what only its tests need.

#include <cstdio>
#include <cstdlib>
#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <fmt/format.h>
#include <tl/expected.hpp>

#include <twelve/detail/declaration_checks.hpp>
#include <twelve/format.hpp>
#include <twelve/load.hpp>
#include <twelve/problem.hpp>
#include <twelve/report/form.hpp>
#include <twelve/report/text.hpp>
#include <twelve/source.hpp>
#include <twelve/variables.hpp>

namespace twelve {
inline namespace v0 {
namespace testing {

/// Whether something holds, and if it does not, why: true or false in an `if`, `CHECK`, `EXPECT_TRUE` or `assert`, and
/// its reason where it is printed, as test frameworks do with what they check.
///
///     CHECK(twelve::testing::accepts<settings>({{"PORT", "80"}}));
class [[nodiscard]] verdict {
public:
    /// One that holds.
    verdict() = default;

    /// One that does not, with the reason.
    [[nodiscard]] static verdict against(std::string reason) {
        verdict made;
        made.holds_ = false;
        made.reason_ = std::move(reason);
        return made;
    }

    explicit operator bool() const noexcept { return holds_; }

    /// Why it does not hold; empty where it does. It never holds the value of a secret.
    [[nodiscard]] const std::string& reason() const noexcept { return reason_; }

    /// GoogleTest's own result, so that EXPECT_TRUE shows the reason. This header includes nothing of it.
    template <class Result, class = std::enable_if_t<std::is_constructible_v<Result, bool>>,
              class = decltype(std::declval<const Result&>().failure_message())>
    operator Result() const {
        return Result(holds_) << reason_;
    }

private:
    bool holds_ = true;
    std::string reason_;
};

/// Writes `it holds`, or the reason.
template <class Char, class Traits>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, const verdict& shown) {
    return out << (shown ? "it holds" : shown.reason().c_str());
}

}  // namespace testing

namespace detail {

/// Prints why a test cannot go on, and ends the program.
[[noreturn]] inline void give_up(const std::string& reason) {
    std::fflush(stdout);
    std::fputs(reason.c_str(), stderr);
    std::abort();
}

[[nodiscard]] inline problem only_of(const problems& all) {
    if (all.size() == 1) return all[0];
    give_up("expected one problem, and there are " + std::to_string(all.size()) + "\n" + report_line(all));
}

[[nodiscard]] inline testing::verdict refused_for(const problems& found, problem_code code, std::string_view variable) {
    for (const problem& one : found)
        if (one.code == code && one.severity == severity::error && (variable.empty() || one.variable == variable))
            return {};
    std::string reason = "expected ";
    if (!variable.empty()) reason.append(variable).append(" to be refused for ");
    reason.append(slug(code));
    return testing::verdict::against(found.empty() ? reason + ", but the settings hold\n"
                                                   : reason + ", but the problems are\n" + report_line(found));
}

template <class S, class Source>
[[nodiscard]] testing::verdict accepted_from(const Source& from) {
    const auto loaded = load<S>(from);
    if (loaded) return {};
    return testing::verdict::against("expected the settings to hold\n" + report_line(loaded.error()));
}

template <class S, class Source>
[[nodiscard]] testing::verdict refused_from(const Source& from, problem_code code, std::string_view variable) {
    const auto loaded = load<S>(from);
    return refused_for(loaded ? problems() : loaded.error(), code, variable);
}

}  // namespace detail

namespace testing {

/// Ends the program with the reason on standard error unless the verdict holds: an `assert` that says why, for tests
/// without a framework, whether or not NDEBUG is defined.
inline void require(const verdict& told) {
    if (!told) detail::give_up(told.reason());
}

/// Makes a struct for a test out of these variables alone: nothing of the environment is read. Where they make none, the
/// test is wrong: the report goes to standard error, and the program is aborted.
///
///     const auto config = twelve::testing::make<settings>({{"PORT", "80"}});
///     config.port   // 80
template <class S>
[[nodiscard]] S make(const variables& given = {}) {
    auto loaded = load<S>(given);
    if (!loaded) detail::give_up("these variables make no settings\n" + report_text(loaded.error()));
    return std::move(*loaded);
}

/// Tells whether these variables alone make a struct that holds.
template <class S>
verdict accepts(const variables& given = {}) {
    return detail::accepted_from<S>(given);
}

/// The same of any source, or list of sources.
template <class S, class Source, class = std::enable_if_t<!std::is_same_v<Source, variables>>>
verdict accepts(const Source& from) {
    return detail::accepted_from<S>(from);
}

/// Tells whether these variables alone are refused with an error of this code, about `variable` where one is named. There
/// may be other problems besides.
///
///     CHECK(twelve::testing::refuses<settings>({{"PORT", "0"}}, twelve::problem_code::out_of_range, "PORT"));
template <class S>
verdict refuses(const variables& given, problem_code code, std::string_view variable = {}) {
    return detail::refused_from<S>(given, code, variable);
}

/// The same of any source, or list of sources.
template <class S, class Source, class = std::enable_if_t<!std::is_same_v<Source, variables>>>
verdict refuses(const Source& from, problem_code code, std::string_view variable = {}) {
    return detail::refused_from<S>(from, code, variable);
}

/// Gives the one problem. Where there is none or are several, they go to standard error, and the program is aborted.
///
///     only(config.error()).code   // problem_code::too_short
[[nodiscard]] inline problem only(const problems& all) {
    return detail::only_of(all);
}

/// The same of what `load` gave.
template <class S>
[[nodiscard]] problem only(const tl::expected<S, problems>& loaded) {
    return detail::only_of(loaded ? problems() : loaded.error());
}

/// Tells whether a declaration holds in what the compiler cannot see: every default and example is accepted by its own
/// type, rules and checks; `validate` accepts the defaults where nothing is required; no default or example may be a
/// secret; no alias is a name that the machine itself uses.
///
///     CHECK(twelve::testing::check_declaration<settings>());
template <class S>
verdict check_declaration() {
    detail::scratch memory;
    const detail::catalog all = detail::catalog_of<S>(memory);
    const std::string findings = detail::declaration_checker(all, &detail::try_to_load<S>).findings();
    return findings.empty() ? verdict() : verdict::against("the declaration does not hold\n" + findings);
}

/// Tells whether the `.env.example` at `path` is as `env_example<S>()` writes it, is read without an error or a warning,
/// accepts its own examples, and is refused for each placeholder that is left in place. The reason is a diff, in which no
/// value is shown that may be a secret.
///
///     CHECK(twelve::testing::check_env_example<settings>(SOURCE_FOLDER "/.env.example"));
template <class S>
verdict check_env_example(std::string_view path) {
    detail::scratch memory;
    const detail::catalog all = detail::catalog_of<S>(memory);
    const std::string findings = detail::example_findings(all, &detail::try_to_load<S>, path, env_example<S>());
    return findings.empty() ? verdict() : verdict::against(findings);
}

}  // namespace testing
}  // namespace v0
}  // namespace twelve

/// `it holds`, or the reason.
template <>
struct fmt::formatter<twelve::testing::verdict> : twelve::detail::text_formatter {
    template <class Context>
    auto format(const twelve::testing::verdict& told, Context& context) const -> decltype(context.out()) {
        return format_text(told ? std::string_view("it holds") : std::string_view(told.reason()), context);
    }
};
