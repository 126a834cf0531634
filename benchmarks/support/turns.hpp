#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <utility>
#include <vector>

#include <time.h>  // clock_gettime

namespace benchmark {

/// Keeps the optimiser from dropping what a contestant made.
template <class T>
void keep(const T& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

/// Times contestants that take turns, so that a noisy machine disturbs them alike; prints `name nanoseconds`, the least
/// of each, for `bench.turns`.
///
///     benchmark::turns all;
///     all.add("twelve", [] { benchmark::keep(twelve::load<settings>()); });
///     all.add("hand", [] { benchmark::keep(load_by_hand()); });
///     all.run();
class turns {
public:
    template <class Run>
    void add(const char* name, Run run) {
        contestants_.push_back({name, new work_of<Run>(std::move(run))});
    }

    turns() = default;
    turns(const turns&) = delete;
    turns& operator=(const turns&) = delete;
    ~turns() {
        for (const contestant& one : contestants_) delete one.what;
    }

    /// Lets the contestants take turns for about `budget` in all. A turn is short, so that some of them pass without
    /// the system giving the processor to another.
    void run(std::chrono::milliseconds budget = std::chrono::milliseconds(1500)) {
        constexpr double turn = 200000;  // nanoseconds
        constexpr int fewest_rounds = 5;
        for (contestant& one : contestants_) {
            time(one, 1);  // warms the caches
            const double once = time(one, 1);
            one.repeats = once >= turn ? 1 : static_cast<std::size_t>(turn / once) + 1;
        }
        const auto end = std::chrono::steady_clock::now() + budget;
        for (int round = 0; round < fewest_rounds || std::chrono::steady_clock::now() < end; ++round)
            for (contestant& one : contestants_) {
                const double each = time(one, one.repeats);
                if (one.least == 0 || each < one.least) one.least = each;
            }
        for (const contestant& one : contestants_) std::printf("%s %.1f\n", one.name, one.least);
    }

private:
    struct work {
        virtual ~work() = default;
        virtual void repeat(std::size_t times) = 0;
    };

    template <class Run>
    struct work_of final : work {
        explicit work_of(Run given) : run(std::move(given)) {}
        void repeat(std::size_t times) override {
            for (; times != 0; --times) run();
        }
        Run run;
    };

    struct contestant {
        const char* name;
        work* what;
        std::size_t repeats = 1;
        double least = 0;
    };

    /// Nanoseconds of one repeat.
    static double time(const contestant& one, std::size_t repeats) {
        const double started = processor_time();
        one.what->repeat(repeats);
        return (processor_time() - started) / static_cast<double>(repeats);
    }

    /// Nanoseconds that this program has had of the processor, the system's work for it included. What other programs
    /// do meanwhile is not in it.
    static double processor_time() {
        timespec now{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
    }

    std::vector<contestant> contestants_;
};

}  // namespace benchmark
