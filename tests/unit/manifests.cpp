#include <twelve/manifests.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <support/approve.hpp>

#include <twelve/generated.hpp>

#include "show_settings.hpp"

using support::shown_settings;
using twelve::manifest;
using twelve::manifest_form;

namespace {

constexpr manifest_form all_forms[] = {manifest_form::kubernetes, manifest_form::compose, manifest_form::systemd};

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("each manifest has all that a place of deployment asks for") {
    support::approve("manifest_kubernetes.yaml", manifest<shown_settings>(manifest_form::kubernetes, {"shop"}));
    support::approve("manifest_compose.yaml", manifest<shown_settings>(manifest_form::compose, {"shop"}));
    support::approve("manifest_systemd.conf", manifest<shown_settings>(manifest_form::systemd, {"shop"}));
}

TEST_CASE("each begins with the header by which generated files are known, and ends with a line") {
    for (const manifest_form form : all_forms) {
        const std::string text = manifest<shown_settings>(form);
        CHECK(twelve::is_generated(text));
        CHECK(text.back() == '\n');
    }
}

TEST_CASE("things are called after the program, or as the options say") {
    twelve::manifest_options options;
    options.name = "My Shop";
    const std::string text = manifest<shown_settings>(manifest_form::kubernetes, options);
    CHECK(holds(text, "  name: my-shop-config\n"));
    CHECK(holds(text, "  name: my-shop-secrets\n"));
    options.config_map = "shop.config";
    options.secret = "Shop_Keys";
    const std::string named = manifest<shown_settings>(manifest_form::kubernetes, options);
    CHECK(holds(named, "                  name: shop.config\n"));
    CHECK(holds(named, "                  name: shop-keys\n"));
    CHECK(holds(named, "        - name: my-shop\n"));
    CHECK(holds(manifest<shown_settings>(manifest_form::compose, options), "services:\n  my-shop:\n"));
    CHECK(holds(manifest<shown_settings>(manifest_form::systemd, options), "EnvironmentFile=-/etc/my-shop/environment\n"));
}

TEST_CASE("no name breaks out of the manifest") {
    const std::string wicked = "x\n---\nkind: Secret\n\"'%d: {}";
    for (const manifest_form form : all_forms) {
        const std::string text = manifest<shown_settings>(form, {wicked, wicked, wicked});
        CHECK(holds(text, "x-kind-secret-d"));
        CHECK_FALSE(holds(text, "\nkind: Secret\n\"'"));
    }
}

TEST_CASE("a program is called app where nobody says how") {
    CHECK(holds(manifest<shown_settings>(manifest_form::compose), "services:\n  app:\n"));
}
