// Every kind of service URL, fed with anything: the first byte chooses the kind, the rest is the text.
//
// A text is read or refused; what is read writes itself back as the same URL; a password planted in it stands in no
// output, be the text good or not.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../conformance/url_kinds.hpp"
#include "check.hpp"

namespace {

constexpr std::string_view canary = "c4nary-Sup3rS3cret-9f8e7d6c";

bool holds_canary(std::string_view text) {
    for (std::size_t i = 0; i + 8 <= canary.size(); ++i)
        if (text.find(canary.substr(i, 8)) != std::string_view::npos) return true;
    return false;
}

void search(std::string_view output, std::string_view what) { fuzz::check(!holds_canary(output), what); }

/// What a URL exposes is read as the same URL, with the same parts.
template <class Url>
void check_read(const Url& url) {
    const auto exposed = url.expose();
    Url again;
    twelve::parse_failure why;
    fuzz::check(again.assign(exposed.expose(), why), "what a URL exposes is read");
    fuzz::check(again == url, "what a URL exposes is the same URL");
    fuzz::check(again.redacted() == url.redacted(), "read again, a URL is shown alike");
    fuzz::check(again.parity_key() == url.parity_key(), "read again, a URL has the same parity_key()");
    fuzz::check(again.host_port_list() == url.host_port_list(), "read again, a URL has the same hosts");
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
    search(url.redacted(), "redacted() shows no password");
    search(url.parity_key(), "parity_key() shows no password");
    search(url.host_port_list(), "host_port_list() shows no password");
    for (const twelve::url_parameter& parameter : url.query())
        search(parameter.value, "a parameter shows no password");
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
