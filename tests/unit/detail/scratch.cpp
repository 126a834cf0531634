#include <twelve/detail/scratch.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::scratch;

namespace {

struct counted {
    int number = 7;
    double share = 0.5;
};

template <class T>
bool is_aligned(const T* memory) {
    return reinterpret_cast<std::uintptr_t>(memory) % alignof(T) == 0;
}

}  // namespace

TEST_CASE("an array begins with the values that its elements begin with") {
    scratch memory;
    const counted* const made = memory.make<counted>(3);
    CHECK(made[0].number == 7);
    CHECK(made[2].number == 7);
    const int* const numbers = memory.make<int>(100);
    int sum = 0;
    for (int i = 0; i < 100; ++i) sum |= numbers[i];
    CHECK(sum == 0);
}

TEST_CASE("arrays are aligned whatever came before them") {
    scratch memory;
    CHECK(memory.make<char>(1) != nullptr);
    CHECK(is_aligned(memory.make<double>(1)));
    CHECK(memory.make<char>(3) != nullptr);
    CHECK(is_aligned(memory.make<std::max_align_t>(1)));
    CHECK(memory.make<char>(60000) != nullptr);
    CHECK(is_aligned(memory.make<std::max_align_t>(10000)));
    CHECK(memory.make<char>(1) != nullptr);
    CHECK(is_aligned(memory.make<std::uint64_t>(1)));
}

TEST_CASE("no two arrays overlap, be they small or larger than the buffer") {
    scratch memory;
    char* made[64] = {};
    std::size_t sizes[64] = {};
    for (std::size_t i = 0; i < 64; ++i) {
        sizes[i] = i % 8 == 7 ? 100000 : 1000 + i;
        made[i] = memory.make<char>(sizes[i]);
        std::memset(made[i], static_cast<int>(i + 1), sizes[i]);
    }
    bool are_whole = true;
    for (std::size_t i = 0; i < 64; ++i)
        for (std::size_t at = 0; at < sizes[i]; ++at) are_whole = are_whole && made[i][at] == static_cast<char>(i + 1);
    CHECK(are_whole);
}

TEST_CASE("an array of nothing takes nothing away") {
    scratch memory;
    CHECK(memory.make<int>(0) != nullptr);
    int* const one = memory.make<int>(1);
    *one = 5;
    CHECK(memory.make<int>(0) != nullptr);
    CHECK(*one == 5);
}

TEST_CASE("a placed object is the caller's to destroy") {
    int alive = 0;
    struct counting {
        explicit counting(int& count) : count_(count) { ++count_; }
        ~counting() { --count_; }
        int& count_;
    };
    scratch memory;
    counting* const one = memory.place<counting>(alive);
    CHECK(alive == 1);
    one->~counting();
    CHECK(alive == 0);
}

TEST_CASE("room and bytes overlap with nothing") {
    scratch memory;
    char* const first = memory.bytes(5);
    std::memset(first, 'a', 5);
    std::uint64_t* const room = memory.room<std::uint64_t>(2);
    CHECK(is_aligned(room));
    room[0] = room[1] = 0;
    CHECK(std::memcmp(first, "aaaaa", 5) == 0);
}
