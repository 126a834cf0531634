#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <twelve/detail/edit_distance.hpp>
#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_hosts.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// What the value of an option is.
enum class mongodb_value : std::uint8_t { text, number, boolean, list };

/// An option of MongoDB's connection strings, in lower case: names count in any case.
struct mongodb_option {
    literal name;
    mongodb_value value;
};

/// The options of MongoDB's URI options specification.
inline constexpr mongodb_option mongodb_options[] = {
    {"appname", mongodb_value::text},
    {"authmechanism", mongodb_value::text},
    {"authmechanismproperties", mongodb_value::text},
    {"authsource", mongodb_value::text},
    {"compressors", mongodb_value::text},
    {"connecttimeoutms", mongodb_value::number},
    {"directconnection", mongodb_value::boolean},
    {"heartbeatfrequencyms", mongodb_value::number},
    {"journal", mongodb_value::boolean},
    {"loadbalanced", mongodb_value::boolean},
    {"localthresholdms", mongodb_value::number},
    {"maxconnecting", mongodb_value::number},
    {"maxidletimems", mongodb_value::number},
    {"maxpoolsize", mongodb_value::number},
    {"maxstalenessseconds", mongodb_value::number},
    {"minpoolsize", mongodb_value::number},
    {"proxyhost", mongodb_value::text},
    {"proxypassword", mongodb_value::text},
    {"proxyport", mongodb_value::number},
    {"proxyusername", mongodb_value::text},
    {"readconcernlevel", mongodb_value::text},
    {"readpreference", mongodb_value::text},
    {"readpreferencetags", mongodb_value::list},
    {"replicaset", mongodb_value::text},
    {"retryreads", mongodb_value::boolean},
    {"retrywrites", mongodb_value::boolean},
    {"servermonitoringmode", mongodb_value::text},
    {"serverselectiontimeoutms", mongodb_value::number},
    {"serverselectiontryonce", mongodb_value::boolean},
    {"socketcheckintervalms", mongodb_value::number},
    {"sockettimeoutms", mongodb_value::number},
    {"srvmaxhosts", mongodb_value::number},
    {"srvservicename", mongodb_value::text},
    {"ssl", mongodb_value::boolean},
    {"timeoutms", mongodb_value::number},
    {"tls", mongodb_value::boolean},
    {"tlsallowinvalidcertificates", mongodb_value::boolean},
    {"tlsallowinvalidhostnames", mongodb_value::boolean},
    {"tlscafile", mongodb_value::text},
    {"tlscertificatekeyfile", mongodb_value::text},
    {"tlscertificatekeyfilepassword", mongodb_value::text},
    {"tlsdisablecertificaterevocationcheck", mongodb_value::boolean},
    {"tlsdisableocspendpointcheck", mongodb_value::boolean},
    {"tlsinsecure", mongodb_value::boolean},
    {"w", mongodb_value::text},
    {"waitqueuetimeoutms", mongodb_value::number},
    {"wtimeoutms", mongodb_value::number},
    {"zlibcompressionlevel", mongodb_value::number}};

inline constexpr std::size_t mongodb_option_count = sizeof mongodb_options / sizeof mongodb_options[0];

/// Finds an option by its name in any case, or null.
[[nodiscard]] inline const mongodb_option* find_mongodb_option(std::string_view name) noexcept {
    for (const mongodb_option& option : mongodb_options)
        if (is_word(name, option.name)) return &option;
    return nullptr;
}

/// The option whose name is nearest to one that is unknown; empty where none is near.
[[nodiscard, gnu::cold]] inline literal nearest_mongodb_option(std::string_view name) noexcept {
    char small[longest_compared_name] = {};
    if (name.size() > sizeof small) return {};
    for (std::size_t i = 0; i < name.size(); ++i) small[i] = lower(name[i]);
    unsigned least = most_edits(name.size()) + 1;
    literal nearest;
    for (const mongodb_option& option : mongodb_options) {
        const unsigned distance = edit_distance({small, name.size()}, option.name, least - 1);
        if (distance >= least) continue;
        least = distance;
        nearest = option.name;
    }
    return nearest;
}

/// Finds the last parameter with a name in any case, or null.
[[nodiscard]] inline const url_query_part* find_option(const url_content& url, std::string_view name) noexcept {
    const std::vector<url_query_part>& query = url.layout.query;
    for (std::size_t i = query.size(); i-- > 0;)
        if (is_word(url.decoded(query[i].key), name)) return &query[i];
    return nullptr;
}

/// The parameter that sets each option: the last of those that bear its name, or null.
struct effective_options {
    const url_query_part* of[mongodb_option_count] = {};

    explicit effective_options(const url_content& url) noexcept {
        for (const url_query_part& part : url.layout.query)
            if (const mongodb_option* const option = find_mongodb_option(url.decoded(part.key)))
                of[option - mongodb_options] = &part;
    }

    [[nodiscard]] bool has(const mongodb_option& option, const url_query_part& part) const noexcept {
        return of[&option - mongodb_options] == &part;
    }
};

/// Tells whether a text says yes; MongoDB's older words count.
[[nodiscard]] constexpr bool is_true_option(std::string_view text) noexcept {
    for (const std::string_view yes : {"true", "1", "yes", "y", "t"})
        if (is_word(text, yes)) return true;
    return false;
}

[[nodiscard]] constexpr bool is_false_option(std::string_view text) noexcept {
    for (const std::string_view no : {"false", "0", "-1", "no", "n", "f"})
        if (is_word(text, no)) return true;
    return false;
}

/// Tells whether drivers would ignore a value because it is not of its option's kind.
[[nodiscard]] inline bool is_ignored_value(const mongodb_option& option, std::string_view value) noexcept {
    if (option.value == mongodb_value::boolean) return !is_true_option(value) && !is_false_option(value);
    if (option.value != mongodb_value::number) return false;
    return !is_number(value.substr(starts_with(value, "-") ? 1 : 0));
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
