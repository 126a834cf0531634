#pragma once

#include <algorithm>
#include <cstdint>
#include <string>

#include "binary.hpp"

namespace verify {

// Reads what TWELVE_EMBED wrote: from ELF of both sizes and byte orders, from Mach-O and from PE. Nothing in the file is
// believed: each part must lie within it, and what is looked at in all is limited, so that no file keeps this busy.

/// That of 16,383 variables, which is the most that there can be, takes a third of it.
inline constexpr std::uint64_t longest_schema = 16U << 20U;

/// Numbers in the byte order of a file.
class words {
public:
    words(binary& from, bool is_big) : from_(from), is_big_(is_big) {}

    /// Reads a number of so many bytes; false where it is not there, or too much has been asked for.
    [[nodiscard]] bool read(std::uint64_t offset, std::size_t bytes, std::uint64_t& into) {
        unsigned char raw[8] = {};
        if (!from_.may_look() || !from_.read(offset, raw, bytes)) return false;
        into = 0;
        for (std::size_t i = 0; i < bytes; ++i) into = (into << 8U) | raw[is_big_ ? i : bytes - 1 - i];
        return true;
    }

    /// A text of at most `longest_schema` bytes.
    [[nodiscard]] bool text(std::uint64_t offset, std::uint64_t count, std::string& into) {
        if (!from_.may_look() || count > longest_schema || !from_.holds(offset, count)) return false;
        into.assign(static_cast<std::size_t>(std::min(count, longest_schema)), '\0');
        return from_.read(offset, into.data(), into.size());
    }

    [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t count) const { return from_.holds(offset, count); }

private:
    binary& from_;
    bool is_big_;
};

/// Reads one note, or goes over it; false where there is no further one.
[[nodiscard]] inline bool take_note(words& from, std::uint64_t& at, std::uint64_t end, std::uint64_t alignment,
                                    std::string& found) {
    std::uint64_t name_size = 0;
    std::uint64_t text_size = 0;
    std::uint64_t type = 0;
    if (end - at < 12 || !from.read(at, 4, name_size) || !from.read(at + 4, 4, text_size) ||
        !from.read(at + 8, 4, type))
        return false;
    const auto padded = [alignment](std::uint64_t size) { return (size + alignment - 1) / alignment * alignment; };
    const std::uint64_t name = at + 12;
    const std::uint64_t text = at + padded(12 + name_size);
    if (padded(12 + name_size) > end - at || text_size > end - text) return false;
    std::string owner;
    const bool may_be_ours = name_size == 7 && type == 1 && text_size != 0;
    if (may_be_ours && from.text(name, 7, owner) && owner == std::string("twelve\0", 7))
        return from.text(at + 20, text_size, found);  // padded to 4, whatever its neighbours are
    if (padded(text_size) >= end - text) return false;
    at = text + padded(text_size);
    return true;
}

/// Looks for the note among those of one part of the file.
[[nodiscard]] inline bool find_among_notes(words& from, std::uint64_t offset, std::uint64_t size,
                                           std::uint64_t alignment, std::string& found) {
    if (!from.holds(offset, size)) return false;
    std::uint64_t at = offset;
    while (found.empty() && take_note(from, at, offset + size, alignment == 8 ? 8 : 4, found)) {}
    return !found.empty();
}

/// Where an ELF of either size keeps what is asked for here.
struct elf_places {
    std::size_t word;                       ///< 4 or 8
    std::uint64_t header_count_at, header_size_at, headers_at;      ///< program headers
    std::uint64_t section_count_at, section_size_at, sections_at;
    std::uint64_t part_offset, part_size, part_alignment;           ///< in a program header
    std::uint64_t section_offset, section_bytes, section_alignment; ///< in a section header
};

inline constexpr elf_places elf_32{4, 0x2C, 0x2A, 0x1C, 0x30, 0x2E, 0x20, 4, 16, 28, 16, 20, 32};
inline constexpr elf_places elf_64{8, 0x38, 0x36, 0x20, 0x3C, 0x3A, 0x28, 8, 32, 48, 24, 32, 48};

inline constexpr std::uint64_t note_segment = 4;  // PT_NOTE
inline constexpr std::uint64_t note_section = 7;  // SHT_NOTE

[[nodiscard]] inline bool find_in_segments(words& from, const elf_places& at, std::string& found) {
    std::uint64_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t first = 0;
    if (!from.read(at.header_count_at, 2, count) || !from.read(at.header_size_at, 2, size) ||
        !from.read(at.headers_at, at.word, first) || size == 0)
        return false;
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint64_t type = 0;
        const std::uint64_t header = first + i * size;
        if (header < first || !from.read(header, 4, type)) return false;
        if (type != note_segment) continue;
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        std::uint64_t alignment = 0;
        if (!from.read(header + at.part_offset, at.word, offset) || !from.read(header + at.part_size, at.word, bytes) ||
            !from.read(header + at.part_alignment, at.word, alignment))
            return false;
        if (find_among_notes(from, offset, bytes, alignment, found)) return true;
    }
    return false;
}

/// An object file has sections only.
[[nodiscard]] inline bool find_in_sections(words& from, const elf_places& at, std::string& found) {
    std::uint64_t count = 0;
    std::uint64_t size = 0;
    std::uint64_t first = 0;
    if (!from.read(at.section_count_at, 2, count) || !from.read(at.section_size_at, 2, size) ||
        !from.read(at.sections_at, at.word, first) || size == 0 || first == 0)
        return false;
    if (count == 0 && !from.read(first + at.section_bytes, at.word, count)) return false;  // more than 65279 of them
    for (std::uint64_t i = 0; i < count; ++i) {
        std::uint64_t type = 0;
        const std::uint64_t header = first + i * size;
        if (header < first || !from.read(header + 4, 4, type)) return false;
        if (type != note_section) continue;
        std::uint64_t offset = 0;
        std::uint64_t bytes = 0;
        std::uint64_t alignment = 0;
        if (!from.read(header + at.section_offset, at.word, offset) ||
            !from.read(header + at.section_bytes, at.word, bytes) ||
            !from.read(header + at.section_alignment, at.word, alignment))
            return false;
        if (find_among_notes(from, offset, bytes, alignment, found)) return true;
    }
    return false;
}

[[nodiscard]] inline bool find_in_elf(binary& from, const unsigned char (&opening)[16], std::string& found) {
    if (opening[4] != 1 && opening[4] != 2) return false;
    words file(from, opening[5] == 2);
    const elf_places& places = opening[4] == 1 ? elf_32 : elf_64;
    return find_in_segments(file, places, found) || find_in_sections(file, places, found);
}

/// Reads a section that holds the note and nothing else, as Mach-O and PE have it.
[[nodiscard]] inline bool read_section(words& from, std::uint64_t offset, std::uint64_t size, std::string& found) {
    return find_among_notes(from, offset, size, 4, found);
}

[[nodiscard]] inline bool find_in_macho(binary& from, std::uint64_t start, bool is_big, bool is_64, std::string& found) {
    words file(from, is_big);
    std::uint64_t commands = 0;
    if (!file.read(start + 16, 4, commands)) return false;
    std::uint64_t at = start + (is_64 ? 32 : 28);
    for (; commands != 0; --commands) {
        std::uint64_t command = 0;
        std::uint64_t size = 0;
        if (!file.read(at, 4, command) || !file.read(at + 4, 4, size) || size < 8) return false;
        const std::uint64_t head = is_64 ? 72 : 56;
        std::uint64_t sections = 0;
        const bool is_segment = command == (is_64 ? 0x19U : 0x1U) && size >= head;
        if (is_segment && !file.read(at + head - 8, 4, sections)) return false;
        for (std::uint64_t i = 0; i < sections; ++i) {
            const std::uint64_t section = at + head + i * (is_64 ? 80 : 68);
            std::string name;
            std::uint64_t offset = 0;
            std::uint64_t bytes = 0;
            if (!file.text(section, 9, name)) return false;
            if (name != std::string("__twelve\0", 9)) continue;
            if (!file.read(section + (is_64 ? 40 : 36), is_64 ? 8 : 4, bytes) ||
                !file.read(section + (is_64 ? 48 : 40), 4, offset))
                return false;
            if (read_section(file, start + offset, bytes, found)) return true;
        }
        at += size;
    }
    return false;
}

/// A universal binary: several in one file. All of them were built from one source.
[[nodiscard]] inline bool find_in_universal(binary& from, std::string& found);

[[nodiscard]] inline bool find_in_macho(binary& from, std::uint64_t start, std::string& found) {
    words file(from, true);
    std::uint64_t magic = 0;
    if (!file.read(start, 4, magic)) return false;
    if (magic == 0xFEEDFACEU || magic == 0xFEEDFACFU)
        return find_in_macho(from, start, true, magic == 0xFEEDFACFU, found);
    if (magic == 0xCEFAEDFEU || magic == 0xCFFAEDFEU)
        return find_in_macho(from, start, false, magic == 0xCFFAEDFEU, found);
    return start == 0 && magic == 0xCAFEBABEU && find_in_universal(from, found);
}

inline bool find_in_universal(binary& from, std::string& found) {
    words file(from, true);
    std::uint64_t count = 0;
    if (!file.read(4, 4, count)) return false;
    for (std::uint64_t i = 0; i < count && i < 64; ++i) {
        std::uint64_t offset = 0;
        if (!file.read(8 + i * 20 + 8, 4, offset) || offset == 0) return false;
        if (find_in_macho(from, offset, found)) return true;
    }
    return false;
}

[[nodiscard]] inline bool find_in_pe(binary& from, std::string& found) {
    words file(from, false);
    std::uint64_t start = 0;
    std::uint64_t magic = 0;
    std::uint64_t count = 0;
    std::uint64_t optional = 0;
    if (!file.read(0x3C, 4, start) || !file.read(start, 4, magic) || magic != 0x4550 ||
        !file.read(start + 6, 2, count) || !file.read(start + 20, 2, optional))
        return false;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t section = start + 24 + optional + i * 40;
        std::string name;
        std::uint64_t bytes = 0;
        std::uint64_t offset = 0;
        if (!file.text(section, 8, name)) return false;
        if (name != std::string(".twelve\0", 8)) continue;
        if (!file.read(section + 16, 4, bytes) || !file.read(section + 20, 4, offset)) return false;
        if (read_section(file, offset, bytes, found)) return true;
    }
    return false;
}

/// Finds the schema in a binary, or takes a file that is the schema itself; empty where there is none.
[[nodiscard]] inline std::string find_schema(binary& from) {
    std::string found;
    unsigned char opening[16] = {};
    if (!from.read(0, opening, sizeof opening)) return found;
    if (opening[0] == '{') {
        if (from.size() > longest_schema) return found;
        found.assign(static_cast<std::size_t>(std::min(from.size(), longest_schema)), '\0');
        if (!from.read(0, found.data(), found.size())) found.clear();
        return found;
    }
    const std::string_view magic(reinterpret_cast<const char*>(opening), 4);
    const bool is_found = magic == "\x7F" "ELF"             ? find_in_elf(from, opening, found)
                          : magic.substr(0, 2) == "MZ" ? find_in_pe(from, found)
                                                       : find_in_macho(from, 0, found);
    if (!is_found) found.clear();
    return found;
}

}  // namespace verify
