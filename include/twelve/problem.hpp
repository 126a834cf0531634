#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/origin.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {

/// Whether a problem stops the program.
enum class severity : std::uint8_t { error, warning };

/// One line of a file with a caret under the faulty part; masked when it was made.
struct excerpt {
    std::string text;         ///< the line as it may be shown
    std::uint32_t caret = 0;  ///< first marked byte of `text`, from 1; 0 where there is no excerpt
    std::uint32_t width = 0;  ///< how many bytes are marked
};

/// A place where a variable was looked for and not found.
struct looked_in {
    std::string name;          ///< "environment", "DB_PASSWORD_FILE", or the absolute path of a file
    bool is_absent = false;    ///< there is no such file
};

/// One thing that is wrong with a configuration, as data.
///
/// It holds facts about its own variable only, never the value of a secret; the report makes a sentence of it.
struct problem {
    problem_code code = problem_code::missing;
    twelve::severity severity = twelve::severity::error;
    std::string variable;   ///< the name as the operator knows it, with its prefix
    std::string member;     ///< the member of the settings struct: "mail.url"; empty where none is concerned
    twelve::origin origin;  ///< where the faulty value stands
    std::string shown;      ///< the value as it may be shown; empty where it may not
    std::string expected;   ///< the form that would be right: "a whole number from 1 to 65535"
    std::string reason;     ///< what exactly is wrong, where the code alone does not say it
    std::string hint;       ///< one fix, in the imperative, where the code alone does not say it
    std::string related;    ///< the other name concerned: the nearest one, the alias, the one in conflict
    std::string suggestion; ///< the declared choice that the value is nearest to; empty where none is near
    std::string about;      ///< the help text of the declaration
    std::string default_value;  ///< the default that applies when the variable is removed; empty for none
    std::vector<twelve::looked_in> looked_in;  ///< for a missing variable
    twelve::excerpt excerpt;
};

/// Everything that is wrong with a configuration: errors in the order of the declaration, then warnings.
class problems {
public:
    using value_type = problem;
    using const_iterator = std::vector<problem>::const_iterator;

    [[nodiscard]] bool empty() const noexcept { return all_.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }
    [[nodiscard]] const problem& operator[](std::size_t index) const { return all_[index]; }
    [[nodiscard]] problem& operator[](std::size_t index) { return all_[index]; }
    [[nodiscard]] const_iterator begin() const noexcept { return all_.begin(); }
    [[nodiscard]] const_iterator end() const noexcept { return all_.end(); }

    void push_back(problem one) { all_.push_back(static_cast<problem&&>(one)); }

    [[nodiscard]] std::size_t count(severity level) const noexcept {
        std::size_t found = 0;
        for (const problem& one : all_) found += one.severity == level ? 1U : 0U;
        return found;
    }

    /// Puts the errors before the warnings and leaves the order within them.
    [[gnu::cold]] void sort_by_severity() {
        std::vector<problem> sorted;
        sorted.reserve(all_.size());
        for (const severity level : {severity::error, severity::warning})
            for (problem& one : all_)
                if (one.severity == level) sorted.push_back(static_cast<problem&&>(one));
        all_.swap(sorted);
    }

    /// Tells whether there is a problem with this code.
    [[nodiscard]] bool has(problem_code code) const noexcept {
        for (const problem& one : all_)
            if (one.code == code) return true;
        return false;
    }

private:
    std::vector<problem> all_;
};

}  // namespace v0
}  // namespace twelve
