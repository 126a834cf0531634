#pragma once

#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/url_parser.hpp>

#include "url_in_reading.hpp"

/// The rules of postgres alone, without what is checked at the end.
[[nodiscard]] inline const twelve::detail::urls::url_kind& libpq_kind() {
    using twelve::detail::urls::url_rule;
    static const twelve::detail::urls::url_kind kind =
        plain_kind_with(url_rule::lists_hosts | url_rule::allows_sockets | url_rule::allows_no_host |
                        url_rule::at_before_query | url_rule::strict_query | url_rule::at_is_socket);
    return kind;
}

/// A text read by those rules.
[[nodiscard]] inline twelve::detail::urls::url_content read_libpq_url(std::string_view text) {
    twelve::detail::urls::url_content url;
    twelve::parse_failure why;
    REQUIRE(twelve::detail::urls::read_url(url, libpq_kind(), text, why));
    return url;
}
