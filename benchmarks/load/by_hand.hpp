#pragma once

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <load/settings.hpp>

/// What one writes without a library: getenv for each name, from_chars, and a sentence for each fault.
class by_hand {
public:
    [[nodiscard]] bool load(bare& into) {
#define OPEN
#define FIELD(kind, member, name) read(name, into.member);
#include <fields.inc>
#undef OPEN
#undef FIELD
        return wrong_.empty();
    }

private:
    template <class Number>
    void read(const char* name, Number& into) {
        const char* const text = find(name);
        if (text == nullptr) return;
        const char* const end = text + std::strlen(text);
        const auto found = std::from_chars(text, end, into);
        if (found.ec != std::errc() || found.ptr != end) wrong_.push_back(std::string(name) + " is no number");
    }

    void read(const char* name, std::string& into) {
        if (const char* const text = find(name)) into = text;
    }

    void read(const char* name, bool& into) {
        const char* const text = find(name);
        if (text == nullptr) return;
        into = std::strcmp(text, "true") == 0;
        if (!into && std::strcmp(text, "false") != 0) wrong_.push_back(std::string(name) + " is neither true nor false");
    }

    [[nodiscard]] const char* find(const char* name) {
        const char* const text = std::getenv(name);
        if (text == nullptr) wrong_.push_back(std::string(name) + " is missing");
        return text;
    }

    std::vector<std::string> wrong_;
};
