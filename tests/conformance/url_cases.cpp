// Runs conformance cases for service URLs: url_cases FILE.jsonl
//
// Prints each failing id with what was wanted and what was got, then `N passed, N failed`, and how many cases of
// which kinds have no type yet and were not run. Exits 1 on a failure, 2 where the file cannot be read.

#include <cstdio>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <twelve/services/http.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/service_url.hpp>
#include <twelve/services/smtp.hpp>

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

json typed(const twelve::service_url& url) { return {{"tls", url.uses_tls() ? "required" : "none"}}; }

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
    static const std::map<std::string, check> all = {{"generic", differences_in<twelve::service_url>},
                                                     {"http", differences_in<twelve::http_url>},
                                                     {"postgres", differences_in<twelve::postgres_url>},
                                                     {"redis", differences_in<twelve::redis_url>},
                                                     {"smtp", differences_in<twelve::smtp_url>}};
    return all;
}

struct tally {
    unsigned passed = 0;
    unsigned failed = 0;
    std::map<std::string, unsigned> not_run;
};

void run(const json& row, tally& counts) {
    const auto kind = row["kind"].get<std::string>();
    const auto found = checks().find(kind);
    if (found == checks().end()) {
        ++counts.not_run[kind];
        return;
    }
    const std::string differences = found->second(row);
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
    for (const auto& [kind, count] : counts.not_run)
        std::printf("not run: %u of kind %s, which has no type yet\n", count, kind.c_str());
    std::printf("%u passed, %u failed\n", counts.passed, counts.failed);
    return counts.failed == 0 ? 0 : 1;
}
