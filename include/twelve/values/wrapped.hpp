#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/wipe_value.hpp>
#include <twelve/secret.hpp>
#include <twelve/values/text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Tells `std::optional` by what it can do, so that `<optional>` is included by those alone who use it.
template <class T, class = void>
inline constexpr bool is_optional_v = false;
template <class T>
inline constexpr bool is_optional_v<T, std::void_t<typename T::value_type, decltype(std::declval<T&>().has_value()),
                                                   decltype(std::declval<T&>().reset())>> = true;

template <class T>
inline constexpr bool is_secret_v = false;
template <class T>
inline constexpr bool is_secret_v<secret<T>> = true;

template <class T, bool = is_optional_v<T>>
struct unwrapped_optional {
    using type = T;
};
template <class T>
struct unwrapped_optional<T, true> {
    using type = typename T::value_type;
};

template <class T>
struct unwrapped_secret {
    using type = T;
};
template <class T>
struct unwrapped_secret<secret<T>> {
    using type = T;
};

/// The type inside a `std::optional`, or the type itself.
template <class T>
using without_optional = typename unwrapped_optional<T>::type;

/// The type of the value itself: `int` of `int`, of `std::optional<int>` and of `std::optional<secret<int>>`.
template <class T>
using value_of = typename unwrapped_secret<without_optional<T>>::type;

/// A value that may be absent is written as the value.
template <class T>
struct codec<T, std::enable_if_t<is_optional_v<T>>> {
    using value = typename T::value_type;

    static constexpr value_kind kind = codec<value>::kind;

    static bool read(std::string_view text, T& into, const spelling& how, parse_failure& why) {
        into.emplace();
        if (codec<value>::read(text, *into, how, why)) return true;
        into.reset();
        return false;
    }

    static void write(const T& optional, std::string& out) {
        if (optional.has_value()) codec<value>::write(*optional, out);
    }

    static void describe(std::string& out) { codec<value>::describe(out); }

    static number measure(const T& optional) noexcept {
        return optional.has_value() ? codec<value>::measure(*optional) : number();
    }
};

/// A secret is written as its value, and shown never. Nothing that is read on the way is left behind.
template <class T>
struct codec<secret<T>> {
    static_assert(!is_optional_v<T>, "write std::optional<secret<T>>: a secret that may be absent");

    static constexpr value_kind kind = codec<T>::kind;

    static bool read(std::string_view text, secret<T>& into, const spelling& how, parse_failure& why) {
        passing_value<T> passing;
        if (!codec<T>::read(text, passing.value, how, why)) return false;
        into = secret<T>(std::move(passing.value));
        return true;
    }

    static void write(const secret<T>&, std::string& out) { out += redacted_text; }

    static void describe(std::string& out) { codec<T>::describe(out); }

    static number measure(const secret<T>& value) noexcept {
        return value.empty() ? number() : codec<T>::measure(value.expose());
    }

    template <class U = T>
    static auto warn(const secret<U>& value, value_warnings& to) -> decltype(codec<U>::warn(value.expose(), to)) {
        if (!value.empty()) codec<U>::warn(value.expose(), to);
    }
};

/// A secret text is counted in bytes, and never a `std::string` on its way.
template <>
struct codec<secret<std::string>> {
    static constexpr value_kind kind = value_kind::text;

    static bool read(std::string_view text, secret<std::string>& into, const spelling&, parse_failure& why) {
        if (!check_text(text, why)) return false;
        into = secret<std::string>(text);
        return true;
    }

    static void write(const secret<std::string>&, std::string& out) { out += redacted_text; }

    static void describe(std::string& out) { codec<std::string>::describe(out); }

    static number measure(const secret<std::string>& value) noexcept { return number(value.expose().size()); }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
