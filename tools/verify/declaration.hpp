#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "declared.hpp"

namespace verify {

/// The newest keyword that is understood here.
inline constexpr std::uint64_t newest_version = schema_version;

/// The settings struct that a schema describes, built again: rows as the program's own, over members that hold nothing.
class declaration {
public:
    /// Reads a schema; on failure `why` says what is wrong with it.
    [[nodiscard]] bool read(const std::string& text, std::string& why) {
        const json schema = json::parse(text, nullptr, false);
        if (schema.is_discarded()) {
            why = "its schema is damaged: it is no JSON";
            return false;
        }
        const json* const own = member(schema, "x-twelve");
        const json* const properties = member(schema, "properties");
        if (own == nullptr || properties == nullptr || !properties->is_object()) {
            why = "it holds no schema of twelve";
            return false;
        }
        if (count_of(*own, "version") == 0 || count_of(*own, "version") > newest_version) {
            why = "its schema is of a version that this twelve-verify does not know; take a newer one";
            return false;
        }
        return read_groups(*own, why) && read_properties(*properties, why) && connect(why);
    }

    [[nodiscard]] const std::deque<declared_variable>& variables() const { return variables_; }
    [[nodiscard]] const std::deque<declared_group>& groups() const { return groups_; }
    [[nodiscard]] const settings_type& type() const { return groups_[0].type; }
    [[nodiscard]] void* object() { return &groups_[0].store; }

    [[nodiscard]] bool is_in_optional_group(const declared_variable& one) const {
        for (std::size_t at = one.group; at != 0; at = groups_[at].outer)
            if (groups_[at].is_optional) return true;
        return false;
    }

private:
    static constexpr std::size_t most = 16383;
    static constexpr std::size_t deepest = 200;

    [[nodiscard]] bool read_groups(const json& own, std::string& why) {
        const json* const all = member(own, "groups");
        why = "its schema is damaged: the groups";
        if (all == nullptr || !all->is_array() || all->empty() || all->size() > most) return false;
        for (const json& one : *all) {
            declared_group& made = groups_.emplace_back();
            const bool is_whole = groups_.size() == 1;
            made.prefix = text_of(one, "prefix");
            made.has_prefix = member(one, "prefix") != nullptr;
            made.is_optional = flag_of(one, "optional") && !is_whole;
            made.validates = flag_of(one, "validates");
            made.outer = is_whole ? 0 : count_of(one, "within");
            const std::string name = text_of(one, "member");
            if (!is_whole && (made.outer + 1 >= groups_.size() || !is_variable_name(name.c_str()))) return false;
            if (!is_name_prefix(made.prefix.c_str())) return false;
            made.depth = is_whole ? 0 : groups_[made.outer].depth + 1;
            if (made.depth > deepest) return false;
            made.heading = name + '\0' + text_of(one, "description");
            made.facts.push_back(heading_of(made.heading.c_str(), name.size(), made.has_prefix ? 1 : 0));
            made.facts.push_back(fact(rule_kind::prefix, made.prefix.c_str(), made.prefix.size()));
        }
        return true;
    }

    [[nodiscard]] bool read_properties(const json& properties, std::string& why) {
        for (const auto& [name, one] : properties.items()) {
            why = "its schema is damaged: the variable " + printable(name);
            const json* const own = member(one, "x-twelve");
            if (own == nullptr) return false;
            if (member(*own, "alias_of") != nullptr) continue;
            if (!is_variable_name(name.c_str()) || name.find('\0') != std::string::npos) return false;
            if (variables_.size() == most || !take_name(name)) return false;
            declared_variable& made = variables_.emplace_back();
            made.name = name;
            made.group = count_of(*own, "group");
            if (made.group >= groups_.size()) return false;
            read_variable(made, one, *own);
            for (const fact& each : made.facts)
                if ((each.kind == rule_kind::alias || each.kind == rule_kind::deprecated_alias) && !take_name(each.text))
                    return false;
        }
        return true;
    }

    /// No two variables share a name, as in the program itself.
    [[nodiscard]] bool take_name(const std::string& name) { return names_.insert(name).second; }

    void read_variable(declared_variable& made, const json& one, const json& own) {
        made.type = schema_type::read(one);
        made.help = text_of(one, "description");
        made.help.erase(std::min(made.help.find('\0'), made.help.size()));
        made.heading = made.name + '\0' + made.help;
        made.is_secret = flag_of(own, "secret");
        made.is_required = flag_of(own, "required");
        made.is_named = flag_of(own, "named");
        made.facts.push_back(fact());
        add_facts(made, one, own);
        made.facts[0] = heading_of(made.heading.c_str(), made.name.size(), made.facts.size() - 1);
        spelling how;
        how.separator = character_of(made.facts, rule_kind::separator, ',');
        how.key_value_separator = character_of(made.facts, rule_kind::key_value_separator, ':');
        const std::string existing = text_of(own, "existing");
        made.form = existing.empty() ? made.type.form(how) : "the path of an existing " + existing;
        make_engine(made);
        if (made.type.known() == nullptr && !made.type.is_checked())
            made.unchecked.push_back("whether it can be read: its type is the program's own");
        if (made.type.kind() == value_kind::url && made.type.known() == nullptr)
            made.unchecked.push_back("whether it can be read: the kind of URL is the program's own");
    }

    void make_engine(declared_variable& made) {
        value_type& engine = made.engine;
        const known_type* const known = made.type.known();
        engine.kind = made.type.kind();
        engine.is_secret = made.is_secret;
        const bool has_default = !made.is_required && has_fact(made, rule_kind::default_value);
        engine.is_optional = !made.is_required && !has_default;
        engine.read = &read_stored;
        engine.measure = &measure_stored;
        engine.engage = &engage_variable;
        engine.inside = &inside_stored;
        engine.reset = &reset_stored;
        engine.form = made.form.c_str();
        engine.holds_urls = made.type.holds_urls();
        if (known != nullptr) {
            engine.spell = known->spell;
            engine.redact = known->redact;
            engine.least = known->least;
            engine.most = known->most;
        }
        if (engine.kind == value_kind::url && engine.redact == nullptr) engine.redact = &twelve::service_url::redact;
        if (made.type.choices().empty()) return;
        for (const std::string& one : made.type.choices()) made.choices.push_back(one.c_str());
        made.choices.push_back(nullptr);
        const bool is_container = engine.kind == value_kind::list || engine.kind == value_kind::map;
        (is_container ? engine.item_choices : engine.choices) = made.choices.data();
    }

    // ---- rules ----

    [[nodiscard]] const std::string& keep(std::string text) {
        text.erase(std::min(text.find('\0'), text.size()));
        return texts_.emplace_back(std::move(text));
    }

    void add_text(declared_variable& made, rule_kind kind, std::string text) {
        const std::string& kept = keep(std::move(text));
        made.facts.push_back(fact(kind, kept.c_str(), kept.size()));
    }

    void add_text(declared_variable& made, const json& of, const char* name, rule_kind kind) {
        if (std::string text = text_of(of, name); !text.empty()) add_text(made, kind, std::move(text));
    }

    void add_count(declared_variable& made, const json& of, const char* name, rule_kind kind) {
        if (member(of, name) != nullptr) made.facts.push_back(fact(kind, number(count_of(of, name))));
    }

    void add_flag(declared_variable& made, const json& of, const char* name, rule_kind kind) {
        if (flag_of(of, name)) made.facts.push_back(fact(kind, number(1)));
    }

    void add_facts(declared_variable& made, const json& one, const json& own) {
        add_default(made, one, own);
        add_bound(made, one, own, "minimum", rule_kind::at_least);
        add_bound(made, one, own, "maximum", rule_kind::at_most);
        add_count(made, own, "min_length", rule_kind::min_length);
        add_count(made, own, "max_length", rule_kind::max_length);
        add_text(made, own, "made_of", rule_kind::made_of);
        add_text(made, own, "docs", rule_kind::docs);
        add_character(made, own, "separator", rule_kind::separator);
        add_character(made, own, "key_value_separator", rule_kind::key_value_separator);
        add_flag(made, own, "allow_empty", rule_kind::allow_empty);
        add_flag(made, own, "from_file", rule_kind::from_file);
        add_text(made, rule_kind::named, made.name);
        add_existing(made, own);
        add_choices(made, one);
        add_names(made, own);
        add_checks(made, own);
    }

    void add_character(declared_variable& made, const json& own, const char* name, rule_kind kind) {
        const std::string text = text_of(own, name);
        if (text.size() == 1) made.facts.push_back(fact(kind, number(static_cast<unsigned char>(text[0]))));
    }

    /// Bounds of numbers stand in JSON Schema's own words; those of the type itself are no rules.
    void add_bound(declared_variable& made, const json& one, const json& own, const char* name, rule_kind kind) {
        const value_kind of = made.type.kind();
        if (of == value_kind::duration || of == value_kind::byte_size) {
            const std::string text = text_of(own, name);
            number count;
            parse_failure ignored;
            if (text.empty() || !made.type.read(text, {}, false, ignored, count)) return;
            fact bound(kind, count);
            bound.text = keep(text).c_str();
            made.facts.push_back(bound);
            return;
        }
        const json* const found = member(one, name);
        const known_type* const known = made.type.known();
        if (found == nullptr || known == nullptr || (of != value_kind::integer && of != value_kind::real)) return;
        const number bound = number_of(*found);
        const number& of_type = kind == rule_kind::at_least ? known->least : known->most;
        if (!bound.is_set() || (!is_less(bound, of_type) && !is_less(of_type, bound))) return;
        made.facts.push_back(fact(kind, bound));
    }

    void add_default(declared_variable& made, const json& one, const json& own) {
        const json* const initial = member(one, "default");
        if (initial == nullptr || !flag_of(own, "has_default")) return;  // a hidden one counts as "may be absent"
        const value_kind kind = made.type.kind();
        if (kind == value_kind::boolean && initial->is_boolean())
            made.facts.push_back(fact(rule_kind::default_value, number(initial->get<bool>() ? 1 : 0)));
        else if ((kind == value_kind::integer || kind == value_kind::real) && number_of(*initial).is_set())
            made.facts.push_back(fact(rule_kind::default_value, number_of(*initial)));
        else
            add_text(made, rule_kind::default_value, written_default(*initial, own));
        made.default_text = written_default(*initial, own);
    }

    /// Whether a path leads anywhere is to be seen where the program runs.
    void add_existing(declared_variable& made, const json& own) {
        const std::string what = text_of(own, "existing");
        if (what.empty()) return;
        made.unchecked.push_back("whether the " + printable(what) + " is there");
    }

    void add_choices(declared_variable& made, const json& one) {
        const json* const all = member(one, "enum");
        if (all == nullptr || !all->is_array() || made.type.kind() == value_kind::choice) return;
        for (const json& each : *all) {
            if (each.is_string()) add_text(made, rule_kind::choice, each.get<std::string>());
            if (number_of(each).is_set()) made.facts.push_back(fact(rule_kind::choice, number_of(each)));
        }
    }

    void add_names(declared_variable& made, const json& own) {
        each_text(own, "aliases", [&](std::string name) {
            if (is_variable_name(name.c_str())) add_text(made, rule_kind::alias, std::move(name));
        });
        std::vector<std::string> advice;
        each_text(own, "advice", [&](std::string text) { advice.push_back(std::move(text)); });
        std::size_t index = 0;
        each_text(own, "deprecated_aliases", [&](std::string name) {
            if (!is_variable_name(name.c_str())) return;
            add_text(made, rule_kind::deprecated_alias, std::move(name));
            add_text(made, rule_kind::deprecation, index < advice.size() ? advice[index] : std::string());
            ++index;
        });
    }

    void add_checks(declared_variable& made, const json& own) {
        each_text(own, "checks", [&](std::string demand) {
            made.unchecked.push_back("whether it is " + printable(demand));
            made.facts.push_back(fact(keep(std::move(demand)).c_str(), &hold_always));
        });
    }

    template <class Take>
    static void each_text(const json& of, const char* name, const Take& take) {
        const json* const all = member(of, name);
        if (all == nullptr || !all->is_array()) return;
        for (const json& one : *all)
            if (one.is_string()) take(one.get<std::string>());
    }

    // ---- rows ----

    /// Puts the variables into the rows of their groups, and each group where its first variable stands.
    [[nodiscard]] bool connect(std::string& why) {
        why = "its schema is damaged: the groups";
        groups_[0].is_opened = true;
        for (declared_variable& one : variables_) {
            open(one.group);
            groups_[one.group].rows.push_back({one.facts.data(), &one.engine});
            groups_[one.group].variables.push_back(&one);
            groups_[one.group].inner.push_back(0);
        }
        for (declared_group& one : groups_) {
            one.type.rows = one.rows.data();
            one.type.row_count = one.rows.size();
            one.type.prefix = &one == &groups_[0] && !one.prefix.empty() ? one.prefix.c_str() : nullptr;
            one.type.locate = &locate_stored;
            one.engine.kind = value_kind::group;
            one.engine.is_optional = one.is_optional;
            one.engine.engage = &engage_group;
            one.engine.inside = &inside_group;
            one.engine.reset = [](void*) {};
            one.engine.group = &one.type;
            for (std::size_t i = 0; i < one.rows.size(); ++i) one.store.members.push_back(stored_of(one, i));
        }
        return true;
    }

    void open(std::size_t index) {
        declared_group& one = groups_[index];
        if (one.is_opened) return;
        one.is_opened = true;
        open(one.outer);
        declared_group& outer = groups_[one.outer];
        outer.rows.push_back({one.facts.data(), &one.engine});
        outer.variables.push_back(nullptr);
        outer.inner.push_back(index);
    }

    [[nodiscard]] stored stored_of(declared_group& group, std::size_t row) {
        stored made;
        made.of = group.variables[row];
        if (made.of == nullptr) {
            made.group = &groups_[group.inner[row]].store;
            return made;
        }
        for (const fact& one : made.of->facts)  // what its member holds before anything is loaded
            if (one.kind == rule_kind::default_value) {
                parse_failure ignored;
                const std::string_view text = one.text == nullptr ? std::string_view() : std::string_view(one.text, one.size);
                if (one.is_number())
                    made.measured = one.value();
                else if (!made.of->type.read(text, {}, false, ignored, made.measured))
                    made.measured = {};
            }
        return made;
    }

    std::deque<declared_variable> variables_;
    std::deque<declared_group> groups_;
    std::deque<std::string> texts_;
    std::set<std::string> names_;
};

}  // namespace verify
