#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/services/amqp.hpp>
#include <twelve/services/clickhouse.hpp>
#include <twelve/services/etcd.hpp>
#include <twelve/services/kafka.hpp>
#include <twelve/services/memcached.hpp>
#include <twelve/services/mongodb.hpp>
#include <twelve/services/mysql.hpp>
#include <twelve/services/nats.hpp>
#include <twelve/services/object_store.hpp>
#include <twelve/services/sentry.hpp>
#include <twelve/services/sqlite.hpp>
#include <twelve/services/sqs.hpp>
#include <twelve/twelve.hpp>
#include <twelve/values/path.hpp>

#include "json.hpp"

namespace verify {

using namespace twelve::detail;
using twelve::parse_failure;

// The types of a schema, by their names. Each is read by the codec that the program itself has, so that what is wrong is
// told in the same words; only what is put together at run time, an enum, a list, is read here.

/// Reads a text as a value, tells what it measures, and spells it as all texts of the same value are spelt.
using reading = bool (*)(std::string_view text, parse_failure& why, number& measured, std::string* spelt);

template <class T>
bool read_as(std::string_view text, parse_failure& why, number& measured, std::string* spelt) {
    T value{};
    if (!codec<T>::read(text, value, spelling{}, why)) return false;
    measured = codec<T>::measure(value);
    if (spelt != nullptr) codec<T>::write(value, *spelt);
    return true;
}

template <class T>
void spell_as(const number& value, std::string& out) {
    codec<T>::write(value_of_number<T>(value), out);
}

/// A type that the schema names.
struct known_type {
    std::string_view name;
    value_kind kind = value_kind::custom;
    reading read = nullptr;
    reading read_secret = nullptr;
    void (*describe)(std::string&) = nullptr;
    void (*spell)(const number&, std::string&) = nullptr;
    std::string (*redact)(std::string_view) = nullptr;
    number least{};
    number most{};
};

template <class T>
[[nodiscard]] known_type know(std::string_view name) {
    known_type made;
    made.name = name;
    made.kind = codec<T>::kind;
    made.read = &read_as<T>;
    made.read_secret = &read_as<twelve::secret<T>>;
    made.describe = &codec<T>::describe;
    if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, twelve::byte_size>) made.spell = &spell_as<T>;
    if constexpr (codec<T>::kind == value_kind::url) made.redact = &T::redact;
    made.least = facts_of<T>.least;
    made.most = facts_of<T>.most;
    return made;
}

[[nodiscard]] inline const std::vector<known_type>& known_types() {
    static const std::vector<known_type> all = {
        know<bool>("bool"), know<std::int8_t>("int8"), know<std::int16_t>("int16"), know<std::int32_t>("int32"),
        know<std::int64_t>("int64"), know<std::uint8_t>("uint8"), know<std::uint16_t>("uint16"),
        know<std::uint32_t>("uint32"), know<std::uint64_t>("uint64"), know<float>("float"), know<double>("double"),
        know<std::string>("string"), know<twelve::byte_size>("byte_size"),
        know<twelve::listen_address>("listen_address"), know<twelve::endpoint>("endpoint"),
        know<twelve::ip_address>("ip_address"), know<twelve::base64_bytes>("base64"), know<twelve::hex_bytes>("hex"),
        know<std::filesystem::path>("path")};
    return all;
}

[[nodiscard]] inline const std::vector<known_type>& known_services() {
    static const std::vector<known_type> all = [] {
        std::vector<known_type> made;
        const auto add = [&made](auto* kind) {
            using service = std::remove_pointer_t<decltype(kind)>;
            made.push_back(know<service>(service::description.name.view()));
        };
        add(static_cast<twelve::postgres_url*>(nullptr));
        add(static_cast<twelve::redis_url*>(nullptr));
        add(static_cast<twelve::http_url*>(nullptr));
        add(static_cast<twelve::smtp_url*>(nullptr));
        add(static_cast<twelve::service_url*>(nullptr));
        add(static_cast<twelve::amqp_url*>(nullptr));
        add(static_cast<twelve::clickhouse_url*>(nullptr));
        add(static_cast<twelve::etcd_urls*>(nullptr));
        add(static_cast<twelve::kafka_brokers*>(nullptr));
        add(static_cast<twelve::memcached_url*>(nullptr));
        add(static_cast<twelve::mongodb_url*>(nullptr));
        add(static_cast<twelve::mysql_url*>(nullptr));
        add(static_cast<twelve::nats_urls*>(nullptr));
        add(static_cast<twelve::object_store_url*>(nullptr));
        add(static_cast<twelve::sentry_dsn*>(nullptr));
        add(static_cast<twelve::sqlite_url*>(nullptr));
        add(static_cast<twelve::sqs_url*>(nullptr));
        return made;
    }();
    return all;
}

[[nodiscard]] inline const known_type* find_type(const std::vector<known_type>& all, std::string_view name) {
    for (const known_type& one : all)
        if (one.name == name) return &one;
    return nullptr;
}

/// One type of a schema: a known one, or what is put together from such.
class schema_type {
public:
    /// Reads `{"type":..., "x-twelve":{"type":...}}`. What is not known is taken as it stands and told to be so.
    static schema_type read(const json& of) {
        schema_type made;
        const json* const own = member(of, "x-twelve");
        if (own != nullptr) made.take(of, *own);
        return made;
    }

    [[nodiscard]] value_kind kind() const { return kind_; }
    [[nodiscard]] bool is_checked() const {
        return kind_ != value_kind::custom && (item_ == nullptr || item_->is_checked()) &&
               (key_ == nullptr || key_->is_checked());
    }
    [[nodiscard]] const known_type* known() const { return known_; }
    /// The words to choose from: its own, or those of the items of a list or map.
    [[nodiscard]] const std::vector<std::string>& choices() const { return item_ != nullptr ? item_->choices_ : choices_; }
    [[nodiscard]] bool holds_urls() const { return item_ != nullptr && item_->kind_ == value_kind::url; }
    [[nodiscard]] const std::string& called() const { return called_; }

    /// What the type takes, in the words of its own codec.
    [[nodiscard]] std::string form(const spelling& how) const {
        std::string out;
        if (kind_ == value_kind::duration)
            is_real_ ? static_cast<void>(out.append(any_duration.view())) : describe_duration(out, period_);
        else if (kind_ == value_kind::choice)
            append_choices(out);
        else if (kind_ == value_kind::list)
            describe_list(out, count_, how.separator, value_kind::text, nullptr);
        else if (kind_ == value_kind::map)
            describe_map(out, how, value_kind::text, nullptr);
        else if (is_foreign_url())
            out.append(article_of(service_)).append(service_).append(" URL such as ").append(example_);
        else if (known_ != nullptr)
            known_->describe(out);
        if (item_ == nullptr || item_->kind_ == value_kind::text) return out;
        const std::string of_item = item_->form(how);
        if (!of_item.empty()) out.append(kind_ == value_kind::list ? ", each item " : ", each value ").append(of_item);
        return out;
    }

    [[nodiscard]] bool read(std::string_view text, const spelling& how, bool is_secret, parse_failure& why,
                            number& measured) const {
        if (kind_ == value_kind::list || kind_ == value_kind::map) {
            std::size_t count = 0;
            const bool is_read = kind_ == value_kind::list ? read_list(text, how, why, count) : read_map(text, how, why, count);
            if (!is_read && why.expected.empty()) why.expected = form(how);
            measured = number(count);
            return is_read;
        }
        return is_secret && known_ != nullptr ? known_->read_secret(text, why, measured, nullptr)
                                              : read_one(text, why, measured, nullptr);
    }

private:
    void take(const json& of, const json& own) {
        called_ = text_of(own, "type");
        if (called_ == "enum") {
            take_choices(of);
        } else if (called_ == "duration") {
            take_duration(own);
        } else if (called_ == "list" || called_ == "set" || called_ == "array") {
            take_items(of, called_ == "set", value_kind::list, "items");
            if (called_ == "array") count_ = count_of(of, "maxItems");
        } else if (called_ == "map") {
            take_items(of, false, value_kind::map, "additionalProperties");
            key_ = read_part(of, "propertyNames");
        } else if (called_ == "url") {
            service_ = text_of(own, "service");
            example_ = text_of(own, "form");
            known_ = find_type(known_services(), service_);
            if (!service_.empty()) kind_ = value_kind::url;
        } else if (const known_type* const found = find_type(known_types(), called_)) {
            known_ = found;
            kind_ = found->kind;
        }
    }

    void take_choices(const json& of) {
        const json* const all = member(of, "enum");
        if (all == nullptr || !all->is_array()) return;
        for (const json& one : *all)
            if (one.is_string()) choices_.push_back(one.get<std::string>());
        if (!choices_.empty()) kind_ = value_kind::choice;
    }

    void take_duration(const json& own) {
        const json* const period = member(own, "period");
        if (period == nullptr || !period->is_array() || period->size() != 2) return;
        if (!(*period)[0].is_number_unsigned() || !(*period)[1].is_number_unsigned()) return;
        period_ = {(*period)[0].get<std::uint64_t>(), (*period)[1].get<std::uint64_t>()};
        // Below what the arithmetic of the codec, which knows constants only, can multiply.
        constexpr std::uint64_t most = 1ULL << 62U;
        if (period_.num == 0 || period_.den == 0 || period_.num > most || period_.den > most) return;
        const std::string counted = text_of(own, "counted_in");
        counted_ = find_type(known_types(), counted);
        is_real_ = counted == "float" || counted == "double";
        if (counted_ != nullptr && counted_->most.is_set()) kind_ = value_kind::duration;
    }

    void take_items(const json& of, bool is_set, value_kind kind, const char* name) {
        item_ = read_part(of, name);
        if (item_ == nullptr) return;
        is_set_ = is_set;
        kind_ = kind;
    }

    /// The type of an item, of a key or of what stands behind one; null where it is not told, or holds others itself.
    [[nodiscard]] static std::shared_ptr<schema_type> read_part(const json& of, const char* name) {
        const json* const part = member(of, name);
        const json* const own = part == nullptr ? nullptr : member(*part, "x-twelve");
        if (own == nullptr) return nullptr;
        const std::string called = text_of(*own, "type");
        if (called == "list" || called == "set" || called == "array" || called == "map") return nullptr;  // none nests
        return std::make_shared<schema_type>(schema_type::read(*part));
    }

    [[nodiscard]] bool is_foreign_url() const { return kind_ == value_kind::url && known_ == nullptr; }

    void append_choices(std::string& out) const {
        out += choices_.size() == 1 ? "" : "one of ";
        for (std::size_t i = 0; i < choices_.size(); ++i) out.append(i == 0 ? "" : ", ").append(choices_[i]);
    }

    [[nodiscard]] bool read_duration_text(std::string_view text, parse_failure& why, number& measured) const {
        if (is_real_) {
            double count = 0;
            if (!read_duration(text, period_, count, why)) return false;
            const double most = counted_->most.real;
            if (!(count <= most && count >= -most)) return refuse(why, twelve::problem_code::out_of_range);
            measured = number(count);
            return true;
        }
        time_count found{counted_->most.bits,
                         counted_->least.kind == number_kind::negative ? counted_->most.bits + 1 : 0};
        if (!read_duration(text, period_, found, why)) return false;
        measured = found.is_negative && found.magnitude != 0 ? number(static_cast<std::int64_t>(0 - found.magnitude))
                                                             : number(found.magnitude);
        return true;
    }

    [[nodiscard]] bool read_choice_text(std::string_view text, parse_failure& why, std::string* spelt) const {
        for (const std::string& one : choices_) {
            if (!is_same_choice(text, one.c_str())) continue;
            if (spelt != nullptr) *spelt = one;
            return true;
        }
        return refuse(why, twelve::problem_code::not_a_choice);
    }

    [[nodiscard]] bool read_one(std::string_view text, parse_failure& why, number& measured, std::string* spelt) const {
        if (kind_ == value_kind::choice) return read_choice_text(text, why, spelt);
        if (kind_ == value_kind::duration) {
            if (!read_duration_text(text, why, measured)) return false;
            if (spelt != nullptr) *spelt = std::to_string(measured.bits);
            return true;
        }
        if (known_ != nullptr) return known_->read(text, why, measured, spelt);
        if (spelt != nullptr) *spelt = std::string(text);
        return true;  // only its own parser knows
    }

    [[nodiscard]] static bool refuse_part(const schema_type& type, const item& one, parse_failure& why) {
        if (why.expected.empty()) why.expected = type.form({});
        return refuse_item(one, why);
    }

    [[nodiscard]] bool read_list(std::string_view text, const spelling& how, parse_failure& why, std::size_t& count) const {
        if (count_ != 0 && !check_count(text, how.separator, count_, why)) return false;
        item_reader items(text, how.separator);
        std::set<std::string> seen;
        for (item one; items.next(one); ++count) {
            if (one.text.empty()) return items.refuse_empty(why);
            number ignored;
            std::string spelt;
            if (!item_->read_one(one.text, why, ignored, is_set_ ? &spelt : nullptr)) return refuse_part(*item_, one, why);
            if (is_set_ && !seen.insert(spelt).second)
                return refuse_at(why, twelve::problem_code::invalid_type, one.offset, one.text.size(),
                                 {"an item that stands there twice", "remove one of the two"});
        }
        return true;
    }

    [[nodiscard]] bool read_map(std::string_view text, const spelling& how, parse_failure& why, std::size_t& count) const {
        item_reader items(text, how.separator);
        std::set<std::string> seen;
        pair_item pair;
        for (item one; items.next(one); ++count) {
            if (one.text.empty()) return items.refuse_empty(why);
            if (!split_pair(one, how.key_value_separator, pair, why)) return false;
            number ignored;
            std::string spelt(pair.key.text);
            if (key_ != nullptr) spelt.clear();
            if (key_ != nullptr && !key_->read_one(pair.key.text, why, ignored, &spelt)) return refuse_part(*key_, pair.key, why);
            if (!seen.insert(spelt).second)
                return refuse_at(why, twelve::problem_code::invalid_type, pair.key.offset, pair.key.text.size(),
                                 {"a key that stands there twice", "remove one of the two"});
            if (!item_->read_one(pair.value.text, why, ignored, nullptr)) return refuse_part(*item_, pair.value, why);
        }
        return true;
    }

    value_kind kind_ = value_kind::custom;
    std::string called_;
    const known_type* known_ = nullptr;
    const known_type* counted_ = nullptr;
    bool is_real_ = false;
    bool is_set_ = false;
    time_period period_{1, 1};
    std::size_t count_ = 0;
    std::vector<std::string> choices_;
    std::string service_;
    std::string example_;
    std::shared_ptr<schema_type> item_;
    std::shared_ptr<schema_type> key_;
};

}  // namespace verify
