#pragma once

#include <cstdint>
#include <string>

#include <twelve/settings.hpp>

// A field is FIELD(kind, member, "NAME"), and its kind one of these.
using natural = std::uint16_t;
using text = std::string;
using flag = bool;
using whole = int;

/// The settings as twelve declares them.
struct settings {
#define OPEN TWELVE_SETTINGS(settings, prefix("APP_"));
#define FIELD(kind, member, name) TWELVE_VAR(kind, member, "What it is for");
#include <fields.inc>
#undef OPEN
#undef FIELD
};

/// The same without twelve.
struct bare {
#define OPEN
#define FIELD(kind, member, name) kind member{};
#include <fields.inc>
#undef OPEN
#undef FIELD
};

[[nodiscard]] inline bool is_same(const settings& left, const bare& right) {
    bool same = true;
#define OPEN
#define FIELD(kind, member, name) same = same && left.member == right.member;
#include <fields.inc>
#undef OPEN
#undef FIELD
    return same;
}
