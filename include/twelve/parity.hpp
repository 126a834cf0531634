#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/detail/parity_side.hpp>
#include <twelve/detail/source_view.hpp>
#include <twelve/problem.hpp>
#include <twelve/settings.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {

/// In what environments differ, as a stable code. Codes never change or vanish.
enum class parity_code : std::uint8_t {
    missing,               ///< a required variable is set on some sides only
    not_set,               ///< an optional one is set on some sides only
    default_in_use,        ///< some sides set it, others use the default
    refused,               ///< its value is faulty on some side
    service_kind,          ///< SQLite here, PostgreSQL there
    service_driver,        ///< `postgresql+psycopg2` here, another driver there
    service_transport,     ///< a socket here, TCP there
    service_verification,  ///< the server's certificate is verified on some sides only
    service_tls,           ///< the connection is protected in other ways
    service_endpoints,     ///< one endpoint here, several there
    same_secret            ///< a secret that should differ, and is the same
};

namespace detail {

inline constexpr const char* parity_slugs[] = {
    "missing", "not_set", "default_in_use", "refused", "service_kind", "service_driver", "service_transport",
    "service_verification", "service_tls", "service_endpoints", "same_secret"};
static_assert(sizeof(parity_slugs) / sizeof(parity_slugs[0]) == static_cast<unsigned>(parity_code::same_secret) + 1,
              "every parity code has its slug");

}  // namespace detail

/// Names a code as it stands in text and JSON.
///
///     twelve::slug(twelve::parity_code::service_kind)   // "service_kind"
[[nodiscard]] constexpr std::string_view slug(parity_code code) noexcept {
    return detail::parity_slugs[static_cast<unsigned>(code)];
}

/// One thing in which environments differ. It holds words for what each side has, and no side's value.
struct parity_difference {
    parity_code code = parity_code::missing;
    std::string variable;
    std::vector<std::string> sides;  ///< a word for each: "set", "default", "too_short", "sqlite", "same"; or nothing
    std::string about;               ///< the help text
};

/// What comes of comparing environments.
struct parity_result {
    std::vector<std::string> sides;              ///< the name of each: "environment + .env", ".env.prod"
    std::vector<parity_difference> differences;  ///< in the order of the declaration
    twelve::problems problems;                   ///< of sources that cannot be read: then nothing is compared

    [[nodiscard]] bool is_equal() const noexcept { return differences.empty() && problems.empty(); }
};

namespace detail {

/// How an object of a settings struct is made and given back, without its type.
struct object_maker {
    const settings_type& type;
    void* (*make)();
    void (*give_back)(void* object) noexcept;
};

template <class S>
[[nodiscard]] object_maker object_maker_of() noexcept {
    return {settings_type_of<S>(), []() -> void* { return new S{}; },
            [](void* object) noexcept { delete static_cast<S*>(object); }};
}

/// An object that is given back when this ends.
class made_object {
public:
    explicit made_object(const object_maker& of) : of_(of), object_(of.make()) {}
    made_object(const made_object&) = delete;
    made_object& operator=(const made_object&) = delete;
    ~made_object() { of_.give_back(object_); }

    [[nodiscard]] void* get() const noexcept { return object_; }

private:
    const object_maker& of_;
    void* object_;
};

/// Compares environments, variable by variable.
class parity_judge {
public:
    parity_judge(const settings_type& type, const std::vector<parity_side>& sides)
        : declared_(catalog_builder(type, memory_).built()), sides_(sides) {}

    void compare(std::vector<parity_difference>& found) {
        for (std::size_t i = 0; i < declared_.size; ++i) {
            index_ = i;
            found_ = &found;
            compare_presence();
            compare_services();
            compare_secrets();
        }
    }

private:
    using word_of = std::string (*)(const side_value& value);

    [[nodiscard]] const side_value& value(std::size_t side) const { return sides_[side].values[index_]; }

    [[nodiscard]] bool is_any(side_state state) const {
        for (const parity_side& side : sides_)
            if (side.values[index_].state == state) return true;
        return false;
    }

    [[nodiscard]] bool are_all(side_state state) const {
        for (const parity_side& side : sides_)
            if (side.values[index_].state != state) return false;
        return true;
    }

    void compare_presence() {
        if (is_any(side_state::refused)) return add(parity_code::refused, &presence_of);
        if (are_all(sides_.front().values[index_].state)) return;
        if (is_any(side_state::missing)) return add(parity_code::missing, &presence_of);
        add(is_any(side_state::by_default) ? parity_code::default_in_use : parity_code::not_set, &presence_of);
    }

    /// What stands for another kind of service differs in everything else too, which says nothing.
    void compare_services() {
        if (differ(&kind_of)) return add(parity_code::service_kind, &kind_of);
        if (differ(&driver_of)) add(parity_code::service_driver, &driver_of);
        if (differ(&transport_of)) add(parity_code::service_transport, &transport_of);
        if (differ(&verification_of))
            add(parity_code::service_verification, &protection_of);
        else if (differ(&protection_of))
            add(parity_code::service_tls, &protection_of);
        if (differ(&endpoints_of)) add(parity_code::service_endpoints, &endpoints_of);
    }

    /// Whether two sides that have a service differ in a word.
    [[nodiscard]] bool differ(word_of word) const {
        const std::string* first = nullptr;
        std::string kept;
        for (const parity_side& side : sides_) {
            const side_value& one = side.values[index_];
            if (one.kind.empty()) continue;
            if (first != nullptr && kept != word(one)) return true;
            kept = word(one);
            first = &kept;
        }
        return false;
    }

    /// Adds a difference for each secret that two sides or more have.
    void compare_secrets() {
        std::vector<bool> is_told(sides_.size());
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (is_told[i] || value(i).secrets.empty()) continue;
            std::vector<std::string> words(sides_.size());
            std::size_t count = 0;
            for (std::size_t other = i; other < sides_.size(); ++other) {
                if (value(other).secrets.empty()) continue;
                const bool is_same = share_secret(value(i), value(other));
                words[other] = is_same ? "same" : "other";
                if (is_same) is_told[other] = true;
                count += is_same ? 1U : 0U;
            }
            if (count > 1) add(parity_code::same_secret, std::move(words));
        }
    }

    void add(parity_code code, word_of word) {
        std::vector<std::string> words;
        for (const parity_side& side : sides_) words.push_back(word(side.values[index_]));
        add(code, std::move(words));
    }

    void add(parity_code code, std::vector<std::string> words) {
        const variable& of = declared_.variables[index_];
        found_->push_back({code, std::string(of.name), std::move(words), of.declared->help()});
    }

    [[nodiscard]] static std::string presence_of(const side_value& one) {
        if (one.state == side_state::refused) return std::string(slug(one.fault));
        constexpr const char* words[] = {"missing", "not set", "default", "", "set"};
        return words[static_cast<unsigned>(one.state)];
    }

    [[nodiscard]] static std::string kind_of(const side_value& one) { return one.kind; }
    [[nodiscard]] static std::string driver_of(const side_value& one) { return one.driver; }
    [[nodiscard]] static std::string transport_of(const side_value& one) { return one.transport; }
    [[nodiscard]] static std::string protection_of(const side_value& one) { return one.protection; }
    [[nodiscard]] static std::string endpoints_of(const side_value& one) {
        return one.kind.empty() ? "" : one.has_several_endpoints ? "several" : "one";
    }
    /// Whether the server proves who it is, by the words of PostgreSQL, MySQL, MongoDB and RabbitMQ.
    [[nodiscard]] static std::string verification_of(const side_value& one) {
        return one.protection.find("verif") != std::string::npos || one.protection.find("VERIF") != std::string::npos
                   ? "verified"
                   : "";
    }

    scratch memory_;
    catalog declared_;
    const std::vector<parity_side>& sides_;
    std::size_t index_ = 0;
    std::vector<parity_difference>* found_ = nullptr;
};

/// Reads all sides, one after the other, and compares them.
class parity_maker {
public:
    explicit parity_maker(const object_maker& of) : of_(of) {}

    void add(const any_source* const* sources, std::size_t count) {
        const made_object object(of_);
        sides_.push_back(side_reader(of_.type, object.get(), sources, count).read());
    }

    void add(const source_list& sources) { add(sources.all().data(), sources.all().size()); }

    template <class Source>
    void add(const Source& source) {
        const source_view<Source> view(source);
        const any_source* const one = view.get();
        add(&one, 1);
    }

    [[nodiscard]] parity_result made() {
        parity_result result;
        for (parity_side& side : sides_) {
            result.sides.push_back(distinct(side.name, result.sides));
            for (const problem& one : side.problems) result.problems.push_back(one);
        }
        if (result.problems.empty() && !sides_.empty()) parity_judge(of_.type, sides_).compare(result.differences);
        return result;
    }

private:
    /// A name of its own for each side: "variables", "variables (2)".
    [[nodiscard]] static std::string distinct(const std::string& name, const std::vector<std::string>& taken) {
        std::size_t same = 0;
        for (const std::string& one : taken)
            if (one == name || one.compare(0, name.size() + 2, name + " (") == 0) ++same;
        return same == 0 ? name : name + " (" + std::to_string(same + 1) + ")";
    }

    const object_maker& of_;
    std::vector<parity_side> sides_;
};

}  // namespace detail

/// Compares environments: what is missing on one side, other kinds of services, other protection, secrets that are the
/// same. Each side is a source or a list of sources, read as `load` reads it.
///
///     const auto seen = twelve::parity<settings>(twelve::dotenv(".env.staging"), twelve::dotenv(".env.prod"));
///     seen.differences[0].variable;   // "DATABASE_URL"
///     seen.differences[0].sides;      // {"sqlite", "postgres"}
template <class S, class First, class Second, class... More>
[[nodiscard]] parity_result parity(const First& first, const Second& second, const More&... more) {
    const detail::object_maker of = detail::object_maker_of<S>();
    detail::parity_maker maker(of);
    maker.add(first);
    maker.add(second);
    (maker.add(more), ...);
    return maker.made();
}

/// Compares any number of environments.
template <class S>
[[nodiscard]] parity_result parity(const std::vector<source_list>& sides) {
    const detail::object_maker of = detail::object_maker_of<S>();
    detail::parity_maker maker(of);
    for (const source_list& one : sides) maker.add(one);
    return maker.made();
}

}  // namespace v0
}  // namespace twelve
