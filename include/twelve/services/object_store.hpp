#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <twelve/detail/object_places.hpp>
#include <twelve/detail/url_families.hpp>
#include <twelve/detail/url_parity.hpp>
#include <twelve/url.hpp>

namespace twelve {
inline namespace v0 {

namespace detail::urls {

[[nodiscard]] inline bool finish_object_store(url_content& url, parse_failure& why) {
    const std::string_view scheme = url.at(url.layout.scheme);
    url.layout.hides_user = !is_azure_scheme(scheme);  // access keys, but for Azure's container@account
    if (!object_place_of(url).store.empty()) return true;
    return refuse(why, problem_code::host_not_allowed, url.layout.hosts.front().name.raw,
                  {"a host that is no known object store", "write s3+https://host/bucket for a store of your own"});
}

}  // namespace detail::urls

/// The address of a bucket, or of an object in it: Amazon S3, Google Cloud Storage, Azure, and what speaks as they do.
///
///     s3://bucket/reports/2026?region=eu-west-1         // bucket(), key() "reports/2026", region()
///     az://container/d                                  // bucket() "container"
///     s3+http://key:secret@10.0.0.5:9000/bucket/k       // a store of your own; the user is masked too
class object_store_url : public service<object_store_url> {
public:
    static constexpr literal form = "s3://bucket/key";
    static constexpr detail::urls::url_kind description{"object_store", form, detail::urls::object_store_schemes,
                                                        detail::urls::url_rule::at_in_path,
                                                        detail::urls::finish_object_store};

    /// The bucket, which Azure calls container; empty where the URL names a whole account.
    [[nodiscard]] std::string_view bucket() const& { return detail::urls::object_place_of(content()).bucket; }
    std::string_view bucket() const&& = delete;

    /// The object's key, decoded and otherwise as it is written: `a//b` and `../c` stay. Empty where none is there.
    [[nodiscard]] std::string_view key() const& { return detail::urls::object_place_of(content()).key; }
    std::string_view key() const&& = delete;

    /// The region, by `?region=` or the host.
    [[nodiscard]] std::optional<std::string_view> region() const& {
        if (const auto text = parameter("region")) return text;
        return optional(detail::urls::object_place_of(content()).region);
    }
    std::optional<std::string_view> region() const&& = delete;

    /// The storage account, in Azure.
    [[nodiscard]] std::optional<std::string_view> account() const& {
        return optional(detail::urls::object_place_of(content()).account);
    }
    std::optional<std::string_view> account() const&& = delete;

    /// The address of the store itself, where the URL names one: `http://minio:9000`.
    [[nodiscard]] std::optional<std::string> endpoint() const {
        if (const auto text = parameter("endpoint")) return std::string(*text);
        if (scheme() == "s3+http") return "http://" + host_port_list();
        if (scheme() == "s3+https" || scheme() == "https") return "https://" + host_port_list();
        return std::nullopt;
    }

    /// Whether the store is spoken to by https: always, but where its endpoint says http.
    [[nodiscard]] bool uses_tls() const {
        const auto address = endpoint();
        return !empty() && (!address || !detail::urls::starts_with_word(*address, "http://"));
    }

    /// What two environments should have in common: "s3/tcp/required/single".
    [[nodiscard]] std::string parity_key() const {
        return detail::urls::parity_key(*this, detail::urls::object_place_of(content()).store,
                                        uses_tls() ? "required" : "none");
    }

private:
    [[nodiscard]] static std::optional<std::string_view> optional(std::string_view text) {
        if (text.empty()) return std::nullopt;
        return text;
    }
};

}  // namespace v0
}  // namespace twelve
