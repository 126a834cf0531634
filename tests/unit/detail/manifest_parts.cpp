#include <twelve/detail/manifest_parts.hpp>

#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/http.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/settings.hpp>

using namespace twelve::detail;

namespace {

struct part_group {
    TWELVE_SETTINGS(part_group);
    TWELVE_VAR(std::string, path, "p");
    TWELVE_VAR(int, size, "s", default_value(3));
};

struct part_settings {
    TWELVE_SETTINGS(part_settings);
    TWELVE_VAR(std::string, plain, "p", default_value("a"));
    TWELVE_VAR(std::string, region, "r", example("eu"), docs("https://example.org"));
    TWELVE_VAR(std::optional<std::string>, zone, "z", example("a"));
    TWELVE_VAR(twelve::secret<std::string>, key, "k");
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, spare_pass, "s");
    TWELVE_VAR(twelve::http_url, api, "a", default_value("https://api.example.org"));
    TWELVE_VAR(std::vector<twelve::redis_url>, shards, "s");
    TWELVE_VAR(std::string, api_token, "t", default_value("x"));
    TWELVE_VAR(std::string, moved, "m", alias("MOVED_SECRET"));
    TWELVE_VAR(std::string, upstream, "u", default_value("https://a:b@c/"));
    TWELVE_VAR(std::string, hook, "h", example("https://a/?token=b"));
    TWELVE_VAR(std::string, bell, "b", default_value("\a"));
    TWELVE_VAR(std::optional<part_group>, group, "g");
};

class part_catalog {
public:
    part_catalog() : all(catalog_of<part_settings>(memory_)) {}

    const variable& operator[](std::string_view name) const {
        for (const variable& one : all)
            if (one.name == name) return one;
        FAIL("no variable " << std::string(name));
        return all.variables[0];
    }
    manifest_value value(std::string_view name) const { return manifest_value_of(all, (*this)[name]); }

private:
    scratch memory_;

public:
    catalog all;
};

std::string label(std::string_view wanted) { return manifest_name(wanted, name_form::label, 50); }
std::string dotted(std::string_view wanted) { return manifest_name(wanted, name_form::with_dots, 253); }

}  // namespace

TEST_CASE("a name of a program becomes one that Kubernetes takes") {
    CHECK(label("shop") == "shop");
    CHECK(label("My_Shop  2") == "my-shop-2");
    CHECK(label("-shop-") == "shop");
    CHECK(label("shop.exe") == "shop-exe");
    CHECK(label("gr\xC3\xBC\xC3\x9F") == "gr");
    CHECK(label("\n\xFF: {}") == "app");
    CHECK(label("").size() == 3);
    CHECK(label(std::string(49, 'a') + "-b") == std::string(49, 'a'));
    CHECK(label(std::string(99, 'a')).size() == 50);
}

TEST_CASE("a name of a resource may hold dots, but no empty part") {
    CHECK(dotted("shop.config") == "shop.config");
    CHECK(dotted(".shop..config.") == "shop.config");
    CHECK(dotted("shop-.config") == "shop-config");
    CHECK(dotted("shop.-config") == "shop.config");
    CHECK(dotted(std::string(300, 'a')).size() == 253);
}

TEST_CASE("what is secret, may hold a secret or looks like one is confidential") {
    const part_catalog all;
    for (const char* const name :
         {"KEY", "SPARE_PASS", "API", "SHARDS", "API_TOKEN", "MOVED", "UPSTREAM", "HOOK"}) {
        INFO(name);
        CHECK(is_confidential(all[name]));
    }
    for (const char* const name : {"PLAIN", "REGION", "ZONE", "GROUP_PATH"}) {
        INFO(name);
        CHECK_FALSE(is_confidential(all[name]));
    }
}

TEST_CASE("what is required is a placeholder, whatever the example is") {
    const part_catalog all;
    CHECK(all.value("REGION").is_live);
    CHECK(is_placeholder(all.value("REGION").text));
    CHECK(all.value("KEY").is_live);
    CHECK(is_placeholder(all.value("KEY").text));
}

TEST_CASE("a plain default is live, and all else is commented out") {
    const part_catalog all;
    CHECK(all.value("PLAIN").is_live);
    CHECK(all.value("PLAIN").text == "a");
    CHECK_FALSE(all.value("ZONE").is_live);
    CHECK(all.value("ZONE").text == "a");
    for (const char* const name : {"SPARE_PASS", "API", "API_TOKEN", "UPSTREAM", "GROUP_PATH", "GROUP_SIZE"}) {
        INFO(name);
        CHECK_FALSE(all.value(name).is_live);
    }
    CHECK(all.value("GROUP_SIZE").text == "3");
    CHECK(is_placeholder(all.value("UPSTREAM").text));
}

TEST_CASE("a default that some reader of manifests refuses is left to the program") {
    CHECK(fits_manifest("a\tb\nc \xC3\xA9 \xF0\x9F\x98\x80 \xE2\x80\xAE"));
    for (const char* const text : {"\r", "\x1b", "\x7f", "\xC2\x85", "\xEF\xBF\xBE", "\xEF\xB7\x90", "\xF4\x8F\xBF\xBF", "\xFF"}) {
        INFO(twelve::detail::printable(text));
        CHECK_FALSE(fits_manifest(text));
    }
    const part_catalog all;
    CHECK_FALSE(all.value("BELL").is_live);
    std::string text;
    append_variable_comment(text, "", all.all, all["BELL"]);
    CHECK(text.find("# No manifest can hold its default, which the program has by itself.\n") != std::string::npos);
}

TEST_CASE("the comment of a variable tells its example and where to read more") {
    const part_catalog all;
    std::string text;
    append_variable_comment(text, "  ", all.all, all["REGION"]);
    CHECK(text == "  # r\n  # Required: a text in UTF-8; for example eu\n  # See https://example.org\n");
}

TEST_CASE("the head of a manifest is that of a generated file") {
    std::string text;
    append_manifest_head(text, "compose");
    CHECK(twelve::is_generated(text));
}
