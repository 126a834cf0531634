#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <twelve/detail/name_filter.hpp>
#include <twelve/detail/scratch.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/literal.hpp>
#include <twelve/origin.hpp>
#include <twelve/problem.hpp>
#include <twelve/raw_value.hpp>

namespace twelve {
inline namespace v0 {

/// What a program's own source answers to `find(name)`: a value, nothing, or a failure.
///
///     twelve::lookup find(std::string_view name) const {
///         if (!store.is_connected()) return twelve::lookup::failure("the parameter store does not answer");
///         const auto found = store.get(name);
///         return found ? twelve::lookup::value(*found) : twelve::lookup::nothing();
///     }
class lookup {
public:
    /// A value; it is copied into memory that is wiped.
    [[nodiscard]] static lookup value(std::string_view text) {
        lookup made(state::value);
        made.text_ = detail::wiped_text(text);
        return made;
    }

    /// The source does not hold the name.
    [[nodiscard]] static lookup nothing() { return lookup(state::nothing); }

    /// The source could not say: that is an error, and not the same as nothing.
    [[nodiscard]] static lookup failure(literal reason) {
        lookup made(state::failure);
        made.reason_ = reason;
        return made;
    }

    [[nodiscard]] bool has_value() const noexcept { return state_ == state::value; }
    [[nodiscard]] bool has_failed() const noexcept { return state_ == state::failure; }
    [[nodiscard]] std::string_view text() const noexcept { return text_.view(); }
    [[nodiscard]] literal reason() const noexcept { return reason_; }

private:
    enum class state : unsigned char { nothing, value, failure };

    explicit lookup(state given) noexcept : state_(given) {}

    state state_;
    detail::wiped_text text_;
    literal reason_;
};

namespace detail {

/// Takes what a source holds, name by name.
class collector {
public:
    collector() = default;
    collector(const collector&) = delete;
    collector& operator=(const collector&) = delete;
    virtual ~collector() = default;

    virtual void take(std::string_view name, const raw_value& value) = 0;
    /// A variable that the source could not look up.
    virtual void fail(std::string_view name, literal reason) = 0;

    /// Which names a source may keep to itself; null where it wants them all.
    [[nodiscard]] const name_filter* wanted() const noexcept { return wanted_; }

protected:
    void want_only(const name_filter& wanted) noexcept { wanted_ = &wanted; }

private:
    const name_filter* wanted_ = nullptr;
};

/// What a source may ask of the load that opens it.
class opening {
public:
    explicit opening(scratch& memory) noexcept : memory_(memory) {}
    opening(const opening&) = delete;
    opening& operator=(const opening&) = delete;
    virtual ~opening() = default;

    /// The declared names, for sources that must ask for each.
    [[nodiscard]] virtual std::size_t name_count() const noexcept = 0;
    [[nodiscard]] virtual std::string_view name(std::size_t index) const noexcept = 0;
    /// Whether a variable is declared as a secret, or its name suggests one.
    [[nodiscard]] virtual bool is_secret(std::string_view name) const noexcept = 0;
    /// Looks in the sources that are more important; null where none of them holds the name.
    [[nodiscard]] virtual bool find_above(std::string_view name, raw_value& found) = 0;

    /// Makes the opened source in the memory of the load, which destroys it.
    template <class Opened, class... Arguments>
    [[nodiscard]] Opened* make(Arguments&&... arguments) {
        return memory_.place<Opened>(std::forward<Arguments>(arguments)...);
    }

private:
    scratch& memory_;
};

/// A source as it was read for one load; it lives as long as its values are in use.
class opened_source {
public:
    opened_source() = default;
    opened_source(const opened_source&) = delete;
    opened_source& operator=(const opened_source&) = delete;
    virtual ~opened_source() = default;

    /// Gives everything it holds.
    virtual void collect(collector& into) = 0;
    /// Finds one name, declared or not.
    [[nodiscard]] virtual bool find(std::string_view name, raw_value& found) = 0;
    /// The place of a value; without a value, the source's own.
    [[nodiscard]] virtual origin place_of(const raw_value* value) const = 0;
    /// The line of a value with a mark under it, the value hidden by `mask` unless that is empty; empty where there is
    /// no file.
    [[nodiscard]] virtual excerpt excerpt_of(const raw_value&, std::string_view /*mask*/) const { return {}; }
    /// Adds what is wrong with the source itself.
    virtual void report(problems&) const {}
    /// Whether it was refused as a whole: nothing of it is used then.
    [[nodiscard]] virtual bool is_refused() const noexcept { return false; }
    /// Whether it binds a name, even though it was refused.
    [[nodiscard]] virtual bool binds(std::string_view) const noexcept { return false; }
    /// Where it looked, for the report of a missing variable.
    [[nodiscard]] virtual looked_in place_looked_in() const = 0;
    /// Whether an undeclared name in it is worth a warning under `strict_names`.
    [[nodiscard]] virtual bool has_strict_names() const noexcept { return false; }
};

/// Anything that values can come from.
class any_source {
public:
    virtual ~any_source() = default;
    /// Reads the source, into what `asked_by` makes.
    [[nodiscard]] virtual opened_source* open(opening& asked_by) const = 0;
    /// Copies the source's description, not what it holds.
    [[nodiscard]] virtual any_source* clone() const = 0;

protected:
    any_source() = default;
    any_source(const any_source&) = default;
    any_source& operator=(const any_source&) = default;
};

template <class T>
inline constexpr bool is_source = std::is_base_of_v<any_source, T>;

template <class T, class = void>
inline constexpr bool has_source_name = false;
template <class T>
inline constexpr bool has_source_name<T, std::void_t<decltype(std::string(std::declval<const T&>().name()))>> = true;

/// A program's own source, asked for each declared name.
template <class Source>
class opened_custom final : public opened_source {
public:
    opened_custom(const Source& source, opening& asked_by) : source_(source) {
        for (std::size_t i = 0; i < asked_by.name_count(); ++i) names_.emplace_back(asked_by.name(i));
        answers_.reserve(names_.size());
        for (const std::string& name : names_) answers_.push_back(source.find(std::string_view(name)));
    }

    void collect(collector& into) override {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (answers_[i].has_failed()) into.fail(names_[i], answers_[i].reason());
            if (answers_[i].has_value()) into.take(names_[i], value_of(answers_[i]));
        }
        for (auto&& other : source_.names())
            if (!is_declared(std::string_view(other))) into.take(std::string_view(other), {});
    }

    bool find(std::string_view name, raw_value& found) override {
        const lookup& answer = ask(name);
        if (answer.has_value()) found = value_of(answer);
        return answer.has_value();
    }

    [[nodiscard]] origin place_of(const raw_value*) const override {
        origin place;
        place.kind = source_kind::custom;
        place.source = source_name();
        return place;
    }

    /// A name that nobody declared is not told, but that the source could not look it up is.
    void report(problems& into) const override {
        for (const lookup& answer : others_) {
            if (!answer.has_failed()) continue;
            problem made;
            made.code = problem_code::source_unavailable;
            made.origin = place_of(nullptr);
            made.reason = std::string(answer.reason().view());
            into.push_back(static_cast<problem&&>(made));
        }
    }

    [[nodiscard]] looked_in place_looked_in() const override { return {source_name(), false}; }

private:
    [[nodiscard]] const lookup& ask(std::string_view name) {
        for (std::size_t i = 0; i < names_.size(); ++i)
            if (names_[i] == name) return answers_[i];
        others_.push_back(source_.find(name));
        return others_.back();
    }

    [[nodiscard]] static raw_value value_of(const lookup& answer) noexcept {
        raw_value value;
        value.text = answer.text();
        return value;
    }

    [[nodiscard]] bool is_declared(std::string_view name) const noexcept {
        for (const std::string& one : names_)
            if (one == name) return true;
        return false;
    }

    [[nodiscard]] std::string source_name() const {
        if constexpr (has_source_name<Source>)
            return std::string(source_.name());
        else
            return "the program's own source";
    }

    const Source& source_;
    std::vector<std::string> names_;
    std::vector<lookup> answers_;
    std::vector<lookup> others_;
};

template <class Source>
class custom_source final : public any_source {
public:
    explicit custom_source(const Source& source) : source_(&source) {}
    [[nodiscard]] opened_source* open(opening& asked_by) const override {
        return asked_by.make<opened_custom<Source>>(*source_, asked_by);
    }
    [[nodiscard]] any_source* clone() const override { return new custom_source(*this); }

private:
    const Source* source_;
};

/// A program's own source that a list keeps.
template <class Source>
class kept_source final : public any_source {
public:
    explicit kept_source(Source source) : source_(std::move(source)) {}
    [[nodiscard]] opened_source* open(opening& asked_by) const override {
        return asked_by.make<opened_custom<Source>>(source_, asked_by);
    }
    [[nodiscard]] any_source* clone() const override { return new kept_source(*this); }

private:
    Source source_;
};

}  // namespace detail

/// Sources in the order of their importance: the first that holds a name decides.
class source_list {
public:
    source_list() = default;
    // Delegates, so that what is copied already is given back where the rest cannot be copied.
    source_list(const source_list& other) : source_list() {
        all_.reserve(other.all_.size());
        for (const detail::any_source* one : other.all_) all_.push_back(one->clone());
    }
    source_list(source_list&& other) noexcept : all_(std::exchange(other.all_, {})) {}
    source_list& operator=(source_list other) noexcept {
        std::swap(all_, other.all_);
        return *this;
    }
    ~source_list() {
        for (const detail::any_source* one : all_) delete one;
    }

    template <class Source>
    void add(Source source) {
        all_.reserve(all_.size() + 1);
        if constexpr (detail::is_source<Source>)
            all_.push_back(new Source(std::move(source)));
        else
            all_.push_back(new detail::kept_source<Source>(std::move(source)));
    }

    [[nodiscard]] const std::vector<const detail::any_source*>& all() const noexcept { return all_; }

private:
    std::vector<const detail::any_source*> all_;
};

/// Lists sources, the most important first.
///
///     const auto from = twelve::sources(twelve::environment(), twelve::dotenv(".env"));
template <class... Sources>
[[nodiscard]] source_list sources(Sources... given) {
    source_list list;
    (list.add(std::move(given)), ...);
    return list;
}

}  // namespace v0
}  // namespace twelve
