// Plants a secret in every case of a file of URLs and looks for it in everything that is printed: url_leaks FILE.jsonl
//
// The secret is the password, in any of the forms that people get wrong, or the value of a secret parameter, or the
// user alone where that is the credential. The URL is read by its own kind and by every other, valid or not. No eight
// bytes of the secret may stand in a redacted form, a parity key, a list of hosts, a plain parameter, a failure, a
// report or what `show` writes. Exits 1 where one does, 2 where the file cannot be read.

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <twelve/twelve.hpp>

#include "url_answers.hpp"

namespace {

constexpr std::string_view canary = "c4nary-Sup3rS3cret-9f8e7d6c";

bool holds_canary(std::string_view text) {
    for (std::size_t i = 0; i + 8 <= canary.size(); ++i)
        if (text.find(canary.substr(i, 8)) != std::string_view::npos) return true;
    return false;
}

struct tally {
    unsigned searched = 0;
    unsigned accepted = 0;
    unsigned leaks = 0;
};

/// Looks through one output. What leaked is not printed again, only where.
void look_in(std::string_view output, const char* what, const std::string& of, tally& counts) {
    ++counts.searched;
    if (!holds_canary(output)) return;
    ++counts.leaks;
    std::printf("%s: %s\n", of.c_str(), what);
}

template <class Url>
struct holder {
    TWELVE_SETTINGS(holder);
    TWELVE_VAR(Url, url, "Where the service is");
};

template <class Url>
void search_report(const std::string& text, const std::string& of, tally& counts) {
    const auto loaded = twelve::load<holder<Url>>(twelve::variables{{"URL", text}});
    if (loaded) {
        look_in(twelve::show(*loaded), "show", of, counts);
        return;
    }
    look_in(fmt::format("{}", loaded.error()), "report", of, counts);
    for (const twelve::problem& one : loaded.error()) {
        look_in(one.shown, "problem::shown", of, counts);
        look_in(one.excerpt.text, "problem::excerpt", of, counts);
    }
}

template <class Url>
void search_accepted(const Url& url, const std::string& of, tally& counts) {
    ++counts.accepted;
    std::ostringstream streamed;
    streamed << url;
    look_in(streamed.str(), "operator<<", of, counts);
    const auto look = [&](std::string_view name, std::string_view text) {
        look_in(text, std::string(name).c_str(), of, counts);
    };
    for_each_common_answer(url, look);
    for_each_answer(url, look);
}

template <class Url>
void search_kind(const std::string& text, const std::string& of, tally& counts) {
    Url url;
    twelve::parse_failure why;
    look_in(Url::redact(text), "redact()", of, counts);
    if (url.assign(text, why)) {
        search_accepted(url, of, counts);
    } else {
        look_in(why.expected, "parse_failure::expected", of, counts);
        look_in(why.reason.view(), "parse_failure::reason", of, counts);
        look_in(why.fix.view(), "parse_failure::fix", of, counts);
    }
    search_report<Url>(text, of, counts);
}

/// Where hosts begin: behind the last `@` before the path, else behind `://`, else at the begin.
std::size_t begin_of_hosts(std::string_view text) {
    const std::size_t opening = text.find("://");
    const std::size_t begin = opening == std::string_view::npos ? 0 : opening + 3;
    const std::size_t end = text.find_first_of("/?#", begin);
    const std::size_t at = text.substr(0, end).rfind('@');
    return at == std::string_view::npos || at < begin ? begin : at + 1;
}

/// The text with a userinfo of our own in the place of what it has.
std::string with_userinfo(const std::string& text, const std::string& userinfo) {
    const std::size_t opening = text.find("://");
    const std::size_t begin = opening == std::string::npos ? 0 : opening + 3;
    return text.substr(0, begin) + userinfo + text.substr(begin_of_hosts(text));
}

std::string with_parameter(const std::string& text, const std::string& parameter) {
    const std::size_t fragment = text.find('#');
    const std::string body = text.substr(0, fragment);
    const std::string rest = fragment == std::string::npos ? std::string() : text.substr(fragment);
    return body + (body.find('?') == std::string::npos ? "?" : "&") + parameter + rest;
}

std::vector<std::string> planted_in(const std::string& text) {
    const std::string secret(canary);
    std::vector<std::string> all;
    for (const char* before : {"", "p@", "p/", "p?", "p#", "p:", "p%", "%zz", "%ff", "p ", "p[", "p,"}) {
        all.push_back(with_userinfo(text, "u:" + (before + secret) + "@"));
        all.push_back(with_userinfo(text, "u:" + (secret + before) + "@"));
    }
    all.push_back(with_userinfo(text, "u:" + secret));
    all.push_back(with_userinfo(text, ":" + secret + "@"));
    for (const char* key : {"password", "pass%77ord", "PASSWORD", "token", "api-key", "sslpassword", "sig",
                            "x-amz-signature",
                            "sasl.password", "tlsCertificateKeyFilePassword", "client_secret"})
        all.push_back(with_parameter(text, std::string(key) + "=" + secret));
    all.push_back(with_parameter(text, "authMechanismProperties=AWS_SESSION_TOKEN:" + secret));
    all.push_back(with_parameter(text, "endpoint=http://u:" + secret + "@h"));
    return all;
}

bool is_credential_alone(std::string_view kind) {
    return kind == "nats" || kind == "sentry" || kind == "sqs" || kind == "redis" || kind == "http" || kind == "etcd";
}

void run(const nlohmann::json& row, tally& counts) {
    const auto text = row["url"].get<std::string>();
    const auto own_kind = row["kind"].get<std::string>();
    const auto id = row["id"].get<std::string>();
    for_each_url_kind([&](std::string_view name, auto kind) {
        using url = typename decltype(kind)::type;
        std::vector<std::string> all;
        if (name == own_kind) all = planted_in(text);
        all.push_back(with_userinfo(text, "u:" + std::string(canary) + "@"));
        if (is_credential_alone(name)) all.push_back(with_userinfo(text, std::string(canary) + "@"));
        for (std::size_t i = 0; i < all.size(); ++i)
            search_kind<url>(all[i], id + " as " + std::string(name) + ", form " + std::to_string(i), counts);
    });
}

}  // namespace

int main(int argc, char** argv) {
    std::ifstream file(argc == 2 ? argv[1] : "");
    if (!file) {
        std::fprintf(stderr, "usage: url_leaks FILE.jsonl\n");
        return 2;
    }
    tally counts;
    tally control;
    look_in(canary.substr(5, 8), "the control, which must be found", "control", control);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) run(nlohmann::json::parse(line), counts);
    std::printf("%u outputs searched, %u URLs accepted, %u leaks\n", counts.searched, counts.accepted, counts.leaks);
    return counts.leaks == 0 && counts.accepted != 0 && control.leaks == 1 ? 0 : 1;
}
