#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <twelve/detail/codec.hpp>

namespace twelve {
inline namespace v0 {

class url;

namespace detail {

template <class T, class = void>
inline constexpr bool is_service_url = false;
template <class T>
inline constexpr bool is_service_url<T, std::enable_if_t<T::is_service_url>> = true;

template <class T, class = void>
inline constexpr bool has_parity_key = false;
template <class T>
inline constexpr bool has_parity_key<T, std::void_t<decltype(std::string(std::declval<const T&>().parity_key()))>> = true;

/// What two environments are compared by: an address, and its kind, transport, protection and number of endpoints.
struct service_fact {
    const url* address = nullptr;
    std::string key;  ///< "postgres/tcp/verify-full/multi"
};

/// One of a URL, one of each item of a list or map.
struct service_facts {
    std::vector<service_fact> all;
};

/// "an" where a name is spelled letter by letter and its first letter begins with a vowel, as in "an smtp URL".
[[nodiscard]] constexpr const char* article_of(std::string_view name) noexcept {
    constexpr std::string_view vowels = "aeiou";
    const bool is_word = name.find_first_of("aeiouy") != std::string_view::npos;
    return (is_word ? vowels : std::string_view("aefhilmnorsx")).find(name.front()) != std::string_view::npos ? "an " : "a ";
}

/// Every service URL reads itself and is written redacted.
template <class T>
struct codec<T, std::enable_if_t<is_service_url<T>>> {
    static constexpr value_kind kind = value_kind::url;

    static bool read(std::string_view text, T& into, const spelling&, parse_failure& why) {
        return into.assign(text, why);
    }

    static void write(const T& url, std::string& out) { out += url.redacted(); }

    static void describe(std::string& out) {
        out.append(article_of(T::description.name.view())).append(T::description.name.view()).append(" URL such as ").append(T::form.view());
    }

    static number measure(const T&) noexcept { return {}; }

    static void tell(const T& url, service_facts& of) {
        if constexpr (has_parity_key<T>)
            of.all.push_back({&url, url.parity_key()});
        else
            of.all.push_back({&url, std::string(T::description.name.view())});
    }

    template <class U = T>
    static auto warn(const U& url, value_warnings& to) -> decltype(url.warnings(), void()) {
        for (const auto& one : url.warnings()) to.add(one);
    }
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
