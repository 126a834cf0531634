#ifndef _WIN32

#    include <twelve/detail/environment_posix.hpp>

#    include <cstddef>
#    include <string>
#    include <string_view>
#    include <utility>
#    include <vector>

#    include <catch2/catch_test_macros.hpp>

#    include <twelve/environment.hpp>

using namespace twelve::detail;

namespace {

using texts = std::vector<std::string>;

/// An environment block of the test's own, in the place of the process's.
class own_block {
public:
    explicit own_block(texts entries) : entries_(std::move(entries)), kept_(environ) {
        for (std::string& entry : entries_) block_.push_back(&entry[0]);
        block_.push_back(nullptr);
        environ = block_.data();
    }
    own_block(const own_block&) = delete;
    own_block& operator=(const own_block&) = delete;
    ~own_block() { environ = kept_; }

    /// The memory of an entry, be it part of the block still or not.
    [[nodiscard]] const std::string& memory(std::size_t index) const { return entries_[index]; }

private:
    texts entries_;
    std::vector<char*> block_;
    char** kept_;
};

/// What the block holds, entry by entry.
texts left_in_block() {
    texts left;
    for (char** entry = environment_entries(); *entry != nullptr; ++entry) left.emplace_back(*entry);
    return left;
}

/// Everything that the environment tells a load.
class listed final : public collector {
public:
    void take(std::string_view name, const raw_value& value) override {
        all.push_back(std::string(name) + " is " + std::string(value.text));
    }
    void fail(std::string_view, twelve::literal) override {}
    texts all;
};

/// A load that declares nothing.
class some_load final : public opening {
public:
    explicit some_load(scratch& memory) : opening(memory) {}
    [[nodiscard]] std::size_t name_count() const noexcept override { return 0; }
    [[nodiscard]] std::string_view name(std::size_t) const noexcept override { return {}; }
    [[nodiscard]] bool is_secret(std::string_view) const noexcept override { return false; }
    [[nodiscard]] bool find_above(std::string_view, raw_value&) override { return false; }
};

texts told() {
    scratch memory;
    const some_load asked_by(memory);
    listed into;
    opened_environment(asked_by).collect(into);
    return into.all;
}

}  // namespace

TEST_CASE("the block is the one that the system keeps") {
    const own_block block({"A=1"});
    CHECK(environment_entries() == environ);
    CHECK(left_in_block() == texts{"A=1"});
}

TEST_CASE("an empty block, and none at all, have no entries") {
    const own_block block({});
    CHECK(told().empty());
    environ = nullptr;
    CHECK(told().empty());
    scrub_entries([](std::string_view) { return true; });
    CHECK(environ == nullptr);
}

TEST_CASE("a name ends at the first equals sign, a text at the entry's end") {
    const own_block block({"A=1", "B=", "C=x=y=", "a b=c", "\xFF=\xFE"});
    CHECK(told() == texts{"A is 1", "B is ", "C is x=y=", "a b is c", "\xFF is \xFE"});
}

TEST_CASE("an entry without a name or without an equals sign is no variable") {
    const own_block block({"", "=", "=C:=x", "A", "B=1"});
    CHECK(told() == texts{"B is 1"});
}

TEST_CASE("a very long entry is given whole") {
    const std::string text(1000000, 'x');
    const own_block block({"A=" + text});
    CHECK(told() == texts{"A is " + text});
}

TEST_CASE("scrubbing overwrites the texts that are meant, takes their entries off, and leaves the rest in order") {
    const own_block block({"A=1", "KEY=hunter2", "B=2", "KEY=again", "C"});
    scrub_entries([](std::string_view name) { return name == "KEY"; });
    CHECK(left_in_block() == texts{"A=1", "B=2", "C"});
    CHECK(block.memory(1).find("hunter2") == std::string::npos);
    CHECK(block.memory(1).compare(0, 4, "KEY=") == 0);
    CHECK(block.memory(3).find("again") == std::string::npos);
    CHECK(block.memory(2) == "B=2");
}

TEST_CASE("scrubbing everything leaves an empty block, scrubbing nothing leaves all") {
    const own_block block({"A=1", "=C:=x", "B="});
    scrub_entries([](std::string_view) { return false; });
    CHECK(left_in_block() == texts{"A=1", "=C:=x", "B="});
    scrub_entries([](std::string_view) { return true; });
    CHECK(left_in_block().empty());
}

TEST_CASE("what is no variable is not asked about") {
    const own_block block({"A", ""});
    scrub_entries([](std::string_view) { return true; });
    CHECK(left_in_block() == texts{"A", ""});
}

TEST_CASE("names that differ in case are two") {
    CHECK(is_same_variable("PATH", "PATH"));
    CHECK(is_same_variable("", ""));
    CHECK_FALSE(is_same_variable("PATH", "Path"));
    CHECK_FALSE(is_same_variable("PATH", "PATHS"));
}

#endif
