// benchmark_load_allocations_<settings>: how many times loading allocates, and filling the same struct by hand.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>

#include <twelve/load.hpp>

#include <load/by_hand.hpp>
#include <load/environment.hpp>
#include <load/settings.hpp>

namespace {

std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size)) return memory;
    std::abort();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

int main() {
    // A text that no small-string buffer holds, so that each of the user's own strings counts.
    const made_environment variables(200, "a text that is too long for the buffer of a small string");

    const std::size_t before_hand = allocations;
    bare config;
    if (!by_hand().load(config)) return 1;
    const std::size_t before_twelve = allocations;
    const auto loaded = twelve::load<settings>();
    const std::size_t after = allocations;
    if (!loaded || !is_same(*loaded, config)) return 1;

    std::printf("by_hand %zu\ntwelve %zu\n", before_twelve - before_hand, after - before_twelve);
}
