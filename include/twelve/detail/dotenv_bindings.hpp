#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <twelve/detail/dotenv_name.hpp>
#include <twelve/detail/large_pages.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// What is known of a binding, one bit each.
enum dotenv_fact : std::uint8_t {
    dotenv_stored = 1,        ///< the value is in the store, not in the text
    dotenv_tainted = 2,       ///< its expansion touched a secret
    dotenv_overridden = 4,    ///< a later binding has the same name
    dotenv_faulty = 8,        ///< it has an error, so it has no value
    dotenv_single = 16,       ///< it stood in single quotes
    dotenv_double = 32,       ///< it stood in double quotes
    dotenv_url_known = 64,    ///< whether the value is a URL with userinfo has been asked,
    dotenv_url_secret = 128,  ///< and it is one
    dotenv_plain = 48         ///< both quotes at once stand for a plain line, which is read again when it is asked for
};

/// One binding. Offsets fit since a file is under 4 GiB.
struct dotenv_record {
    std::uint32_t name_begin;
    std::uint32_t name_size;
    std::uint32_t raw_begin;  ///< the value as it is spelled, quotes included
    std::uint32_t raw_size;
    std::uint32_t text_begin;  ///< the value itself: in the text, or in the store
    std::uint32_t text_size;
    std::uint32_t line;
    std::uint8_t facts;

    [[nodiscard]] bool is(dotenv_fact fact) const noexcept { return (facts & fact) != 0; }
    void set(dotenv_fact fact) noexcept { facts = static_cast<std::uint8_t>(facts | fact); }
};

/// Where a line begins, to count on from there.
struct dotenv_counted_line {
    std::uint32_t offset = 0;
    std::uint32_t number = 1;
};

/// Counts the lines between a place and a later one.
[[nodiscard]] inline std::uint32_t line_at(std::string_view text, std::uint32_t offset,
                                           const dotenv_counted_line& from) noexcept {
    std::uint32_t number = from.number;
    const char* const end = text.data() + offset;
    for (const char* at = text.data() + from.offset; at < end; ++number) {
        const void* const feed = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (feed == nullptr) break;
        at = static_cast<const char*>(feed) + 1;
    }
    return number;
}

/// Ordinary memory that grows by `new` and `delete`; it holds plain data only.
template <typename Plain>
class plain_array {
public:
    plain_array() noexcept = default;
    explicit plain_array(std::size_t size) : items_(new Plain[size]), size_(size) {
        prefer_large_pages(items_, size * sizeof(Plain));
        std::memset(static_cast<void*>(items_), 0, size * sizeof(Plain));
    }
    plain_array(const plain_array&) = delete;
    plain_array& operator=(const plain_array&) = delete;
    plain_array(plain_array&& other) noexcept : items_(other.items_), size_(other.size_) {
        other.items_ = nullptr;
        other.size_ = 0;
    }
    plain_array& operator=(plain_array&& other) noexcept {
        Plain* const items = items_;
        const std::size_t size = size_;
        items_ = other.items_;
        size_ = other.size_;
        other.items_ = items;
        other.size_ = size;
        return *this;
    }
    ~plain_array() { delete[] items_; }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Plain* data() noexcept { return items_; }
    [[nodiscard]] const Plain* data() const noexcept { return items_; }
    [[nodiscard]] Plain& operator[](std::size_t index) noexcept { return items_[index]; }
    [[nodiscard]] const Plain& operator[](std::size_t index) const noexcept { return items_[index]; }

private:
    Plain* items_ = nullptr;
    std::size_t size_ = 0;
};

/// Blocks that never move, so that growing copies nothing: at first one, then as many as there are.
template <typename Block>
class block_list {
public:
    block_list() noexcept = default;
    block_list(const block_list&) = delete;
    block_list& operator=(const block_list&) = delete;
    block_list(block_list&& other) noexcept : blocks_(static_cast<plain_array<Block*>&&>(other.blocks_)) {}
    block_list& operator=(block_list&& other) noexcept {
        blocks_ = static_cast<plain_array<Block*>&&>(other.blocks_);
        return *this;
    }
    ~block_list() {
        for (std::size_t i = 0; i < blocks_.size(); i = behind(i)) delete[] blocks_[i];
    }

    [[nodiscard]] Block& operator[](std::size_t index) noexcept { return *blocks_[index]; }
    [[nodiscard]] const Block& operator[](std::size_t index) const noexcept { return *blocks_[index]; }

    /// Makes the block of an index unless it is there, with its memory as it comes. Those before it are there.
    [[gnu::cold]] void provide(std::size_t index) {
        if (index >= blocks_.size()) grow(behind(index));
        if (blocks_[index] != nullptr) return;
        const std::size_t count = behind(index) - index;
        Block* const made = new Block[count];
        prefer_large_pages(made, count * sizeof(Block));
        for (std::size_t i = 0; i < count; ++i) blocks_[index + i] = made + i;
    }

private:
    /// The end of the blocks that are made together from an index on.
    [[nodiscard]] static constexpr std::size_t behind(std::size_t index) noexcept { return index == 0 ? 1 : 2 * index; }

    void grow(std::size_t count) {
        plain_array<Block*> grown(count);
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            grown[i] = blocks_[i];
            blocks_[i] = nullptr;
        }
        blocks_ = static_cast<plain_array<Block*>&&>(grown);
    }

    plain_array<Block*> blocks_;
};

/// The bindings of a file in its order.
///
/// A big file is bound by the memory it needs. So of a line that is nothing but `NAME=value` or `NAME="value"` nine
/// bytes are kept: where it begins, the hash of its name, and its facts. The other bindings have a record besides.
class dotenv_bindings {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;  ///< the index of no binding

    dotenv_bindings() noexcept = default;
    dotenv_bindings(dotenv_bindings&& other) noexcept
        : blocks_(static_cast<block_list<block>&&>(other.blocks_)),
          records_(static_cast<block_list<record_block>&&>(other.records_)), last_(other.last_), size_(other.size_),
          record_count_(other.record_count_) {
        other.size_ = 0;
        other.record_count_ = 0;
    }
    dotenv_bindings& operator=(dotenv_bindings&& other) noexcept {
        blocks_ = static_cast<block_list<block>&&>(other.blocks_);
        records_ = static_cast<block_list<record_block>&&>(other.records_);
        last_ = other.last_;
        size_ = other.size_;
        record_count_ = other.record_count_;
        other.size_ = 0;
        other.record_count_ = 0;
        return *this;
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }

    void push_back(const dotenv_record& record, std::uint32_t hash) {
        if (record_count_ % block_records == 0) records_.provide(record_count_ / block_records);
        records_[record_count_ / block_records].items[record_count_ % block_records] = record;
        if (size_ % block_bindings == 0) begin_block({record.name_begin, record.line});
        last_->places[size_ % block_bindings] = static_cast<std::uint32_t>(record_count_);
        last_->hashes[size_ % block_bindings] = hash;
        last_->facts[size_ % block_bindings] = record.facts;
        ++size_;
        ++record_count_;
    }

    /// Adds the binding of a line that is nothing but a name, `=`, a value as it stands, and the line's end.
    void push_plain(std::uint32_t name_begin, std::uint32_t line, std::uint32_t hash) {
        if (size_ % block_bindings == 0) begin_block({name_begin, line});
        last_->places[size_ % block_bindings] = name_begin;
        last_->hashes[size_ % block_bindings] = hash;
        ++size_;
    }

    [[nodiscard]] bool is(std::size_t index, dotenv_fact fact) const noexcept { return (facts(index) & fact) != 0; }
    void set(std::size_t index, dotenv_fact fact) noexcept {
        std::uint8_t& facts = blocks_[index / block_bindings].facts[index % block_bindings];
        facts = static_cast<std::uint8_t>(facts | fact);
    }

    [[nodiscard]] std::string_view name(std::size_t index, std::string_view text) const noexcept {
        if (is_plain(index)) return read_name(text.data() + place(index), text.data() + text.size()).text();
        const dotenv_record& record = recorded(index);
        return {text.data() + record.name_begin, record.name_size};
    }

    [[nodiscard]] std::uint32_t hash(std::size_t index) const noexcept {
        return blocks_[index / block_bindings].hashes[index % block_bindings];
    }

    /// Visits the hashes from one binding on up to another, with their indices.
    template <class Visit>
    void each_hash(std::size_t first, std::size_t last, Visit visit) const {
        while (first < last) {
            const std::uint32_t* const hashes = blocks_[first / block_bindings].hashes;
            const std::size_t base = first - first % block_bindings;
            const std::size_t end = last - base < block_bindings ? last : base + block_bindings;
            for (; first != end; ++first) visit(static_cast<std::uint32_t>(first), hashes[first - base]);
        }
    }

    /// Visits the bindings that have one of a few hashes, in their order.
    template <class Visit>
    void each_with_hash(const std::uint32_t* wanted, std::size_t count, Visit visit) const {
        for (std::size_t first = 0; first < size_; first += block_bindings) {
            const block& at = blocks_[first / block_bindings];
            bool may_hold = false;
            for (std::size_t i = 0; i != count; ++i) may_hold = at.may_hold(wanted[i]) || may_hold;
            if (!may_hold) continue;
            each_hash(first, size_ - first < block_bindings ? size_ : first + block_bindings,
                      [&](std::uint32_t index, std::uint32_t hash) {
                          for (std::size_t i = 0; i != count; ++i)
                              if (hash == wanted[i]) return visit(index, hash);
                      });
        }
    }

    /// Looks through all bindings for the last one of a name, whose hash is given; `none` where there is none.
    [[nodiscard]] std::uint32_t find_last(std::string_view name, std::uint32_t hash,
                                          std::string_view text) const noexcept {
        for (std::size_t end = size_; end != 0;) {
            const std::size_t first = (end - 1) / block_bindings * block_bindings;
            if (blocks_[first / block_bindings].may_hold(hash))
                for (std::size_t i = end; i-- != first;)
                    if (this->hash(i) == hash && this->name(i, text) == name) return static_cast<std::uint32_t>(i);
            end = first;
        }
        return none;
    }

    /// Gives everything about one binding.
    [[nodiscard]] dotenv_record record(std::size_t index, std::string_view text) const noexcept {
        dotenv_counted_line from = first_of_block(index);
        return record(index, text, from);
    }

    /// Gives everything about one binding, counts its line from a place before it, and leaves there how far it came.
    [[nodiscard]] dotenv_record record(std::size_t index, std::string_view text,
                                       dotenv_counted_line& from) const noexcept {
        dotenv_record made = is_plain(index) ? read_plain(place(index), text) : recorded(index);
        made.facts = static_cast<std::uint8_t>((made.facts & dotenv_plain) | (facts(index) & ~unsigned{dotenv_plain}));
        if (is_plain(index)) made.line = line_at(text, made.name_begin, from);
        from = {made.name_begin, made.line};
        return made;
    }

private:
    static constexpr std::size_t block_bindings = 512;
    static constexpr std::size_t block_records = 64;

    struct block {
        dotenv_counted_line first;
        std::uint32_t places[block_bindings];  // the name's offset, or the number of the record
        std::uint32_t hashes[block_bindings];
        std::uint8_t facts[block_bindings];

        /// Tells whether a hash is among those of the block, or is 0; without a branch, so that many are compared at
        /// once.
        [[nodiscard]] bool may_hold(std::uint32_t hash) const noexcept {
            unsigned found = 0;
            for (std::size_t i = 0; i < block_bindings; ++i) found |= hashes[i] == hash ? 1U : 0U;
            return found != 0;
        }
    };
    struct record_block {
        dotenv_record items[block_records];
    };

    /// Begins a block, whose bindings are plain unless they are told to be others.
    [[gnu::cold]] void begin_block(const dotenv_counted_line& first) {
        blocks_.provide(size_ / block_bindings);
        last_ = &blocks_[size_ / block_bindings];
        last_->first = first;
        std::memset(last_->facts, dotenv_plain, sizeof last_->facts);
        std::memset(last_->hashes, 0, sizeof last_->hashes);
    }

    [[nodiscard]] std::uint32_t place(std::size_t index) const noexcept {
        return blocks_[index / block_bindings].places[index % block_bindings];
    }
    [[nodiscard]] std::uint8_t facts(std::size_t index) const noexcept {
        return blocks_[index / block_bindings].facts[index % block_bindings];
    }
    [[nodiscard]] bool is_plain(std::size_t index) const noexcept {
        return (facts(index) & dotenv_plain) == dotenv_plain;
    }
    [[nodiscard]] const dotenv_counted_line& first_of_block(std::size_t index) const noexcept {
        return blocks_[index / block_bindings].first;
    }
    [[nodiscard]] const dotenv_record& recorded(std::size_t index) const noexcept {
        const std::size_t number = place(index);
        return records_[number / block_records].items[number % block_records];
    }

    [[nodiscard]] static dotenv_record read_plain(std::uint32_t name_begin, std::string_view text) noexcept {
        const char* const begin = text.data() + name_begin;
        const char* const text_end = text.data() + text.size();
        const char* const name_end = read_name(begin, text_end).end;
        const char* const value = name_end + 1;
        const void* const feed = std::memchr(value, '\n', static_cast<std::size_t>(text_end - value));
        const char* end = static_cast<const char*>(feed);
        if (end != value && end[-1] == '\r') --end;
        dotenv_record made{};
        made.name_begin = name_begin;
        made.name_size = static_cast<std::uint32_t>(name_end - begin);
        made.raw_begin = name_begin + made.name_size + 1;
        made.raw_size = static_cast<std::uint32_t>(end - value);
        const bool is_quoted = *value == '"' || *value == '\'';
        made.text_begin = made.raw_begin + (is_quoted ? 1U : 0U);
        made.text_size = made.raw_size - (is_quoted ? 2U : 0U);
        if (is_quoted) made.set(*value == '"' ? dotenv_double : dotenv_single);
        return made;
    }

    block_list<block> blocks_;
    block_list<record_block> records_;
    block* last_ = nullptr;
    std::size_t size_ = 0;
    std::size_t record_count_ = 0;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
