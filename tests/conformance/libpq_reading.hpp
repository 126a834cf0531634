#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>

#include <twelve/services/postgres.hpp>

#include "libpq_settings.hpp"

// How libpq reads a URL, beside how we do.

using libpq_view = std::map<std::string, std::string>;

/// What libpq makes of a text; false where it refuses.
inline bool read_by_libpq(const char* text, libpq_view& settings) {
    char* error = nullptr;
    const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(PQconninfoParse(text, &error),
                                                                                 PQconninfoFree);
    if (error != nullptr) PQfreemem(error);
    if (options == nullptr) return false;
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr) settings[option->keyword] = option->val;
    return true;
}

inline libpq_view our_view(const twelve::postgres_url& url) {
    const auto keywords = url.to_libpq_keywords();
    libpq_view settings;
    for (const setting& one : settings_of(keywords.expose())) settings[one.keyword] = one.value;
    return settings;
}

/// Tells whether the libpq that is here knows a keyword: ours are those of newer versions too.
inline bool is_known_here(std::string_view keyword) {
    static const std::set<std::string, std::less<>> known = [] {
        std::set<std::string, std::less<>> all;
        const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(PQconndefaults(), PQconninfoFree);
        for (const PQconninfoOption* option = options.get(); option != nullptr && option->keyword != nullptr; ++option)
            all.emplace(option->keyword);
        return all;
    }();
    return known.count(keyword) != 0;
}

/// Tells whether all keywords of a URL that we accept are known to the libpq that is here. It refuses the others.
inline bool has_known_keywords(const twelve::postgres_url& url) {
    const auto keywords = url.to_libpq_keywords();
    for (const setting& one : settings_of(keywords.expose()))
        if (!is_known_here(one.keyword)) return false;
    return true;
}

/// Schemes in upper case, aliases and drivers are ours alone; libpq then reads what to_libpq() writes.
inline bool is_wider_on_purpose(std::string_view text) {
    return text.rfind("postgres://", 0) != 0 && text.rfind("postgresql://", 0) != 0;
}

/// The reasons for which we refuse what libpq lets through (generic rules 1 and 2, and what it refuses on connecting).
inline bool is_listed_refusal(twelve::problem_code code) {
    using twelve::problem_code;
    for (const problem_code listed :
         {problem_code::forbidden_char,       // blanks, quotes, brackets, control characters; %2C in a host
          problem_code::bad_utf8,             // libpq passes any bytes on
          problem_code::unescaped_at,         // libpq takes the first @
          problem_code::unescaped_delimiter,  // libpq looks for the @ up to the first slash only
          problem_code::bad_ipv6,             // libpq takes [200z::1] as it stands
          problem_code::bad_zone, problem_code::fragment,
          problem_code::bad_port,             // libpq checks ports, and how many there are, when it connects
          problem_code::port_range,
          problem_code::empty_host,           // an empty member of a list
          problem_code::mixed_list,           // hostaddr and host of different lengths
          problem_code::not_a_choice,         // an sslmode that fails on connecting
          problem_code::too_large})           // over 1 MiB
        if (code == listed) return true;
    return false;
}

/// What differs between an accepted URL and libpq's reading of the text and of both conversions.
inline std::vector<std::string> differences_of_accepted(const twelve::postgres_url& url, const std::string& text) {
    const libpq_view ours = our_view(url);
    const auto uri = url.to_libpq();
    const auto keywords = url.to_libpq_keywords();
    libpq_view direct;
    libpq_view by_uri;
    libpq_view by_keywords;
    std::vector<std::string> found;
    if (!has_known_keywords(url)) {
        // Never another meaning, only a refusal: the keyword belongs to a libpq that is newer than this one.
        if (read_by_libpq(text.c_str(), direct) || read_by_libpq(uri.expose_c_str(), by_uri) ||
            read_by_libpq(keywords.expose_c_str(), by_keywords))
            found.emplace_back("libpq reads a keyword that it does not have");
        return found;
    }
    if (!is_wider_on_purpose(text) && (!read_by_libpq(text.c_str(), direct) || direct != ours))
        found.emplace_back("libpq reads the text differently");
    if (!read_by_libpq(uri.expose_c_str(), by_uri) || by_uri != ours)
        found.emplace_back("libpq reads to_libpq() differently");
    if (!read_by_libpq(keywords.expose_c_str(), by_keywords) || by_keywords != ours)
        found.emplace_back("libpq reads to_libpq_keywords() differently");
    return found;
}

/// What differs: nothing where both read alike, or where we refuse for a listed reason. A NUL ends the text for libpq.
inline std::vector<std::string> differences_from_libpq(const std::string& text) {
    twelve::postgres_url url;
    twelve::parse_failure why;
    if (url.assign(text, why)) return differences_of_accepted(url, text);
    libpq_view direct;
    // An unknown scheme makes libpq look for its keyword form, which is not ours to read.
    if (text.find("://") == std::string::npos || !read_by_libpq(text.c_str(), direct)) return {};
    if (is_listed_refusal(why.code)) return {};
    return {std::string(slug(why.code))};
}
