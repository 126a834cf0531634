#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/schema_layout.hpp>
#include <twelve/detail/schema_output.hpp>
#include <twelve/detail/schema_types.hpp>
#include <twelve/detail/schema_value.hpp>
#include <twelve/literal.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// The number under which the schema's own keyword says what it holds; it only grows.
inline constexpr std::uint64_t schema_version = 1;

/// Writes the declaration of a configuration as JSON Schema, in the running program and in the compiler alike.
class schema_writer {
public:
    constexpr schema_writer(const schema_layout& all, schema_output& out) noexcept : all_(all), out_(out), types_(out) {}

    constexpr void write() noexcept {
        out_.put("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"type\":\"object\",\n\"properties\":{");
        bool is_first = true;
        for (std::size_t i = 0; i < all_.size; ++i) write_properties(all_.entries[i], is_first);
        out_.put("},\n\"required\":[");
        write_required();
        out_.push_back(']');
        write_alternatives();
        out_.put(",\n\"dependentRequired\":{");
        write_dependent();
        out_.put("},\n\"x-twelve\":{\"version\":");
        out_.put_natural(schema_version);
        out_.put(",\"groups\":[");
        for (std::size_t i = 0; i < all_.level_count; ++i) write_group(all_.levels[i], i == 0);
        out_.put("]}}\n");
    }

private:
    // ---- properties ----

    /// Writes a variable, and then each of its other names.
    constexpr void write_properties(const schema_entry& one, bool& is_first) noexcept {
        begin_property(is_first);
        put_name(out_, all_.levels, one);
        out_.put("\":{");
        types_.write(*one.shape, one.declared, one.kinds);
        write_value(one);
        write_notes(one);
        out_.push_back('}');
        if (!one.has_any(alias_kinds)) return;
        const fact* deprecated = nullptr;
        for (const fact& said : *one.declared) {
            if (said.kind == rule_kind::alias) write_alias(one, said, said, is_first);
            if (said.kind == rule_kind::deprecated_alias) deprecated = &said;
            if (said.kind == rule_kind::deprecation) write_alias(one, *deprecated, said, is_first);
        }
    }

    constexpr void begin_property(bool& is_first) noexcept {
        if (!is_first) out_.push_back(',');
        is_first = false;
        out_.put("\n\"");
    }

    /// `rule` is the alias itself, or the advice of a deprecated one. It is no pointer that may be null: with its
    /// sanitizer of undefined behaviour g++ compares none in a constant expression.
    constexpr void write_alias(const schema_entry& one, const fact& name, const fact& rule, bool& is_first) noexcept {
        const bool is_deprecated = rule.kind == rule_kind::deprecation;
        begin_property(is_first);
        out_.append(name.text, name.size);
        out_.put("\":{");
        types_.write(*one.shape, one.declared, one.kinds);
        if (one.declared->type->is_secret) out_.put(",\"writeOnly\":true");
        if (is_deprecated) out_.put(",\"deprecated\":true");
        out_.put(",\"description\":\"");
        is_deprecated ? out_.put("Former name of ") : out_.put("Another name of ");
        put_name(out_, all_.levels, one);
        if (is_deprecated) {
            out_.put(": ");
            out_.put_escaped(rule.text, rule.size);
        }
        out_.put("\",\"x-twelve\":{\"alias_of\":\"");
        put_name(out_, all_.levels, one);
        out_.put("\"}}");
    }

    // ---- default, example, help ----

    /// Whether a text of the declaration may be shown; a service URL by what it holds, without reading it.
    [[nodiscard]] static constexpr bool is_shown(const schema_entry& one, const fact& said) noexcept {
        if (one.declared->type->is_secret) return false;
        const std::string_view text = said.is_number() ? std::string_view() : std::string_view(said.text, said.size);
        if (one.shape->kind == value_kind::url || one.declared->type->holds_urls) {
            for (const char byte : text)
                if (byte == '@' || byte == '?' || byte == '%') return false;
            return one.shape->kind == value_kind::url || !one.looks_secret;
        }
        return !one.looks_secret && !holds_url_with_secret(text);
    }

    constexpr void write_value(const schema_entry& one) noexcept {
        if (one.has_any(value_kinds))
            for (const fact& said : *one.declared)
                if ((bit_of(said.kind) & value_kinds) != 0 && is_shown(one, said)) write_shown(one, said);
        if (one.declared->type->is_secret) out_.put(",\"writeOnly\":true");
        const char* const help = one.declared->help();
        out_.put(",\"description\":");
        out_.put_string(help, __builtin_strlen(help));
    }

    constexpr void write_shown(const schema_entry& one, const fact& said) noexcept {
        const bool is_example = said.kind == rule_kind::example;
        is_example ? out_.put(",\"examples\":[") : out_.put(",\"default\":");
        const bool has_own = one.has_any(bit_of(rule_kind::separator) | bit_of(rule_kind::key_value_separator));
        put_fact(out_, *one.shape, said, has_own ? one.declared->written_as() : spelling());
        if (is_example) out_.push_back(']');
    }

    // ---- what JSON Schema has no word for ----

    constexpr void write_notes(const schema_entry& one) noexcept {
        const row& declared = *one.declared;
        const value_type& type = *declared.type;
        out_.put(",\"x-twelve\":{");
        types_.write_words(*one.shape);
        if (one.is_required) out_.put(",\"required\":true");
        if (type.is_secret) out_.put(",\"secret\":true");
        if (type.is_secret || type.kind == value_kind::url || type.holds_urls || one.has_any(bit_of(rule_kind::from_file)))
            out_.put(",\"from_file\":true");
        if (one.level != 0) {
            out_.put(",\"group\":");
            out_.put_natural(one.level);
        }
        if (one.has_any(~kinds_not_told)) write_rules(one);
        if (one.has_any(listed_kinds)) write_lists(*one.declared);
        out_.push_back('}');
    }

    constexpr void write_rules(const schema_entry& one) noexcept {
        for (const fact& said : *one.declared)
            if (said.kind == rule_kind::default_value)
                write_default(one, said);
            else if ((bit_of(said.kind) & kinds_not_told) == 0)
                write_rule(one, said);
    }

    constexpr void write_lists(const row& declared) noexcept {
        write_texts(declared, rule_kind::check, ",\"checks\":[");
        write_texts(declared, rule_kind::alias, ",\"aliases\":[");
        write_texts(declared, rule_kind::deprecated_alias, ",\"deprecated_aliases\":[");
        write_texts(declared, rule_kind::deprecation, ",\"advice\":[");
    }

    constexpr void write_rule(const schema_entry& one, const fact& said) noexcept {
        const value_kind kind = one.shape->kind;
        switch (said.kind) {
        case rule_kind::at_least:
        case rule_kind::at_most:
            if (kind != value_kind::duration && kind != value_kind::byte_size) return;
            said.kind == rule_kind::at_least ? out_.put(",\"minimum\":") : out_.put(",\"maximum\":");
            return put_counted(out_, *one.shape, said.value());
        case rule_kind::min_length: return put_size(",\"min_length\":", said);
        case rule_kind::max_length: return put_size(",\"max_length\":", said);
        case rule_kind::made_of: return put_words(",\"made_of\":", said);
        case rule_kind::docs: return put_words(",\"docs\":", said);
        case rule_kind::separator: return put_character(",\"separator\":", said);
        case rule_kind::key_value_separator: return put_character(",\"key_value_separator\":", said);
        case rule_kind::allow_empty: return out_.put(",\"allow_empty\":true");
        case rule_kind::existing_file: return out_.put(",\"existing\":\"file\"");
        case rule_kind::existing_directory: return out_.put(",\"existing\":\"directory\"");
        case rule_kind::named: return out_.put(",\"named\":true");
        case rule_kind::default_value:
        case rule_kind::heading:
        case rule_kind::prefix:
        case rule_kind::alias:
        case rule_kind::deprecated_alias:
        case rule_kind::deprecation:
        case rule_kind::example:
        case rule_kind::from_file:
        case rule_kind::choice:
        case rule_kind::check: return;
        }
    }

    /// Says that there is a default; that of a list also as it is written, since its array tells only what it means.
    constexpr void write_default(const schema_entry& one, const fact& said) noexcept {
        const value_kind kind = one.shape->kind;
        out_.put(",\"has_default\":true");
        if (!is_shown(one, said)) return out_.put(",\"hides_default\":true");
        if (kind == value_kind::list || kind == value_kind::map) put_words(",\"default\":", said);
    }

    constexpr void put_size(literal key, const fact& said) noexcept {
        out_.append(key.c_str(), key.size());
        out_.put_natural(said.bits);
    }

    constexpr void put_words(literal key, const fact& said) noexcept {
        out_.append(key.c_str(), key.size());
        out_.put_string(said.text, said.size);
    }

    constexpr void put_character(literal key, const fact& said) noexcept {
        const char letter = static_cast<char>(said.bits);
        out_.append(key.c_str(), key.size());
        out_.put_string(&letter, 1);
    }

    constexpr void write_texts(const row& declared, rule_kind kind, literal opening) noexcept {
        bool is_first = true;
        for (const fact& said : declared) {
            if (said.kind != kind) continue;
            if (is_first) out_.append(opening.c_str(), opening.size());
            if (!is_first) out_.push_back(',');
            is_first = false;
            out_.put_string(said.text, __builtin_strlen(said.text));
        }
        if (!is_first) out_.push_back(']');
    }

    // ---- what must be there ----

    /// Whether a variable stands in a group without another optional group between them.
    [[nodiscard]] constexpr bool is_of(const schema_entry& one, std::size_t level) const noexcept {
        for (std::size_t at = one.level; at != level; at = all_.levels[at].outer)
            if (at == no_level || all_.levels[at].is_optional) return false;
        return true;
    }

    [[nodiscard]] static constexpr bool has_alias(const schema_entry& one) noexcept { return one.has_any(alias_kinds); }

    constexpr void write_required() noexcept {
        bool is_first = true;
        for (std::size_t i = 0; i < all_.size; ++i)
            if (all_.entries[i].is_required && is_of(all_.entries[i], 0) && !has_alias(all_.entries[i]))
                put_quoted_name(all_.entries[i], is_first);
    }

    /// Of a required variable with other names, one of the names must be there.
    constexpr void write_alternatives() noexcept {
        bool is_first = true;
        for (std::size_t i = 0; i < all_.size; ++i) {
            const schema_entry& one = all_.entries[i];
            if (!one.is_required || !is_of(one, 0) || !has_alias(one)) continue;
            is_first ? out_.put(",\n\"allOf\":[") : out_.put(",");
            is_first = false;
            out_.put("{\"anyOf\":[{\"required\":[\"");
            put_name(out_, all_.levels, one);
            out_.put("\"]}");
            for (const fact& said : *one.declared) {
                if ((bit_of(said.kind) & alias_kinds) == 0) continue;
                out_.put(",{\"required\":[\"");
                out_.append(said.text, said.size);
                out_.put("\"]}");
            }
            out_.put("]}");
        }
        if (!is_first) out_.push_back(']');
    }

    constexpr void put_quoted_name(const schema_entry& one, bool& is_first) noexcept {
        if (!is_first) out_.push_back(',');
        is_first = false;
        out_.push_back('"');
        put_name(out_, all_.levels, one);
        out_.push_back('"');
    }

    /// One that may come under another name is left out: `dependentRequired` cannot say "or".
    [[nodiscard]] constexpr bool is_asked_by(std::size_t index, std::size_t level) const noexcept {
        const schema_entry& one = all_.entries[index];
        return one.is_required && is_of(one, level) && !has_alias(one);
    }

    /// The variable that an optional group requires next, after one of it; the first again after the last. Each asks for
    /// the next, so that one that is set asks for all, in a text that grows as the group does and not as its square.
    [[nodiscard]] constexpr std::size_t next_required(const schema_level& group, std::size_t level,
                                                      std::size_t after) const noexcept {
        for (std::size_t i = after; i < group.end; ++i)
            if (is_asked_by(i, level)) return i;
        for (std::size_t i = group.first; i < after; ++i)
            if (is_asked_by(i, level)) return i;
        return all_.size;
    }

    constexpr void write_dependent() noexcept {
        bool is_first = true;
        for (std::size_t i = 0; i < all_.size; ++i) {
            bool is_first_name = true;
            for (std::size_t level = all_.entries[i].level; level != 0; level = all_.levels[level].outer) {
                if (!all_.levels[level].is_optional) continue;
                const std::size_t next = next_required(all_.levels[level], level, i + 1);
                if (next == all_.size || next == i) continue;
                if (is_first_name) {
                    put_quoted_name(all_.entries[i], is_first);
                    out_.put(":[");
                }
                put_quoted_name(all_.entries[next], is_first_name);
            }
            if (!is_first_name) out_.push_back(']');
        }
    }

    constexpr void write_group(const schema_level& one, bool is_whole) noexcept {
        if (!is_whole) out_.push_back(',');
        out_.put("\n{");
        const char* const opening = one.group->settings->prefix;
        if (is_whole) {
            out_.put("\"prefix\":");
            opening == nullptr ? out_.put("\"\"") : out_.put_string(opening, __builtin_strlen(opening));
        } else {
            write_holder(one, opening);
        }
        if (one.group->has_validate) out_.put(",\"validates\":true");
        out_.push_back('}');
    }

    constexpr void write_holder(const schema_level& one, const char* opening) noexcept {
        const char* const help = one.holder->help();
        out_.put("\"member\":");
        out_.put_string(one.holder->heading->text, one.holder->heading->size);
        const bool has_prefix = one.holder->has(rule_kind::prefix);
        if (has_prefix || opening != nullptr) {
            const char* const own = has_prefix ? one.holder->text(rule_kind::prefix) : opening;
            out_.put(",\"prefix\":");
            out_.put_string(own, __builtin_strlen(own));
        }
        out_.put(",\"description\":");
        out_.put_string(help, __builtin_strlen(help));
        out_.put(",\"within\":");
        out_.put_natural(one.outer);
        if (one.is_optional) out_.put(",\"optional\":true");
    }

    const schema_layout& all_;
    schema_output& out_;
    schema_type_writer types_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
