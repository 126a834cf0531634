#pragma once

#include <list>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/parse_failure.hpp>

/// Reads a URL that must be good. It is kept until the program ends, so that a check may view it in one line.
template <class Url>
const Url& read_good(std::string_view text) {
    static std::list<Url> kept;
    kept.emplace_back();
    twelve::parse_failure why;
    const bool is_read = kept.back().assign(text, why);
    INFO(text.substr(0, 200) << ": " << why.reason.c_str());
    REQUIRE(is_read);
    return kept.back();
}

/// Reads a URL that must be refused, and says why it was.
template <class Url>
twelve::parse_failure read_bad(std::string_view text) {
    Url url;
    twelve::parse_failure why;
    INFO(text.substr(0, 200));
    REQUIRE_FALSE(url.assign(text, why));
    CHECK(url.empty());
    return why;
}
