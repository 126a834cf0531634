#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/dotenv_syntax.hpp>

#include "check.hpp"
#include "dotenv_reference.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) && __has_include(<sanitizer/allocator_interface.h>)
#include <sanitizer/allocator_interface.h>
#define TWELVE_FUZZ_COUNTS_MEMORY
#endif
#endif

// What must hold of every text, whatever stands in it. A check that fails ends the program: the fuzzer keeps the input.
namespace fuzz {

inline const reference::environment& surroundings() {
    static const reference::environment all{{"SET", "set"}, {"EMPTY", ""}, {"LONG", std::string(300, 'l')}};
    return all;
}

inline twelve::dotenv_lookup look_up(void*, std::string_view name) {
    twelve::dotenv_lookup found;
    const auto it = surroundings().find(std::string(name));
    found.is_set = it != surroundings().end();
    if (found.is_set) found.value = it->second;
    return found;
}

/// Bytes that this program has allocated; 0 where nobody counts them.
inline std::size_t allocated() {
#ifdef TWELVE_FUZZ_COUNTS_MEMORY
    return __sanitizer_get_current_allocated_bytes();
#else
    return 0;
#endif
}

/// What a document holds is so much for each byte of its text and for each diagnostic, and a little at first. Within a
/// quote that is never closed there may have been one for each byte, which was taken back.
inline void check_memory(std::string_view text, const twelve::dotenv_document& document, std::size_t held) {
    constexpr std::size_t first = 32768;
    std::size_t diagnostics = document.errors().size() + document.warnings().size();
    for (const twelve::dotenv_diagnostic& one : document.errors())
        if (one.code == twelve::problem_code::unterminated_quote) diagnostics += std::min(text.size(), 2 * twelve::dotenv_options().max_diagnostics);
    check(held <= first + 24 * text.size() + 512 * diagnostics, "the memory of a document is bounded by its text");
}

/// Every position lies in the text, and line and column say the same as the offset.
inline void check_place(std::string_view text, const twelve::dotenv_diagnostic& one) {
    check(one.offset <= text.size() && one.length <= text.size() - one.offset, "a position is in the text");
    std::uint32_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < one.offset; ++i) {
        if (text[i] != '\n') continue;
        ++line;
        begin = i + 1;
    }
    check(one.line == line && one.column == one.offset - begin + 1, "line and column are those of the offset");
    check(one.message_begin <= one.message_end && one.message_end <= text.size(), "a message is in the text");
}

/// A diagnostic is made of literals, numbers, and a name that stands before an `=`: nothing of a value.
inline void check_silence(std::string_view text, const twelve::dotenv_diagnostic& one) {
    check(!one.reason.view().empty() && !one.fix.view().empty(), "a diagnostic has a reason and a fix");
    if (one.name.empty()) return;
    check(one.name.data() >= text.data() && one.name.data() + one.name.size() < text.data() + text.size(),
          "a name is a view into the text");
    std::string_view rest(one.name.data() + one.name.size(),
                          static_cast<std::size_t>(text.data() + text.size() - one.name.data()) - one.name.size());
    while (!rest.empty() && std::string_view(" \t\v\f").find(rest[0]) != std::string_view::npos) rest.remove_prefix(1);
    check(!rest.empty() && rest[0] == '=', "a name stands before its equals sign");
}

inline void check_assignments(std::string_view text, const twelve::dotenv_document& document) {
    std::size_t index = 0;
    std::size_t before = 0;
    for (const twelve::dotenv_assignment one : document.assignments()) {
        const twelve::dotenv_assignment again = document.assignments()[index++];
        check(again.name == one.name && again.value == one.value && again.line == one.line && again.column == one.column,
              "asked for in order or not, a binding is the same");
        check(one.name_offset >= before && one.value_begin >= one.name_offset + one.name.size() &&
                  one.value_begin <= one.value_end && one.value_end <= text.size(),
              "bindings stand in the order of the text");
        before = one.name_offset;
        check(document.binds(one.name), "a name that is bound is found");
    }
}

inline void check_against_reference(std::string_view text, const twelve::dotenv_document& document,
                                    const twelve::dotenv_options& options) {
    reference::limits limits;
    limits.expanded = options.max_expanded;
    limits.depth = options.max_depth;
    const reference::parser wanted(std::string(text), surroundings(), options.mode == twelve::dotenv_mode::literal,
                                   limits);
    check(document.ok() != wanted.error().is_error(), "both accept the text, or both refuse it");
    if (!document.ok()) {
        const twelve::dotenv_diagnostic& first = document.errors().front();
        check(first.offset == wanted.error().offset && twelve::slug(first.code) == wanted.error().code,
              "the first error is the same");
        return;
    }
    std::size_t in_force = 0;
    for (const twelve::dotenv_assignment one : document.assignments()) in_force += one.is_in_force ? 1U : 0U;
    check(in_force == wanted.values().size(), "both bind the same number of names");
    for (const auto& [name, value] : wanted.values()) {
        const auto found = document.find(name);
        check(found.has_value() && found->value == value, "both give a name the same value");
    }
    std::multiset<std::string> warnings;
    for (const twelve::dotenv_diagnostic& one : document.warnings())
        warnings.insert(std::to_string(one.offset) + " " + std::string(twelve::slug(one.code)));
    const std::multiset<std::string> all = wanted.warnings();
    if (document.omitted_warnings() == 0) return check(warnings == all, "both warn of the same");
    check(warnings.size() + document.omitted_warnings() == all.size(), "warnings beyond the limit are counted");
    for (const std::string& one : warnings) check(all.count(one) >= warnings.count(one), "both warn of the same");
}

/// Reads a text in every mode and holds the results to all of the above.
inline void check_text(std::string_view text) {
    for (const auto mode :
         {twelve::dotenv_mode::standard, twelve::dotenv_mode::literal, twelve::dotenv_mode::strict}) {
        twelve::dotenv_options options;
        options.mode = mode;
        options.look_up = look_up;
        options.max_expanded = 4096;
        const std::size_t allocated_before = allocated();
        const twelve::dotenv_document document = twelve::parse_dotenv(text, options);
        check_memory(text, document, allocated() - allocated_before);
        std::size_t before = 0;
        for (const twelve::dotenv_diagnostic& one : document.errors()) {
            check_place(text, one);
            check_silence(text, one);
            check(one.offset >= before, "errors stand in the order of the text");
            before = one.offset;
        }
        for (const twelve::dotenv_diagnostic& one : document.warnings()) {
            check_place(text, one);
            check_silence(text, one);
        }
        check_assignments(text, document);
        if (mode != twelve::dotenv_mode::strict) check_against_reference(text, document, options);
        if (mode == twelve::dotenv_mode::strict) check(document.warnings().empty(), "strict has no warnings");
    }
}

}  // namespace fuzz
