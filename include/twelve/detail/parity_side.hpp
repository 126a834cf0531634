#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/detail/documented.hpp>  // has_secret_name
#include <twelve/detail/wipe.hpp>
#include <twelve/inspect.hpp>
#include <twelve/secret.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// How one of the environments that are compared stands to a variable.
enum class side_state : std::uint8_t { missing, not_set, by_default, refused, set };

/// What is kept of a variable's value: facts to compare it by, and of a secret the text, which is wiped.
struct side_value {
    side_state state = side_state::not_set;
    problem_code fault = problem_code::missing;  ///< why it is refused
    std::string kind;       ///< of a service: "postgres"; empty for other values
    std::string transport;  ///< "tcp", "socket", "memory"
    std::string protection; ///< the kind's own word: "verify-full", "required", "none"
    std::string driver;
    bool has_several_endpoints = false;
    std::vector<wiped_text> secrets;  ///< the secret, the one in the URL, or those of a list of URLs
};

/// Whether two sides have a secret in common.
[[nodiscard]] inline bool share_secret(const side_value& left, const side_value& right) noexcept {
    for (const wiped_text& one : left.secrets)
        for (const wiped_text& other : right.secrets)
            if (equal_in_constant_time(one.view(), other.view())) return true;
    return false;
}

/// One of the environments that are compared.
struct parity_side {
    std::string name;  ///< "environment + .env"
    std::vector<side_value> values;  ///< in the order of the declaration
    twelve::problems problems;       ///< why it cannot be compared
};

/// Takes what stands before the next slash off a key; empty where there is none left.
[[nodiscard]] inline std::string take_key_part(std::string_view& key) {
    const std::string_view part = key.substr(0, key.find('/'));
    key.remove_prefix(part.size() < key.size() ? part.size() + 1 : key.size());
    return std::string(part);
}

/// The credential of a URL: the password, a parameter that is a secret, or the user where that is one by itself.
[[nodiscard]] inline wiped_text credential_of(const url& from) {
    wiped_text to;
    if (const auto password = from.password()) to.append(password->expose());
    for (const url_parameter& one : from.query())
        if (const auto value = one.is_secret && to.empty() ? from.secret_parameter(one.key) : std::nullopt)
            to.append(value->expose());
    const bool hides_user = from.redacted().find("://" + std::string(redacted_text)) != std::string::npos;
    if (to.empty() && hides_user && from.user()) to.append(*from.user());
    return to;
}

inline void keep_secret(side_value& made, wiped_text secret) {
    if (!secret.empty()) made.secrets.push_back(std::move(secret));
}

inline void compare_service_by(side_value& made, const service_fact& told) {
    std::string_view key = told.key;
    made.kind = take_key_part(key);
    made.transport = take_key_part(key);
    made.protection = take_key_part(key);
    made.has_several_endpoints = key == "multi" || told.address->hosts().size() > 1;
    if (!told.address->driver().empty()) made.driver = std::string(told.address->driver());
}

[[nodiscard]] inline side_state state_of(const explained_variable& one) noexcept {
    const bool is_nowhere = one.origin.kind == source_kind::none;
    if (one.is_faulty) return is_nowhere ? side_state::missing : side_state::refused;
    if (is_nowhere) return side_state::not_set;
    return one.origin.kind == source_kind::default_value ? side_state::by_default : side_state::set;
}

/// The code of the first error about a variable, which may have come under another of its names.
[[nodiscard]] inline problem_code fault_of(const readings& read, std::size_t variable, const problems& found) {
    for (const problem& one : found) {
        const indexed_name* const name = read.names().find(one.variable);
        if (one.severity == severity::error && name != nullptr && name->variable == variable) return one.code;
    }
    return problem_code::missing;
}

/// Reads one environment into what it is compared by.
class side_reader {
public:
    side_reader(const settings_type& type, void* object, const any_source* const* sources, std::size_t count)
        : declared_(catalog_builder(type, memory_).built()), read_(declared_, sources, count, memory_), object_(object) {}

    [[nodiscard]] parity_side read() {
        parity_side made;
        for (std::size_t i = 0; i < read_.source_count(); ++i)
            made.name.append(i == 0 ? "" : " + ").append(read_.source(i).place_of(nullptr).source);
        file_texts_.resize(declared_.size);
        problems found;
        loader load(declared_, read_, object_, memory_);
        load.keep_file_texts(file_texts_.data());
        load.load(found);
        keep_faults_of_sources(made, found);
        const member_walk walk(declared_, object_, memory_);
        made.values.resize(declared_.size);
        for (std::size_t i = 0; i < declared_.size; ++i) {
            made.values[i].state = state_of(explain(declared_.variables[i], i, read_, walk, found));
            if (made.values[i].state == side_state::refused) made.values[i].fault = fault_of(read_, i, found);
            read_value(made.values[i], i, walk);
        }
        wipe_stack_below<65536>();  // of what looked at values again
        return made;
    }

private:
    /// Of a source that cannot be read nothing can be said; what is wrong with a variable is a difference.
    void keep_faults_of_sources(parity_side& made, const problems& found) const {
        problems of_sources;
        for (std::size_t i = 0; i < read_.source_count(); ++i) read_.source(i).report(of_sources);
        for (const problem& one : of_sources)
            if (one.severity == severity::error) made.problems.push_back(one);
        for (const problem& one : found)
            if (one.code == problem_code::source_unavailable && !one.variable.empty()) made.problems.push_back(one);
    }

    void read_value(side_value& made, std::size_t index, const member_walk& walk) {
        const variable& of = declared_.variables[index];
        const bool has_value = made.state == side_state::set || made.state == side_state::by_default;
        const void* const member = has_value ? walk.member(of) : nullptr;
        const void* const value = member == nullptr ? nullptr : of.type().inside(member);
        if (value == nullptr) return;
        if (of.type().tell != nullptr) {
            service_facts told;
            of.type().tell(value, told);
            if (of.type().kind == value_kind::url && !told.all.empty()) compare_service_by(made, told.all.front());
            for (const service_fact& one : told.all) keep_secret(made, credential_of(*one.address));
            return;
        }
        if (made.state != side_state::set) return;
        const hit& from = *best_in_source(*read_.first_hit(index), of);
        const bool is_file = from.name->role == name_role::file;
        const std::string_view text = is_file ? file_texts_[index].view() : from.value.text;
        if (of.is_secret() || has_secret_name(of) || from.value.is_tainted || holds_url_with_secret(text))
            keep_secret(made, wiped_text(text));
    }

    scratch memory_;
    catalog declared_;
    readings read_;
    void* object_;
    std::vector<wiped_text> file_texts_;  ///< of the files that X_FILE named
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
