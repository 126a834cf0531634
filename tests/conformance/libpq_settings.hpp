#pragma once

#include <string>
#include <string_view>
#include <vector>

/// One keyword of libpq with its value.
struct setting {
    std::string keyword;
    std::string value;
};

/// Takes libpq's keyword form apart: keyword='value', with a backslash before a quote and a backslash.
inline std::vector<setting> settings_of(std::string_view text) {
    std::vector<setting> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t equals = text.find('=', at);
        setting one{std::string(text.substr(at, equals - at)), {}};
        for (at = equals + 2; text[at] != '\''; ++at) {
            if (text[at] == '\\') ++at;
            one.value.push_back(text[at]);
        }
        at += 2;
        all.push_back(one);
    }
    return all;
}

inline const setting* find_setting(const std::vector<setting>& all, std::string_view keyword) {
    for (const setting& one : all)
        if (one.keyword == keyword) return &one;
    return nullptr;
}
