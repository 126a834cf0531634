#include <twelve/detail/name_index.hpp>

#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/settings.hpp>

#include "unit/three_hundred_fields.hpp"

using namespace twelve::detail;

namespace {

struct indexed {
    TWELVE_SETTINGS(indexed);
    TWELVE_VAR(int, port, "Port", alias("LISTEN"), deprecated_alias("OLD_PORT", "use PORT"));
    TWELVE_VAR(twelve::secret<std::string>, key, "Key");
    TWELVE_VAR(std::string, motd, "May be in a file", from_file());
    TWELVE_VAR(twelve::secret<std::string>, pin, "A secret beside a variable called as its file would be");
    TWELVE_VAR(int, pin_file, "A variable of its own");
};

struct nothing_declared {
    TWELVE_SETTINGS(nothing_declared);
};

/// Whose name a name is: the variable's place and what the name is to it, `none` where it is nobody's.
std::string found(std::string_view name) {
    scratch memory;
    const catalog declared = catalog_of<indexed>(memory);
    const name_index index(declared, memory);
    const indexed_name* const one = index.find(name);
    if (one == nullptr) return "none";
    constexpr const char* roles[] = {"own", "alias", "deprecated", "file"};
    return std::string(declared.variables[one->variable].name) + " " + roles[static_cast<int>(one->role)];
}

}  // namespace

TEST_CASE("a variable answers to its name and its aliases, and knows which is which") {
    CHECK(found("PORT") == "PORT own");
    CHECK(found("LISTEN") == "PORT alias");
    CHECK(found("OLD_PORT") == "PORT deprecated");
}

TEST_CASE("secrets, and whoever asks, answer to the name of a file") {
    CHECK(found("KEY_FILE") == "KEY file");
    CHECK(found("MOTD_FILE") == "MOTD file");
    CHECK(found("PORT_FILE") == "none");
    CHECK(found("LISTEN_FILE") == "none");
    CHECK(found("KEY_FILE_FILE") == "none");
}

TEST_CASE("a declared name is itself before it is the file of another") {
    CHECK(found("PIN_FILE") == "PIN_FILE own");
}

TEST_CASE("no other name is anyone's, however near it is") {
    CHECK(found("") == "none");
    CHECK(found("port") == "none");
    CHECK(found("PORTS") == "none");
    CHECK(found("POR") == "none");
    CHECK(found("PROT") == "none");
    CHECK(found({"PORT\0", 5}) == "none");
    CHECK(found("\xD0ORT") == "none");  // 0x80 above the P
    CHECK(found("P" + std::string(64 + 3, 'X')) == "none");
    CHECK(found(std::string(100000, 'P')) == "none");
}

TEST_CASE("all names are listed, the variables' own first and in their order") {
    scratch memory;
    const catalog declared = catalog_of<indexed>(memory);
    const name_index index(declared, memory);
    REQUIRE(index.size() == 9);
    CHECK(static_cast<std::size_t>(index.end() - index.begin()) == index.size());
    CHECK(index.begin()[0].name == "PORT");
    CHECK(index.begin()[4].name == "PIN_FILE");
    CHECK(index.begin()[5].name == "LISTEN");
}

TEST_CASE("a struct without variables has no names") {
    scratch memory;
    const name_index index(catalog_of<nothing_declared>(memory), memory);
    CHECK(index.size() == 0);
    CHECK(index.find("PORT") == nullptr);
}

TEST_CASE("each of very many names is found") {
    scratch memory;
    const catalog declared = catalog_of<support::three_hundred_fields>(memory);
    const name_index index(declared, memory);
    std::size_t right = 0;
    for (std::size_t i = 0; i < 300; ++i) {
        const indexed_name* const one = index.find("BIG_V" + std::to_string(i));
        right += one != nullptr && one->variable == i ? 1U : 0U;
    }
    CHECK(right == 300);
    CHECK(index.find("BIG_V300") == nullptr);
}

TEST_CASE("the filter lets every name of the index pass") {
    scratch memory;
    const catalog declared = catalog_of<indexed>(memory);
    const name_index index(declared, memory);
    std::size_t passed = 0;
    for (const indexed_name& one : index) passed += index.filter().may_be(one.name) ? 1U : 0U;
    CHECK(passed == 9);
    CHECK_FALSE(index.filter().may_be("A"));
}
