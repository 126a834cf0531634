#include <twelve/detail/walk.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "../show_settings.hpp"

using namespace twelve::detail;
using support::shown_settings;

namespace {

const void* member_named(const std::string& name, const shown_settings& settings) {
    scratch memory;
    const catalog all = catalog_of<shown_settings>(memory);
    const auto** const members = memory.make<const void*>(all.size);
    locate_all(all, &settings, members, memory);
    for (std::size_t i = 0; i < all.size; ++i)
        if (all.variables[i].name == name) return members[i];
    return nullptr;
}

}  // namespace

TEST_CASE("each variable leads to its member, nested ones too") {
    const shown_settings settings = support::filled_settings();
    CHECK(member_named("PORT", settings) == &settings.port);
    CHECK(member_named("WORKERS", settings) == &settings.workers);
    CHECK(member_named("MAIL_RETRIES", settings) == &settings.mail.retries);
}

TEST_CASE("the variables of an absent group lead nowhere") {
    shown_settings settings = support::filled_settings();
    CHECK(member_named("TLS_KEY", settings) == nullptr);
    settings.tls.emplace();
    CHECK(member_named("TLS_KEY", settings) == &settings.tls->key);
}
