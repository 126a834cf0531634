#pragma once

#include <cstddef>
#include <cstdint>

#include <twelve/json_schema.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

// The compiler runs the writer of the schema, so each pass over a configuration costs: one writes into room that is most
// often enough, and the bytes are copied from there. Where they are more, a second pass writes into room of their size.
// The program has none of this, only the note.

template <std::size_t Room>
struct schema_draft {
    std::size_t size = 0;  ///< of the whole schema, whether there was room or not
    char text[Room] = {};
};

template <class S, std::size_t Room>
[[nodiscard]] constexpr schema_draft<Room> draft_schema() noexcept {
    constexpr schema_count count = count_schema(*schema_group_of<S>()->settings);
    schema_entry entries[count.entries + 1] = {};
    schema_level levels[count.levels] = {};
    const schema_layout all = lay_out(*schema_group_of<S>(), entries, levels);
    schema_draft<Room> made;
    schema_output out(made.text, Room);
    schema_writer(all, out).write();
    made.size = out.size();
    return made;
}

template <class S>
struct embedded_schema {
    static constexpr std::size_t room = 2048 + 400 * count_schema(*schema_group_of<S>()->settings).entries;
    static constexpr schema_draft<room> first = draft_schema<S, room>();
    static constexpr std::size_t size = first.size;

    /// Copies the schema, all of it.
    static constexpr void write(char* to) noexcept {
        if constexpr (size <= room)
            copy_bytes(to, first.text, size);
        else
            copy_bytes(to, draft_schema<S, size>().text, size);
    }
};

/// An ELF note (gABI, "Note Section"): three words, the owner's name, the text. Both are padded to four bytes.
template <std::size_t Size>
struct embedded_note {
    std::uint32_t name_size;
    std::uint32_t text_size;
    std::uint32_t type;
    char name[8];
    char text[(Size + 3) / 4 * 4];
};

/// What the note says it holds: a JSON Schema.
inline constexpr std::uint32_t embedded_note_type = 1;

template <class S>
[[nodiscard]] constexpr auto make_embedded() noexcept {
    constexpr std::size_t size = embedded_schema<S>::size;
    embedded_note<size> made{sizeof "twelve", static_cast<std::uint32_t>(size), embedded_note_type, "twelve", {}};
    embedded_schema<S>::write(made.text);
    return made;
}

/// What `TWELVE_EMBED` embeds; one plain sentence where its type is no settings struct, or it has not one type.
template <class... S>
[[nodiscard]] constexpr auto embedded() noexcept {
    static_assert(sizeof...(S) == 1, "TWELVE_EMBED takes one settings struct");
    static_assert((is_settings<S> && ...), "a settings struct opens with TWELVE_SETTINGS and its own name");
    if constexpr (sizeof...(S) == 1 && (is_settings<S> && ...))
        return make_embedded<S...>();
    else
        return embedded_note<1>{};
}

}  // namespace detail
}  // namespace v0
}  // namespace twelve

// Where each object format keeps it. Mach-O and PE are untested: nothing here builds for them.
#if defined(__APPLE__)
#define TWELVE_DETAIL_EMBEDDED __attribute__((used, aligned(4), section("__DATA,__twelve")))
#elif defined(_MSC_VER) && !defined(__clang__)
#pragma section(".twelve", read)
#define TWELVE_DETAIL_EMBEDDED __declspec(allocate(".twelve")) __declspec(align(4))
#elif defined(_WIN32)
#define TWELVE_DETAIL_EMBEDDED __attribute__((used, aligned(4), section(".twelve")))
#else
#define TWELVE_DETAIL_EMBEDDED __attribute__((used, aligned(4), section(".note.twelve")))
#endif

#if defined(_WIN32)
#define TWELVE_DETAIL_HIDDEN
#else
#define TWELVE_DETAIL_HIDDEN __attribute__((visibility("hidden")))
#endif

/// Writes the declaration of a settings struct into the program, as JSON Schema in a note of its own, so that
/// `twelve-verify`, `readelf` or `objcopy` can read it without running the program: `TWELVE_EMBED(shop::settings);`.
///
/// It belongs at namespace scope in one source file, best in that of `main`. A second one in the same program is
/// refused, by the compiler or by the linker.
///
///     TWELVE_EMBED(shop::settings);
///     // $ objcopy -O binary --only-section=.note.twelve shop /dev/stdout | tail -c +21
#define TWELVE_EMBED(...)                                                                                       \
    namespace twelve_embed_belongs_at_namespace_scope {                                                         \
    extern "C" {                                                                                                \
    TWELVE_DETAIL_HIDDEN extern const decltype(::twelve::detail::embedded<__VA_ARGS__>())                       \
        twelve_embed_stands_once_in_a_program;                                                                  \
    TWELVE_DETAIL_EMBEDDED constexpr decltype(::twelve::detail::embedded<__VA_ARGS__>())                        \
        twelve_embed_stands_once_in_a_program = ::twelve::detail::embedded<__VA_ARGS__>();                      \
    }                                                                                                           \
    }                                                                                                           \
    static_assert(true, "TWELVE_EMBED takes a semicolon behind it")
