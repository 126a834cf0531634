#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_list.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// How brokers are spoken to; the values of Kafka's own `security.protocol`.
enum class kafka_security : std::uint8_t { plaintext, ssl, sasl_plaintext, sasl_ssl };

/// Names a protocol as Kafka's clients take it: "SASL_SSL".
[[nodiscard]] constexpr std::string_view to_text(kafka_security protocol) noexcept {
    constexpr std::string_view names[] = {"PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"};
    return names[static_cast<std::size_t>(protocol)];
}

namespace detail::urls {

[[nodiscard]] constexpr bool uses_tls(kafka_security protocol) noexcept {
    return protocol == kafka_security::ssl || protocol == kafka_security::sasl_ssl;
}

[[nodiscard]] constexpr std::optional<kafka_security> read_kafka_security(std::string_view text) noexcept {
    for (const kafka_security one : {kafka_security::plaintext, kafka_security::ssl, kafka_security::sasl_plaintext,
                                     kafka_security::sasl_ssl})
        if (is_word(text, to_text(one))) return one;
    return std::nullopt;
}

[[nodiscard]] inline bool finish_kafka(url_content& url, parse_failure& why) {
    if (contains(url.raw(url.layout.path), "/"))
        return refuse(why, problem_code::multi_segment, url.layout.path.raw,
                      {"more than a topic in the path", "write one topic after the brokers"});
    const url_query_part* const parameter = find_parameter(url, "security.protocol");
    if (parameter == nullptr) return true;
    const auto protocol = read_kafka_security(url.decoded(parameter->value));
    if (!protocol)
        return refuse(why, problem_code::not_a_choice, parameter->value.raw,
                      {"a security.protocol that Kafka does not know",
                       "write PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL"});
    if (uses_tls(*protocol) || url.at(url.layout.scheme) != "kafka+ssl") return true;
    return refuse(why, problem_code::not_a_choice, parameter->value.raw,
                  {"a security.protocol without TLS beside kafka+ssl", "write kafka://, or a protocol with SSL"});
}

}  // namespace detail::urls

/// The brokers of a Kafka cluster.
///
///     kafka://b1,b2:9093/orders               // bootstrap_servers() "b1:9092,b2:9093", topic() "orders"
///     kafka+ssl://app:password@10.0.0.5       // security_protocol() is kafka_security::sasl_ssl
///     b1:9092,b2:9092                         // the list alone, as Kafka's own tools take it
class kafka_brokers : public service<kafka_brokers> {
public:
    static constexpr literal form = "kafka://host:9092,host:9092";
    static constexpr detail::urls::url_kind description{
        "kafka", form, detail::urls::kafka_schemes,
        detail::urls::url_rule::lists_hosts | detail::urls::url_rule::bare_hosts, detail::urls::finish_kafka,
        detail::urls::read_url_list};

    /// The list that `bootstrap.servers` takes, ports included.
    [[nodiscard]] std::string bootstrap_servers() const { return host_port_list(); }

    /// The topic, where the path names one.
    [[nodiscard]] std::optional<std::string_view> topic() const& {
        const auto name = path();
        return name && !name->empty() ? name : std::nullopt;
    }
    std::optional<std::string_view> topic() const&& = delete;

    /// How the brokers are spoken to: as `?security.protocol=` says, else by scheme and user.
    [[nodiscard]] kafka_security security_protocol() const {
        if (const auto text = parameter("security.protocol")) return *detail::urls::read_kafka_security(*text);
        const bool is_ssl = scheme() == "kafka+ssl";
        if (user().value_or("").empty()) return is_ssl ? kafka_security::ssl : kafka_security::plaintext;
        return is_ssl ? kafka_security::sasl_ssl : kafka_security::sasl_plaintext;
    }

    [[nodiscard]] bool uses_tls() const { return detail::urls::uses_tls(security_protocol()); }

    /// What two environments should have in common: "kafka/tcp/SASL_SSL/multi".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), to_text(security_protocol()));
    }
};

}  // namespace v0
}  // namespace twelve
