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

/// An option of MongoDB's connection strings. Its name counts in any case.
struct mongodb_option {
    literal name;
    mongodb_value value;
    std::int16_t least = 0;    ///< of a number
    std::int16_t most = 0;     ///< of a number; 0 for no bound
};

/// The options of MongoDB's URI options specification, in the order of their names without case.
inline constexpr mongodb_option mongodb_options[] = {
    {"appname", mongodb_value::text},
    {"authMechanism", mongodb_value::text},
    {"authMechanismProperties", mongodb_value::text},
    {"authSource", mongodb_value::text},
    {"compressors", mongodb_value::text},
    {"connectTimeoutMS", mongodb_value::number},
    {"directConnection", mongodb_value::boolean},
    {"enableOverloadRetargeting", mongodb_value::boolean},
    {"heartbeatFrequencyMS", mongodb_value::number, 500},
    {"journal", mongodb_value::boolean},
    {"loadBalanced", mongodb_value::boolean},
    {"localThresholdMS", mongodb_value::number},
    {"maxAdaptiveRetries", mongodb_value::number},
    {"maxConnecting", mongodb_value::number, 1},
    {"maxIdleTimeMS", mongodb_value::number},
    {"maxPoolSize", mongodb_value::number},
    {"maxStalenessSeconds", mongodb_value::number, -1},
    {"minPoolSize", mongodb_value::number},
    {"proxyHost", mongodb_value::text},
    {"proxyPassword", mongodb_value::text},
    {"proxyPort", mongodb_value::number},
    {"proxyUsername", mongodb_value::text},
    {"readConcernLevel", mongodb_value::text},
    {"readPreference", mongodb_value::text},
    {"readPreferenceTags", mongodb_value::list},
    {"replicaSet", mongodb_value::text},
    {"retryReads", mongodb_value::boolean},
    {"retryWrites", mongodb_value::boolean},
    {"serverMonitoringMode", mongodb_value::text},
    {"serverSelectionTimeoutMS", mongodb_value::number},
    {"serverSelectionTryOnce", mongodb_value::boolean},
    {"socketCheckIntervalMS", mongodb_value::number},
    {"socketTimeoutMS", mongodb_value::number},
    {"srvMaxHosts", mongodb_value::number},
    {"srvServiceName", mongodb_value::text},
    {"ssl", mongodb_value::boolean},
    {"timeoutMS", mongodb_value::number},
    {"tls", mongodb_value::boolean},
    {"tlsAllowInvalidCertificates", mongodb_value::boolean},
    {"tlsAllowInvalidHostnames", mongodb_value::boolean},
    {"tlsCAFile", mongodb_value::text},
    {"tlsCertificateKeyFile", mongodb_value::text},
    {"tlsCertificateKeyFilePassword", mongodb_value::text},
    {"tlsDisableCertificateRevocationCheck", mongodb_value::boolean},
    {"tlsDisableOCSPEndpointCheck", mongodb_value::boolean},
    {"tlsInsecure", mongodb_value::boolean},
    {"w", mongodb_value::text},
    {"waitQueueTimeoutMS", mongodb_value::number, 1},
    {"wTimeoutMS", mongodb_value::number},
    {"zlibCompressionLevel", mongodb_value::number, -1, 9}};

inline constexpr std::size_t mongodb_option_count = sizeof mongodb_options / sizeof mongodb_options[0];

/// Finds an option by its name in any case, or null.
[[nodiscard]] inline const mongodb_option* find_mongodb_option(std::string_view name) noexcept {
    for (const mongodb_option& option : mongodb_options)
        if (is_word(name, option.name)) return &option;
    return nullptr;
}

/// Lowers a name, as far as names are compared.
struct lowered_name {
    char bytes[longest_compared_name] = {};
    std::size_t size = 0;

    explicit lowered_name(std::string_view name) noexcept {
        while (size < name.size() && size < sizeof bytes) {
            bytes[size] = lower(name[size]);
            ++size;
        }
    }

    [[nodiscard]] std::string_view view() const noexcept { return {bytes, size}; }
};

/// The option whose name is nearest to one that is unknown; empty where none is near.
[[nodiscard, gnu::cold]] inline literal nearest_mongodb_option(std::string_view name) noexcept {
    if (name.size() > longest_compared_name) return {};
    const lowered_name lowered(name);
    unsigned least = most_edits(name.size()) + 1;
    literal nearest;
    for (const mongodb_option& option : mongodb_options) {
        const unsigned distance = edit_distance(lowered.view(), lowered_name(option.name).view(), least - 1);
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

/// Tells whether a text is a whole number that an option takes.
[[nodiscard]] constexpr bool is_number_for(const mongodb_option& option, std::string_view text) noexcept {
    const bool is_negative = starts_with(text, "-");
    const std::string_view digits = text.substr(is_negative ? 1 : 0);
    if (!is_number(digits)) return false;
    constexpr int large = 32767;  // beyond all bounds
    int value = 0;
    for (const char digit : digits) value = value > large / 10 - 1 ? large : value * 10 + (digit - '0');
    if (is_negative) value = -value;
    return value >= option.least && (option.most == 0 || value <= option.most);
}

/// Tells whether some drivers would ignore a value because its option does not take it. Of the older words for yes and
/// no some drivers know none.
[[nodiscard]] constexpr bool is_ignored_value(const mongodb_option& option, std::string_view value) noexcept {
    if (option.value == mongodb_value::boolean) return !is_word(value, "true") && !is_word(value, "false");
    return option.value == mongodb_value::number && !is_number_for(option, value);
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
