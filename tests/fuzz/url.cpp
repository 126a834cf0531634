// Every kind of service URL, fed with anything: the first byte chooses the kind, the rest is the text.
//
// A text is read or refused; what is read writes itself back as the same URL; a password planted in it stands in no
// output, be the text good or not.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../conformance/url_answers.hpp"
#include "check.hpp"

namespace {

constexpr std::string_view canary = "c4nary-Sup3rS3cret-9f8e7d6c";

bool holds_canary(std::string_view text) {
    for (std::size_t i = 0; i + 8 <= canary.size(); ++i)
        if (text.find(canary.substr(i, 8)) != std::string_view::npos) return true;
    return false;
}

void search(std::string_view output, std::string_view what) { fuzz::check(!holds_canary(output), what); }

/// What other programs are handed reads back as the same service.
template <class Url>
void check_conversion(std::string_view text, const Url& url) {
    Url again;
    twelve::parse_failure why;
    fuzz::check(again.assign(text, why), "what a client is handed is read");
    fuzz::check(again.host_port_list() == url.host_port_list(), "what a client is handed has the same hosts");
    fuzz::check(again.uses_tls() == url.uses_tls(), "what a client is handed has the same TLS");
}

template <class Url>
void check_conversions(const Url&) {}

void check_conversions(const twelve::mongodb_url& url) {
    const auto text = url.to_mongodb();
    check_conversion(text.expose(), url);
    twelve::mongodb_url again;
    twelve::parse_failure why;
    fuzz::check(again.assign(text.expose(), why) && again.to_mongodb() == text, "to_mongodb() is of one form");
    fuzz::check(again.db() == url.db() && again.auth_source() == url.auth_source(), "to_mongodb() keeps the database");
}

void check_conversions(const twelve::nats_urls& url) {
    const auto text = url.servers();
    check_conversion(text.expose(), url);
}

void check_conversions(const twelve::etcd_urls& url) { check_conversion(url.endpoints(), url); }

void check_conversions(const twelve::kafka_brokers& url) {
    twelve::kafka_brokers again;
    twelve::parse_failure why;
    const std::string text = url.bootstrap_servers();
    // A host such as a=b may stand in a URL; a list without a scheme would be libpq's keywords, or Azure's.
    if (again.assign(text, why)) fuzz::check(again.bootstrap_servers() == text, "bootstrap_servers() is of one form");
}

/// What a URL exposes is read as the same URL, with the same parts.
template <class Url>
void check_read(const Url& url) {
    const auto exposed = url.expose();
    Url again;
    twelve::parse_failure why;
    fuzz::check(again.assign(exposed.expose(), why), "what a URL exposes is read");
    fuzz::check(again == url, "what a URL exposes is the same URL");
    fuzz::check(answers_of(again) == answers_of(url), "read again, a URL answers alike");
    const twelve::secret<std::string> password("p@s:/w?#[]% \xC3\xA4");
    if (const auto other = url.with_password(password)) {
        fuzz::check(other->password() && *other->password() == password, "with_password() is read back");
        fuzz::check(other->host_port_list() == url.host_port_list(), "with_password() changes no host");
    }
    check_conversions(url);
}

/// A refusal has a place within the text, a reason and a fix.
void check_refused(const twelve::parse_failure& why, std::string_view text) {
    fuzz::check(why.offset <= text.size() && why.length <= text.size() - why.offset, "a refusal's place is in the text");
    fuzz::check(!why.reason.empty() && !why.fix.empty() && !why.expected.empty(), "a refusal says why, and what to do");
}

template <class Url>
void check_text(std::string_view text) {
    Url url;
    twelve::parse_failure why;
    if (url.assign(text, why))
        check_read(url);
    else
        check_refused(why, text);
}

/// Plants a password in front of anything: `scheme://user:password` and the rest of the text.
template <class Url>
void check_planted(std::string_view rest) {
    if (holds_canary(rest)) return;  // the fuzzer has learned it
    std::string text = "x";
    if constexpr (Url::description.schemes.count != 0) text = Url::description.schemes.first->name();
    text.append("://u:").append(canary).append(rest);
    Url url;
    twelve::parse_failure why;
    search(Url::redact(text), "redact() shows no password");
    if (!url.assign(text, why)) return;
    search(answers_of(url), "no answer shows a password");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text = fuzz::take_input(data, size).substr(1);
    std::size_t index = 0;
    for_each_url_kind([&](std::string_view, auto kind) {
        using url = typename decltype(kind)::type;
        if (index++ != data[0] % 17U) return;
        check_text<url>(text);
        check_planted<url>(text);
    });
    return 0;
}
