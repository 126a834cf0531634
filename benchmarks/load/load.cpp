// benchmark_load_<settings> <variables>: loads the settings from an environment of so many variables.

#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include <twelve/load.hpp>

#include <load/by_hand.hpp>
#include <load/environment.hpp>
#include <load/peers.hpp>
#include <load/settings.hpp>
#include <support/turns.hpp>

namespace {

int fail(const char* who) {
    std::fprintf(stderr, "%s does not load what is in the environment\n", who);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return fail("the caller");
    const made_environment variables(static_cast<std::size_t>(std::atoi(argv[1])));

    bare expected;
    if (!by_hand().load(expected)) return fail("by_hand");
    const auto loaded = twelve::load<settings>();
    if (!loaded || !is_same(*loaded, expected)) return fail("twelve");

    benchmark::turns all;
    all.add("twelve", [] { benchmark::keep(twelve::load<settings>()); });
    all.add("by_hand", [] {
        bare config;
        benchmark::keep(by_hand().load(config));
        benchmark::keep(config);
    });
    for (const peer& one : peers()) {
        bare config;
        if (!one.load(config) || !is_same(*loaded, config)) return fail(one.name);
        all.add(one.name, [load = one.load] {
            bare into;
            benchmark::keep(load(into));
            benchmark::keep(into);
        });
    }
    all.run();
}
