#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <twelve/detail/dotenv_reader.hpp>
#include <twelve/detail/looks_secret.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What `${X}` stands for. A value in the store is found by its offset: the store moves when it grows.
struct dotenv_meaning {
    std::string_view value;
    std::size_t stored_at = 0;
    bool is_stored = false;
    bool is_set = false;
    bool is_faulty = false;  ///< bound by a line that has an error
    bool is_secret = false;  ///< whatever touches it becomes a secret
};

/// Takes the meaning of a name from its binding in this file.
inline void take_binding(dotenv_reader& reader, std::uint32_t index, dotenv_meaning& found) {
    const dotenv_record record = reader.bindings().record(index, reader.text());
    const char* const base = record.is(dotenv_stored) ? reader.store().c_str() : reader.begin();
    found.is_set = true;
    found.is_faulty = record.is(dotenv_faulty);
    found.is_stored = record.is(dotenv_stored);
    found.stored_at = record.text_begin;
    found.value = {base + record.text_begin, record.text_size};
    if (!record.is(dotenv_url_known)) {
        reader.bindings().set(index, dotenv_url_known);  // asked once, however often the name is referred to
        if (is_url_with_secret(found.value)) reader.bindings().set(index, dotenv_url_secret);
    }
    found.is_secret = found.is_secret || record.is(dotenv_tainted) || reader.bindings().is(index, dotenv_url_secret);
}

/// Tells whether values of other sources are URLs with a secret, and reads so much of them: a reference may ask for a
/// long one without giving it. Behind that each URL counts as secret.
class dotenv_url_judge {
public:
    explicit dotenv_url_judge(std::size_t most) noexcept : left_(most) {}

    [[nodiscard]] bool is_secret(std::string_view value) noexcept {
        if (scheme_end(value) == 0) return false;
        if (value.size() > left_) return true;
        left_ -= value.size();
        return is_url_with_secret(value);
    }

private:
    std::size_t left_;
};

/// Finds what a name means at this place: in the more important sources, then in the lines before.
[[nodiscard]] inline dotenv_meaning look_up_reference(dotenv_reader& reader, std::string_view name,
                                                      dotenv_url_judge& urls) {
    dotenv_meaning found;
    found.is_secret = reader.is_secret_name(name);
    const dotenv_options& options = reader.options();
    if (options.look_up != nullptr) {
        const dotenv_lookup answer = options.look_up(options.context, name);
        if (answer.is_set) {
            found.is_set = true;
            found.value = answer.value;
            found.is_secret = found.is_secret || answer.is_secret || urls.is_secret(answer.value);
            return found;
        }
    }
    const std::uint32_t index = reader.find(name);
    if (index != dotenv_bindings::none) take_binding(reader, index, found);
    return found;
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
