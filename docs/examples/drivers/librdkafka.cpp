#include <string>

#include <librdkafka/rdkafka.h>

#include <twelve/services/kafka.hpp>

rd_kafka_conf_t* configure(const twelve::kafka_brokers& brokers);

// Nothing where librdkafka does not know a parameter of the URL, or its value.
rd_kafka_conf_t* configure(const twelve::kafka_brokers& brokers) {
    rd_kafka_conf_t* const conf = rd_kafka_conf_new();
    bool is_known = true;
    const auto set = [&](const std::string& name, const char* value) {
        if (rd_kafka_conf_set(conf, name.c_str(), value, nullptr, 0) != RD_KAFKA_CONF_OK) is_known = false;
    };
    set("bootstrap.servers", brokers.bootstrap_servers().c_str());
    set("security.protocol", std::string(to_text(brokers.security_protocol())).c_str());
    if (const auto user = brokers.user()) set("sasl.username", std::string(*user).c_str());
    if (const auto password = brokers.password()) set("sasl.password", password->expose_c_str());
    for (const twelve::url_parameter& one : brokers.query())  // sasl.mechanism, client.id, ...
        if (const auto value = brokers.secret_parameter(one.key)) set(std::string(one.key), value->expose_c_str());
    if (is_known) return conf;
    rd_kafka_conf_destroy(conf);
    return nullptr;
}
