#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace twelve {
inline namespace v0 {
namespace detail {

// How the fields of a settings struct are found. Each is a function `twelve_field` whose signature tells its line,
// counted from the opening one, which is 1. To ask for a line is to call it with arguments that fit this one alone:
//
//     line        block, place in it    the function
//     1           0, 0                  twelve_var_port   twelve_field(char (*)[1])
//     3           0, 2                  twelve_var_trace  twelve_field(char (*)[1], std::size_t, std::size_t)
//     18          1, 1                  twelve_var_host   twelve_field(char (*)[2], std::size_t)
//     any other                         const void*       twelve_field(...)
//
// The compiler holds each question against each field. It tells numbers of parameters apart more quickly than pointers
// to arrays.

/// How many lines a settings struct may span: some 500 fields, even where a formatter breaks each rule.
inline constexpr std::size_t line_span = 1024;
inline constexpr std::size_t lines_a_block = 16;
inline constexpr std::size_t block_count = line_span / lines_a_block;

/// Names a block of lines.
template <std::size_t Block>
using block_tag = char (*)[Block + 1];

template <class PlaceInBlock>
struct place_in_block;

template <std::size_t... Before>
struct place_in_block<std::index_sequence<Before...>> {
    template <class Var, std::size_t Block>
    using function = Var(block_tag<Block>, decltype(Before)...);
    template <class S, std::size_t Block>
    using var = decltype(S::twelve_field(block_tag<Block>(nullptr), Before...));
};

template <std::size_t Line>
using place_of_line = place_in_block<std::make_index_sequence<(Line - 1) % lines_a_block>>;

/// The signature of the field on a line.
template <class Var, std::size_t Line>
using field_function = typename place_of_line<Line>::template function<Var, (Line - 1) / lines_a_block>;

/// What is declared on a line of a settings struct.
template <class S, std::size_t Line>
using field_on_line = typename place_of_line<Line>::template var<S, (Line - 1) / lines_a_block>;

/// What `twelve_field` returns on each line of a block: a pointer where there is no field, else something smaller.
template <class S, std::size_t Block>
struct line_block {
    static constexpr block_tag<Block> at = nullptr;
    static constexpr std::size_t o = 0;
    static constexpr unsigned char sizes[lines_a_block] = {
        sizeof(S::twelve_field(at)),
        sizeof(S::twelve_field(at, o)),
        sizeof(S::twelve_field(at, o, o)),
        sizeof(S::twelve_field(at, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o, o, o, o, o, o)),
        sizeof(S::twelve_field(at, o, o, o, o, o, o, o, o, o, o, o, o, o, o, o))};
};

/// The lines of a settings struct that declare a field, a bit each.
struct line_mask {
    std::uint32_t blocks[block_count];

    [[nodiscard]] constexpr std::size_t count() const noexcept {
        std::size_t found = 0;
        for (std::uint32_t block : blocks)
            for (; block != 0; block &= block - 1) ++found;
        return found;
    }
};

[[nodiscard]] constexpr std::uint32_t mask_of(const unsigned char (&sizes)[lines_a_block]) noexcept {
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < lines_a_block; ++i)
        if (sizes[i] != sizeof(const void*)) mask |= std::uint32_t{1} << i;
    return mask;
}

template <class S, std::size_t... Blocks>
[[nodiscard]] constexpr line_mask find_lines(std::index_sequence<Blocks...>) noexcept {
    return {{mask_of(line_block<S, Blocks>::sizes)...}};
}

template <class S>
inline constexpr line_mask mask_of_lines = find_lines<S>(std::make_index_sequence<block_count>{});

template <std::size_t Count>
struct line_list {
    std::uint16_t line[Count == 0 ? 1 : Count]{};
};

template <std::size_t Count>
[[nodiscard]] constexpr line_list<Count> list_lines(const line_mask& all) noexcept {
    line_list<Count> list{};
    std::size_t count = 0;
    std::uint16_t line = 1;
    for (const std::uint32_t block : all.blocks) {
        for (std::uint16_t bit = 0; block >> bit != 0; ++bit)
            if ((block >> bit & 1U) != 0) list.line[count++] = static_cast<std::uint16_t>(line + bit);
        line = static_cast<std::uint16_t>(line + lines_a_block);
    }
    return list;
}

template <class S>
inline constexpr std::size_t field_count = mask_of_lines<S>.count();

template <class S>
inline constexpr line_list<field_count<S>> lines_of = list_lines<field_count<S>>(mask_of_lines<S>);

}  // namespace detail
}  // namespace v0
}  // namespace twelve
