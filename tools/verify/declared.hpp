#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "types.hpp"

namespace verify {

struct declared_variable;

/// What stands for a member of the program's struct: no value, only what rules are compared with.
struct stored {
    const declared_variable* of = nullptr;
    struct stored_group* group = nullptr;
    number measured{};
};

struct stored_group {
    std::vector<stored> members;
};

/// One variable of a schema as the engine takes it.
struct declared_variable {
    std::string name;
    std::string help;
    std::string heading;  ///< the name, a null character, the help
    std::string form;
    schema_type type;
    value_type engine{};
    std::vector<fact> facts;
    std::vector<const char*> choices;
    std::size_t group = 0;
    bool is_secret = false;
    bool is_required = false;
    bool is_named = false;
    std::string default_text;
    std::vector<std::string> unchecked;  ///< what only the program can check
};

struct declared_group {
    std::string heading;
    std::string prefix;
    bool has_prefix = false;
    bool is_optional = false;
    bool validates = false;
    std::size_t outer = 0;
    std::size_t depth = 0;
    value_type engine{};
    std::vector<fact> facts;
    std::vector<row> rows;
    std::vector<const declared_variable*> variables;  ///< null where a row is a group
    std::vector<std::size_t> inner;                   ///< which group it is then
    settings_type type{};
    stored_group store;
    bool is_opened = false;
};

// What the engine does with a member, whose type it learns from the member itself.

inline bool read_stored(void* at, std::string_view text, const spelling& how, parse_failure& why) {
    stored& one = *static_cast<stored*>(at);
    one.measured = {};
    return one.of->type.read(text, how, one.of->is_secret, why, one.measured);
}
inline number measure_stored(const void* at) { return static_cast<const stored*>(at)->measured; }
inline void* engage_variable(void* at) { return at; }
inline void* engage_group(void* at) { return static_cast<stored*>(at)->group; }
inline const void* inside_stored(const void* at) { return at; }
inline const void* inside_group(const void* at) { return static_cast<const stored*>(at)->group; }
inline void reset_stored(void* at) { static_cast<stored*>(at)->measured = {}; }
inline void locate_stored(void* object, void** members) {
    for (stored& one : static_cast<stored_group*>(object)->members) *members++ = &one;
}
inline bool hold_always(const void*) { return true; }

[[nodiscard]] inline bool has_fact(const declared_variable& of, rule_kind kind) {
    for (const fact& one : of.facts)
        if (one.kind == kind) return true;
    return false;
}

[[nodiscard]] inline char character_of(const std::vector<fact>& facts, rule_kind kind, char otherwise) {
    for (const fact& one : facts)
        if (one.kind == kind) return static_cast<char>(one.bits);
    return otherwise;
}

/// A default as its variable would be written: a list's stands as a text too.
[[nodiscard]] inline std::string written_default(const json& one, const json& own) {
    if (one.is_structured()) return text_of(own, "default");
    return one.is_string() ? one.get<std::string>() : one.dump();
}

}  // namespace verify
