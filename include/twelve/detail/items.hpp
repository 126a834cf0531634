#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include <twelve/detail/codec.hpp>
#include <twelve/detail/refuse.hpp>
#include <twelve/detail/text.hpp>
#include <twelve/values/wrapped.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// One item of a list or map, without the blanks round it.
struct item {
    std::string_view text;
    std::size_t offset = 0;  ///< in the whole text
};

[[nodiscard]] constexpr item trimmed_item(std::string_view whole, std::size_t begin, std::size_t end) noexcept {
    while (begin < end && is_whitespace(whole[begin])) ++begin;
    while (begin < end && is_whitespace(whole[end - 1])) --end;
    return {whole.substr(begin, end - begin), begin};
}

/// Splits a text into items. A text of nothing but blanks has none; else there is one more than there are separators.
class item_reader {
public:
    item_reader(std::string_view text, char separator) noexcept
        : text_(text), separator_(separator), is_done_(trimmed(text).empty()) {}

    [[nodiscard]] bool next(item& into) noexcept {
        if (is_done_) return false;
        const std::size_t found = text_.find(separator_, at_);
        const std::size_t end = found == std::string_view::npos ? text_.size() : found;
        into = trimmed_item(text_, at_, end);
        is_done_ = end == text_.size();
        at_ = end + 1;
        return true;
    }

    /// Refuses the item that was taken last, since there is nothing in it: points at the separator beside it.
    [[nodiscard]] bool refuse_empty(parse_failure& why) const noexcept {
        const std::size_t separator = is_done_ ? text_.rfind(separator_) : at_ - 1;
        return refuse_at(why, problem_code::invalid_type, separator, 1,
                         {"an empty item", "write an item there, or remove the separator"});
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    char separator_;
    bool is_done_;
};

[[nodiscard]] inline std::size_t count_items(std::string_view text, char separator) noexcept {
    if (trimmed(text).empty()) return 0;
    std::size_t count = 1;
    for (const char byte : text) count += byte == separator ? 1U : 0U;
    return count;
}

/// Makes what is wrong with an item a failure of the whole text. Always false.
[[nodiscard, gnu::cold]] inline bool refuse_item(const item& one, parse_failure& why) noexcept {
    const bool is_empty = one.text.empty() && one.offset != 0;
    why.offset += is_empty ? one.offset - 1 : one.offset;  // nothing to point at but what stands before it
    if (why.length == 0) why.length = is_empty ? 1 : one.text.size();
    return false;
}

[[gnu::cold]] inline void append_separator(std::string& out, char separator) {
    constexpr std::string_view names[] = {",commas", ";semicolons", ":colons",      " blanks",
                                          "|bars",   "/slashes",    "\nline feeds", "\ttabs"};
    for (const std::string_view name : names) {
        if (name[0] != separator) continue;
        out += name.substr(1);
        return;
    }
    out += '\'';
    out += separator;
    out += '\'';
}

/// Appends the forms of the items, where there is more to say than that they are texts.
[[gnu::cold]] inline void append_each(std::string& out, std::string_view noun, value_kind kind,
                                      void (*describe)(std::string&)) {
    if (kind == value_kind::text) return;
    std::string form;
    describe(form);
    if (form.empty()) return;
    out += noun;
    out += form;
}

/// Tells a type that comes with a parser of its own, which is then read by it whatever it looks like.
template <class T, class = void>
inline constexpr bool has_parser = false;
template <class T>
inline constexpr bool has_parser<T, std::void_t<decltype(sizeof(parser<T>))>> = true;

/// Reads one item; what is wrong with it is told in its own form, at its place in the whole text.
template <class Item>
[[nodiscard]] bool read_item(const item& one, Item& into, const spelling& how, parse_failure& why) {
    constexpr value_kind kind = codec<Item>::kind;
    static_assert(kind != value_kind::list && kind != value_kind::map,
                  "a list or map cannot hold lists or maps: nothing would tell their separators apart");
    static_assert(kind != value_kind::custom || has_parser<Item>, "the items of a list or map need a twelve::parser");
    static_assert(!is_secret_v<Item>, "the whole list or map is the secret: write secret<std::vector<T>>");
    static_assert(!is_optional_v<Item>, "an item of a list or map cannot be optional");
    if (codec<Item>::read(one.text, into, how, why)) return true;
    if (why.expected.empty()) codec<Item>::describe(why.expected);
    return refuse_item(one, why);
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve
