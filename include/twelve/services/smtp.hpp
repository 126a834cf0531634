#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

/// How a mail relay is spoken to.
enum class smtp_tls : std::uint8_t {
    none,           ///< in the clear, because the URL says so: `?tls=none`
    opportunistic,  ///< STARTTLS where the relay offers it
    starttls,       ///< STARTTLS, or nothing
    implicit        ///< TLS from the first byte
};

/// Names a way of TLS as it stands in a URL's `?tls=`.
[[nodiscard]] constexpr std::string_view to_text(smtp_tls tls) noexcept {
    switch (tls) {
        case smtp_tls::none: return "none";
        case smtp_tls::starttls: return "starttls";
        case smtp_tls::implicit: return "implicit";
        case smtp_tls::opportunistic: break;
    }
    return "opportunistic";
}

namespace detail::urls {

[[nodiscard]] constexpr std::optional<smtp_tls> read_smtp_tls(std::string_view text) noexcept {
    for (const smtp_tls tls : {smtp_tls::none, smtp_tls::opportunistic, smtp_tls::starttls, smtp_tls::implicit})
        if (is_word(text, to_text(tls))) return tls;
    return std::nullopt;
}

[[nodiscard]] inline bool finish_smtp(url_content& url, parse_failure& why) {
    const url_query_part* const tls = find_parameter(url, "tls");
    if (tls == nullptr || read_smtp_tls(url.decoded(tls->value))) return true;
    return refuse(why, problem_code::not_a_choice, tls->value.raw,
                  {"a way of TLS that is not known", "write tls=none, opportunistic, starttls or implicit"});
}

}  // namespace detail::urls

/// The address of a mail relay.
///
///     smtp://user:password@10.0.0.5:587           // tls() is smtp_tls::starttls
///     smtps://mail.example.org                    // port() 465, tls() is smtp_tls::implicit
class smtp_url : public service<smtp_url> {
public:
    static constexpr literal form = "smtp://user:password@host:587";
    static constexpr detail::urls::url_kind description{"smtp", form, detail::urls::smtp_schemes,
                                                        detail::urls::url_rule::none, detail::urls::finish_smtp};

    /// The relay's name or address; an IPv6 address without brackets.
    [[nodiscard]] std::string_view host() const& { return detail::urls::first_host(*this).name; }
    std::string_view host() const&& = delete;

    /// The port: 25, 465 or 587 by the scheme where none is written.
    [[nodiscard]] std::uint16_t port() const { return detail::urls::first_host(*this).port; }

    /// How the relay is to be spoken to. Nothing but `?tls=none` turns TLS off.
    [[nodiscard]] smtp_tls tls() const {
        if (const auto text = parameter("tls")) return *detail::urls::read_smtp_tls(*text);
        const std::string_view name = scheme();
        if (name == "smtps" || name == "submissions" || name == "smtp+ssl") return smtp_tls::implicit;
        if (name != "smtp" || port() == 587) return smtp_tls::starttls;
        return parameter("requireTLS") == "true" ? smtp_tls::starttls : smtp_tls::opportunistic;
    }

    /// What two environments should have in common: "smtp/tcp/starttls/single".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, description.name.view(), to_text(tls()));
    }
};

}  // namespace v0
}  // namespace twelve
