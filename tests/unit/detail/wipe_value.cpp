#include <twelve/detail/wipe_value.hpp>

#include <array>
#include <cstdint>
#include <cstring>
#include <deque>
#include <map>
#include <new>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::bytes_of;
using twelve::detail::passing_value;
using twelve::detail::wipe_value;

namespace {

/// Memory of which nothing is given back, so that it can be looked at after what was in it has died.
class kept_memory {
public:
    [[nodiscard]] void* take(std::size_t size) {
        used_ = (used_ + 15) / 16 * 16;
        void* const place = bytes_ + used_;
        used_ += size;
        REQUIRE(used_ <= sizeof bytes_);
        return place;
    }

    [[nodiscard]] bool holds(std::string_view text) const {
        return std::string_view(reinterpret_cast<const char*>(bytes_), used_).find(text) != std::string_view::npos;
    }

private:
    alignas(16) unsigned char bytes_[65536] = {};
    std::size_t used_ = 0;
};

template <class T>
struct keeping {
    using value_type = T;
    kept_memory* memory;

    explicit keeping(kept_memory& of) noexcept : memory(&of) {}
    template <class U>
    explicit keeping(const keeping<U>& other) noexcept : memory(other.memory) {}

    [[nodiscard]] T* allocate(std::size_t count) { return static_cast<T*>(memory->take(count * sizeof(T))); }
    void deallocate(T*, std::size_t) noexcept {}

    friend bool operator==(const keeping& left, const keeping& right) noexcept { return left.memory == right.memory; }
    friend bool operator!=(const keeping& left, const keeping& right) noexcept { return left.memory != right.memory; }
};

using kept_string = std::basic_string<char, std::char_traits<char>, keeping<char>>;

constexpr std::string_view short_text = "hunter2hunt";
constexpr std::string_view long_text = "correct horse battery staple, and some more of it";

/// The bytes of an object itself.
template <class T>
[[nodiscard]] std::string inside(const T& object) {
    return std::string(reinterpret_cast<const char*>(&object), sizeof object);
}

[[nodiscard]] bool holds(const std::string& bytes, std::string_view part) { return bytes.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a string is wiped where it stands and where it has its text") {
    kept_memory memory;
    kept_string text(long_text, keeping<char>(memory));
    REQUIRE(memory.holds("battery"));
    wipe_value(text);
    CHECK(text.empty());
    CHECK_FALSE(memory.holds("battery"));
    std::string short_one(short_text);
    REQUIRE(holds(inside(short_one), "hunter2"));
    wipe_value(short_one);
    CHECK_FALSE(holds(inside(short_one), "unter2"));
}

TEST_CASE("a string is wiped beyond its end") {
    std::string moved_from(short_text);
    const std::string moved = std::move(moved_from);
    wipe_value(moved_from);
    CHECK(moved == short_text);
    CHECK_FALSE(holds(inside(moved_from), "unter2"));
    kept_memory memory;
    kept_string shortened(long_text, keeping<char>(memory));
    shortened.resize(1);
    wipe_value(shortened);
    CHECK_FALSE(memory.holds("battery"));
}

TEST_CASE("a text of wide characters is wiped") {
    std::u16string wide(u"hunter2");
    wipe_value(wide);
    CHECK(wide.empty());
    wide.resize(7);
    CHECK(wide == std::u16string(7, u'\0'));
}

TEST_CASE("a vector is wiped with all its room") {
    kept_memory memory;
    std::vector<char, keeping<char>> bytes(long_text.begin(), long_text.end(), keeping<char>(memory));
    bytes.resize(3);
    wipe_value(bytes);
    CHECK(bytes.empty());
    CHECK_FALSE(memory.holds("battery"));
    std::uint64_t number = 0;
    std::memcpy(&number, "hastered", sizeof number);
    std::vector<std::uint64_t, keeping<std::uint64_t>> numbers(3, number, keeping<std::uint64_t>(memory));
    REQUIRE(memory.holds("hastered"));
    wipe_value(numbers);
    CHECK_FALSE(memory.holds("hastered"));
}

TEST_CASE("a vector of strings is wiped, those taken off its end too") {
    kept_memory memory;
    std::vector<std::string, keeping<std::string>> texts(2, std::string(short_text), keeping<std::string>(memory));
    REQUIRE(memory.holds("hunter2"));
    texts.pop_back();
    wipe_value(texts);
    CHECK(texts.empty());
    CHECK_FALSE(memory.holds("unter2"));
    std::vector<kept_string> with_own_memory;
    with_own_memory.emplace_back(long_text, keeping<char>(memory));
    REQUIRE(memory.holds("battery"));
    wipe_value(with_own_memory);
    CHECK_FALSE(memory.holds("battery"));
}

TEST_CASE("keys and values are wiped") {
    using entry = std::pair<const std::string, std::string>;
    kept_memory memory;
    std::map<std::string, std::string, std::less<>, keeping<entry>> sorted{keeping<entry>(memory)};
    sorted.emplace("hunter2key", "hunter3text");
    REQUIRE(memory.holds("hunter2key"));
    REQUIRE(memory.holds("hunter3text"));
    wipe_value(sorted);
    CHECK(sorted.empty());
    CHECK_FALSE(memory.holds("unter2key"));
    CHECK_FALSE(memory.holds("unter3text"));
    std::unordered_map<std::string, std::string> hashed{{"hunter2key", "hunter3text"}};
    wipe_value(hashed);
    CHECK(hashed.empty());
}

TEST_CASE("a set, a deque and an array are wiped") {
    kept_memory memory;
    std::set<std::string, std::less<>, keeping<std::string>> set{keeping<std::string>(memory)};
    set.emplace("hunter2a");
    set.emplace("hunter2b");
    wipe_value(set);
    CHECK(set.empty());
    CHECK_FALSE(memory.holds("unter2"));
    std::deque<std::string, keeping<std::string>> queue(3, std::string(short_text), keeping<std::string>(memory));
    REQUIRE(memory.holds("hunter2"));
    wipe_value(queue);
    CHECK_FALSE(memory.holds("unter2"));
    std::array<std::string, 2> array{{std::string(short_text), std::string(short_text)}};
    wipe_value(array);
    CHECK_FALSE(holds(inside(array), "unter2"));
}

TEST_CASE("what an optional holds is wiped") {
    std::optional<std::string> text{std::string(short_text)};
    wipe_value(text);
    CHECK_FALSE(text.has_value());
    CHECK_FALSE(holds(inside(text), "unter2"));
    std::optional<std::uint64_t> number{0x6465726574736168U};
    wipe_value(number);
    CHECK_FALSE(holds(inside(number), "hastered"));
}

TEST_CASE("a vector of truths is wiped") {
    std::vector<bool> truths(9, true);
    wipe_value(truths);
    CHECK(truths.empty());
    truths.resize(9);
    CHECK(truths == std::vector<bool>(9, false));
}

TEST_CASE("numbers and arrays of them are wiped") {
    std::uint64_t number = 42;
    wipe_value(number);
    CHECK(number == 0);
    std::array<char, 8> bytes{{'h', 'u', 'n', 't', 'e', 'r', '2', '3'}};
    wipe_value(bytes);
    CHECK(bytes == std::array<char, 8>{});
}

TEST_CASE("what a view points at is not touched") {
    const std::string text(short_text);
    std::string_view view = text;
    wipe_value(view);
    CHECK(view.empty());
    CHECK(text == short_text);
}

TEST_CASE("a value that passes leaves nothing where it was") {
    struct opaque {
        std::string text;
        std::string* other = nullptr;
        explicit opaque(std::string_view given) : text(given) {}
    };
    using passing = passing_value<opaque>;
    alignas(passing) unsigned char place[sizeof(passing)] = {};
    auto* const made = ::new (static_cast<void*>(place)) passing([] { return opaque(short_text); });
    REQUIRE(holds(inside(place), "hunter2"));
    const opaque moved = std::move(made->value);
    made->~passing();
    CHECK(moved.text == short_text);
    CHECK_FALSE(holds(inside(place), "unter2"));
}

TEST_CASE("two values are compared by their bytes") {
    CHECK(bytes_of(std::string("ab")) == "ab");
    const std::uint16_t number = 0x6161;
    CHECK(bytes_of(number) == "aa");
    const std::vector<std::uint16_t> numbers{0x6161, 0x6262};
    CHECK(bytes_of(numbers) == "aabb");
}
