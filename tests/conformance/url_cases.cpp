// Runs conformance cases for service URLs: url_cases FILE.jsonl
//
// Prints each failing id with what was wanted and what was got, then `N passed, N failed`. A case of a kind that is not
// known fails. Exits 1 on a failure, 2 where the file cannot be read.

#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "url_kinds.hpp"

namespace {

using json = nlohmann::json;

json text_or_null(const std::optional<std::string_view>& text) {
    return text ? json(std::string(*text)) : json(nullptr);
}

json secret_or_null(const std::optional<twelve::secret<std::string>>& text) {
    return text ? json(std::string(text->expose())) : json(nullptr);
}

json hosts_of(const std::vector<twelve::url_host>& hosts) {
    json all = json::array();
    for (const twelve::url_host& host : hosts)
        all.push_back({std::string(host.name), host.has_port ? json(host.port) : json(nullptr)});
    return all;
}

json query_of(const twelve::url& url) {
    json all = json::array();
    for (const twelve::url_parameter& parameter : url.query()) {
        json value = parameter.has_value ? json(std::string(parameter.value)) : json(nullptr);
        if (parameter.is_secret) value = secret_or_null(url.secret_parameter(parameter.key));
        all.push_back({std::string(parameter.key), value});
    }
    return all;
}

/// What every kind answers, of the URL as it is written.
json written(const twelve::url& url) {
    const auto driver = url.driver();
    return {{"scheme", url.scheme().empty() ? json(nullptr) : json(std::string(url.scheme()))},
            {"driver", driver.empty() ? json(nullptr) : json(std::string(driver))},
            {"user", text_or_null(url.user())},
            {"password", secret_or_null(url.password())},
            {"hosts", hosts_of(url.hosts())},
            {"path", text_or_null(url.path())},
            {"query", query_of(url)},
            {"fragment", text_or_null(url.fragment())}};
}

json typed(const twelve::postgres_url& url) {
    return {{"user", text_or_null(url.user())},     {"password", secret_or_null(url.password())},
            {"dbname", text_or_null(url.dbname())}, {"hosts", hosts_of(url.hosts())},
            {"tls", to_text(url.sslmode())},        {"target_session_attrs", to_text(url.target_session_attrs())}};
}

json typed(const twelve::redis_url& url) {
    return {{"db", url.db()},
            {"tls", url.uses_tls() ? "required" : "none"},
            {"master", text_or_null(url.master())},
            {"socket", text_or_null(url.socket())},
            {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::smtp_url& url) { return {{"tls", to_text(url.tls())}, {"hosts", hosts_of(url.hosts())}}; }

json typed(const twelve::http_url& url) {
    return {{"tls", url.uses_tls() ? "required" : "none"}, {"hosts", hosts_of(url.hosts())}};
}

template <class Url>
json tls_of(const Url& url) {
    return url.uses_tls() ? "required" : "none";
}

json typed(const twelve::service_url& url) { return {{"tls", tls_of(url)}, {"hosts", hosts_of(url.hosts())}}; }

json typed(const twelve::mysql_url& url) {
    return {{"dbname", text_or_null(url.schema())},
            {"schema", text_or_null(url.schema())},
            {"socket", text_or_null(url.socket())},
            {"tls", to_text(url.ssl_mode())},
            {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::sqlite_url& url) {
    return {{"file", text_or_null(url.file())}, {"memory", url.memory()}};
}

json typed(const twelve::mongodb_url& url) {
    return {{"db", text_or_null(url.db())},
            {"collection", text_or_null(url.collection())},
            {"auth_source", text_or_null(url.auth_source())},
            {"tls", tls_of(url)},
            {"hosts", hosts_of(url.hosts())},
            {"warning", !url.warnings().empty()}};
}

json typed(const twelve::memcached_url& url) {
    return {{"socket", text_or_null(url.socket())}, {"tls", "none"}, {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::amqp_url& url) {
    return {{"vhost", text_or_null(url.vhost())}, {"tls", tls_of(url)}, {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::kafka_brokers& url) {
    return {{"topic", text_or_null(url.topic())},
            {"tls", tls_of(url)},
            {"bootstrap_servers", url.bootstrap_servers()},
            {"security_protocol", to_text(url.security_protocol())},
            {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::nats_urls& url) {
    return {{"token", secret_or_null(url.token())}, {"tls", tls_of(url)}, {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::sqs_url& url) {
    return {{"region", text_or_null(url.region())},
            {"account", text_or_null(url.account())},
            {"queue", text_or_null(url.queue())},
            {"fifo", url.fifo()},
            {"tls", tls_of(url)}};
}

json typed(const twelve::object_store_url& url) {
    return {{"bucket", std::string(url.bucket())},
            {"container", std::string(url.bucket())},
            {"key", std::string(url.key())},
            {"region", text_or_null(url.region())},
            {"account", text_or_null(url.account())},
            {"tls", tls_of(url)}};
}

json typed(const twelve::sentry_dsn& url) {
    return {{"project", std::string(url.project())},
            {"public_key", secret_or_null(url.public_key())},
            {"tls", tls_of(url)}};
}

json typed(const twelve::etcd_urls& url) {
    return {{"tls", tls_of(url)}, {"endpoints", url.endpoints()}, {"hosts", hosts_of(url.hosts())}};
}

json typed(const twelve::clickhouse_url& url) {
    return {{"dbname", std::string(url.dbname())}, {"tls", tls_of(url)}, {"hosts", hosts_of(url.hosts())}};
}

/// Compares the wanted members only: a case says no more than it needs to.
void compare(const json& wanted, const json& got, std::string& differences) {
    for (const auto& [name, value] : wanted.items()) {
        const json answer = got.contains(name) ? got[name] : json("(no such answer)");
        if (answer != value) differences += "\n  " + name + ": wanted " + value.dump() + ", got " + answer.dump();
    }
}

template <class Url>
std::string differences_in(const json& row) {
    Url url;
    twelve::parse_failure why;
    const bool is_accepted = url.assign(row["url"].get<std::string>(), why);
    const bool is_wanted = row["valid"].get<bool>();
    if (!is_accepted) {
        const std::string code(slug(why.code));
        if (is_wanted) return "\n  wanted a value, got " + code + ": " + why.reason.c_str();
        const auto error = row["error"].get<std::string>();
        return error == code ? std::string() : "\n  wanted " + error + ", got " + code + ": " + why.reason.c_str();
    }
    if (!is_wanted) return "\n  wanted " + row["error"].get<std::string>() + ", got a value: " + url.redacted();
    std::string differences;
    compare(row["expect"], written(url.as_written()), differences);
    if (row.contains("typed")) compare(row["typed"], typed(url), differences);
    return differences;
}

using check = std::string (*)(const json&);

const std::map<std::string, check>& checks() {
    static const std::map<std::string, check> all = [] {
        std::map<std::string, check> made;
        for_each_url_kind([&](std::string_view name, auto kind) {
            made.emplace(name, &differences_in<typename decltype(kind)::type>);
        });
        return made;
    }();
    return all;
}

struct tally {
    unsigned passed = 0;
    unsigned failed = 0;
};

void run(const json& row, tally& counts) {
    const auto found = checks().find(row["kind"].get<std::string>());
    const std::string differences = found == checks().end() ? "\n  a kind that is not known" : found->second(row);
    if (differences.empty()) {
        ++counts.passed;
        return;
    }
    ++counts.failed;
    std::printf("%s%s\n", row["id"].get<std::string>().c_str(), differences.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    std::ifstream file(argc == 2 ? argv[1] : "");
    if (!file) {
        std::fprintf(stderr, "usage: url_cases FILE.jsonl\n");
        return 2;
    }
    tally counts;
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) run(json::parse(line), counts);
    std::printf("%u passed, %u failed\n", counts.passed, counts.failed);
    return counts.failed == 0 ? 0 : 1;
}
