// The reader of binaries, on what is no binary at all, and on damaged ones.

#include <cstdint>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <support/schema_settings.hpp>
#include <twelve/json_schema.hpp>
#include <verify/declaration.hpp>
#include <verify/note.hpp>

namespace {

std::string schema_in(std::string_view bytes) {
    verify::binary_bytes from(bytes);
    return verify::find_schema(from);
}

void put(std::string& out, std::uint64_t value, std::size_t bytes, bool is_big) {
    for (std::size_t i = 0; i < bytes; ++i)
        out += static_cast<char>((value >> (8 * (is_big ? bytes - 1 - i : i))) & 0xFFU);
}

std::string note_of(const std::string& text, bool is_big) {
    std::string out;
    put(out, 7, 4, is_big);
    put(out, text.size(), 4, is_big);
    put(out, 1, 4, is_big);
    out.append("twelve\0\0", 8).append(text);
    while (out.size() % 4 != 0) out += '\0';
    return out;
}

/// The least ELF that has the note in a segment.
std::string elf(bool is_64, bool is_big, const std::string& text) {
    const std::size_t word = is_64 ? 8 : 4;
    const std::size_t head = is_64 ? 64 : 52;
    const std::size_t part = is_64 ? 56 : 32;
    const std::string note = note_of(text, is_big);
    std::string out("\x7F" "ELF");
    out += is_64 ? '\2' : '\1';
    out += is_big ? '\2' : '\1';
    out.append(10, '\0');
    put(out, 2, 2, is_big);
    put(out, 0, 2, is_big);
    put(out, 1, 4, is_big);
    put(out, 0, word, is_big);
    put(out, head, word, is_big);
    put(out, 0, word, is_big);
    put(out, 0, 4, is_big);
    for (const std::size_t one : {head, part, std::size_t{1}, std::size_t{0}, std::size_t{0}, std::size_t{0}})
        put(out, one, 2, is_big);
    put(out, 4, 4, is_big);
    if (is_64) put(out, 4, 4, is_big);
    put(out, head + part, word, is_big);
    put(out, 0, word, is_big);
    put(out, 0, word, is_big);
    put(out, note.size(), word, is_big);
    put(out, note.size(), word, is_big);
    if (!is_64) put(out, 4, 4, is_big);
    put(out, 4, word, is_big);
    return out + note;
}

std::string pe(const std::string& text) {
    const std::string note = note_of(text, false);
    std::string out("MZ");
    out.append(58, '\0');
    put(out, 64, 4, false);
    out.append("PE\0\0", 4);
    put(out, 0, 2, false);
    put(out, 1, 2, false);
    out.append(12, '\0');
    put(out, 0, 2, false);
    put(out, 0, 2, false);
    out.append(".twelve\0", 8);
    put(out, note.size(), 4, false);
    put(out, 0, 4, false);
    put(out, note.size(), 4, false);
    put(out, 128, 4, false);
    out.append(128 - out.size(), '\0');
    return out + note;
}

std::string macho(const std::string& text) {
    const std::string note = note_of(text, false);
    std::string out;
    for (const std::uint64_t one : {0xFEEDFACFULL, 0ULL, 0ULL, 2ULL, 1ULL, 152ULL, 0ULL, 0ULL, 0x19ULL, 152ULL})
        put(out, one, 4, false);
    out.append("__DATA").append(10, '\0');
    out.append(32, '\0');
    put(out, 0, 4, false);
    put(out, 0, 4, false);
    put(out, 1, 4, false);
    put(out, 0, 4, false);
    out.append("__twelve").append(8, '\0').append("__DATA").append(10, '\0');
    put(out, 0, 8, false);
    put(out, note.size(), 8, false);
    put(out, 32 + 152, 4, false);
    out.append(32 + 152 - out.size(), '\0');
    return out + note;
}

/// Bytes that count how often they are read.
class counted_bytes final : public verify::binary {
public:
    explicit counted_bytes(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] bool read(std::uint64_t offset, void* into, std::size_t size) override {
        ++reads_;
        return bytes_.read(offset, into, size);
    }
    [[nodiscard]] std::uint64_t size() const override { return bytes_.size(); }
    [[nodiscard]] std::size_t reads() const { return reads_; }

private:
    verify::binary_bytes bytes_;
    std::size_t reads_ = 0;
};

std::size_t reads_of(std::string_view bytes) {
    counted_bytes from(bytes);
    CHECK(verify::find_schema(from).empty());
    return from.reads();
}

std::string refusal_of(const std::string& schema) {
    verify::declaration declared;
    std::string why;
    return declared.read(schema, why) ? std::string() : why;
}

/// A schema of such properties.
std::string schema_of(const std::string& properties, const std::string& groups = "{\"prefix\":\"\"}") {
    return "{\"properties\":{" + properties + "},\"x-twelve\":{\"version\":1,\"groups\":[" + groups + "]}}";
}

}  // namespace

TEST_CASE("the note is read from ELF of both sizes and byte orders") {
    CHECK(schema_in(elf(true, false, "{\"a\":1}")) == "{\"a\":1}");
    CHECK(schema_in(elf(true, true, "{\"a\":12}")) == "{\"a\":12}");
    CHECK(schema_in(elf(false, false, "{}")) == "{}");
    CHECK(schema_in(elf(false, true, "{\"abc\":1}")) == "{\"abc\":1}");
}

TEST_CASE("the note is read from the least PE and Mach-O that can hold it") {
    CHECK(schema_in(pe("{\"a\":1}")) == "{\"a\":1}");
    CHECK(schema_in(macho("{\"a\":1}")) == "{\"a\":1}");
}

TEST_CASE("a file that is the schema itself is taken too") {
    CHECK(schema_in("{\"x-twelve\": {} }") == "{\"x-twelve\": {} }");
}

TEST_CASE("a file that holds no note holds none") {
    CHECK(schema_in("").empty());
    CHECK(schema_in("\x7F" "ELF").empty());
    CHECK(schema_in(std::string(4096, '\0')).empty());
    CHECK(schema_in("#!/bin/sh\necho hello\n").empty());
}

TEST_CASE("a binary cut short anywhere, or with any byte changed, is read without harm") {
    for (const bool is_64 : {true, false}) {
        const std::string whole = elf(is_64, !is_64, "{\"a\":1}");
        for (std::size_t size = 0; size < whole.size(); ++size) static_cast<void>(schema_in({whole.data(), size}));
        std::size_t found = 0;
        for (std::size_t i = 0; i < whole.size(); ++i)
            for (const unsigned value : {0x00U, 0x01U, 0x7FU, 0x80U, 0xFFU}) {
                std::string changed = whole;
                changed[i] = static_cast<char>(value);
                found += schema_in(changed).empty() ? 0U : 1U;
            }
        CHECK(found != 0);
    }
}

TEST_CASE("a schema damaged anywhere is read or refused, and judged without harm") {
    const std::string whole = twelve::json_schema<support::schema_settings>();
    std::size_t taken = 0;
    for (std::size_t i = 0; i < whole.size(); i += 97)
        for (const char byte : {'0', '"', '}', 'x', '-'}) {
            std::string changed = whole;
            changed[i] = byte;
            verify::declaration declared;
            std::string why;
            if (!declared.read(changed, why)) {
                CHECK_FALSE(why.empty());
                continue;
            }
            ++taken;
        }
    CHECK(taken != 0);
    for (const char* const text :
         {"", "null", "[]", "{}", "{\"properties\":{},\"x-twelve\":{\"version\":1,\"groups\":[]}}",
          "{\"properties\":{},\"x-twelve\":{\"version\":2,\"groups\":[{\"prefix\":\"\"}]}}",
          "{\"properties\":{\"A\":{}},\"x-twelve\":{\"version\":1,\"groups\":[{\"prefix\":\"\"}]}}",
          "{\"properties\":{\"a b\":{\"x-twelve\":{}}},\"x-twelve\":{\"version\":1,\"groups\":[{\"prefix\":\"\"}]}}",
          "{\"properties\":{\"A\":{\"x-twelve\":{\"group\":7}}},\"x-twelve\":{\"version\":1,\"groups\":[{}]}}",
          "{\"properties\":{},\"x-twelve\":{\"version\":1,\"groups\":[{},{\"member\":\"a\",\"within\":1}]}}"}) {
        verify::declaration declared;
        std::string why;
        INFO(text);
        CHECK_FALSE(declared.read(text, why));
    }
}

TEST_CASE("a note without a text is gone over once") { CHECK(reads_of(elf(true, false, "")) < 50); }

TEST_CASE("a universal binary that holds itself, or too much, is left after so many looks") {
    std::string one;
    for (const std::uint64_t word : {0xFEEDFACFULL, 0ULL, 0ULL, 2ULL, 0xFFFFFFFFULL, 0ULL, 0ULL, 0ULL}) put(one, word, 4, false);
    for (int i = 0; i < 200'000; ++i) {
        put(one, 0, 4, false);
        put(one, 8, 4, false);
    }
    std::string all;
    put(all, 0xCAFEBABE, 4, true);
    put(all, 64, 4, true);
    for (int i = 0; i < 64; ++i)
        for (const std::uint64_t word : {0ULL, 0ULL, 2000ULL, 0ULL, 0ULL}) put(all, word, 4, true);
    all.append(2000 - all.size(), '\0');
    CHECK(reads_of(all + one) < 1'100'000);
}

TEST_CASE("a schema that nests without end is refused, whatever nests in it") {
    const std::string text = R"({"x-twelve":{"type":"string"}})";
    std::string keys;
    const std::string opening = R"({"x-twelve":{"type":"map"},"additionalProperties":)" + text + R"(,"propertyNames":)";
    for (int i = 0; i < 100'000; ++i) keys += opening;
    keys += text + std::string(100'000, '}');
    CHECK(refusal_of(schema_of(R"("A":)" + keys)).empty());  // a map whose keys are of no known kind

    std::string groups = R"({"prefix":""})";
    for (int i = 1; i < 10'000; ++i) groups += R"(,{"member":"a","within":)" + std::to_string(i - 1) + "}";
    CHECK(refusal_of(schema_of(R"("A":{"x-twelve":{"group":9999}})", groups)) == "its schema is damaged: the groups");
    CHECK(refusal_of(std::string(1'000'000, '[')) == "its schema is damaged: it is no JSON");
}

TEST_CASE("an object of very many members is read once") {
    std::string members = R"("type":"string")";
    for (int i = 0; i < 500'000; ++i) members += ",\"k" + std::to_string(i) + "\":0";
    CHECK(refusal_of(schema_of(R"("A":{"x-twelve":{)" + members + "}}")).empty());
}

TEST_CASE("two variables of one name are refused, by another name too") {
    const std::string damaged = "its schema is damaged: the variable ";
    CHECK(refusal_of(schema_of(R"("A":{"x-twelve":{}},"A":{"x-twelve":{}})")) == damaged + "A");
    CHECK(refusal_of(schema_of(R"("A":{"x-twelve":{"aliases":["B"]}},"B":{"x-twelve":{}})")) == damaged + "B");
    CHECK(refusal_of(schema_of(R"("B":{"x-twelve":{}},"A":{"x-twelve":{"deprecated_aliases":["B"]}})")) == damaged + "A");
    CHECK(refusal_of(schema_of(R"("A":{"x-twelve":{"aliases":["C"]}},"B":{"x-twelve":{}})")).empty());
}
