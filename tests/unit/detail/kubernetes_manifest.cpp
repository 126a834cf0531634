#include <twelve/detail/kubernetes_manifest.hpp>

#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/settings.hpp>

namespace {

template <class S>
std::string written() {
    twelve::detail::scratch memory;
    const twelve::detail::catalog all = twelve::detail::catalog_of<S>(memory);
    const twelve::detail::kubernetes_writer::names named{"shop", "shop-config", "on"};
    return twelve::detail::kubernetes_writer(all, named).write();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a secret stands in the Secret, and nothing else does") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, size, "s", default_value(3));
        TWELVE_VAR(twelve::secret<std::string>, key, "k");
    };
    const std::string text = written<settings>();
    const std::size_t secret = text.find("kind: Secret");
    const std::size_t patch = text.find("kind: Deployment");
    CHECK(text.find("\n  KEY: \"<a text in UTF-8>\"\n") > secret);
    CHECK(text.find("\n  KEY: ") < patch);
    CHECK(text.find("\n  SIZE: \"3\"\n") < secret);
    CHECK(holds(text, "secretKeyRef:\n                  name: \"on\"\n                  key: KEY\n"));
    CHECK(holds(text, "configMapKeyRef:\n                  name: shop-config\n                  key: SIZE\n"));
}

TEST_CASE("a key may be absent where the variable may be") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(int, needed, "n");
        TWELVE_VAR(std::optional<int>, y, "y");
    };
    const std::string text = written<settings>();
    CHECK(holds(text, "key: NEEDED\n            - name: \"Y\"\n"));
    CHECK(holds(text, "key: \"Y\"\n                  optional: true\n"));
    CHECK(holds(text, "  # \"Y\": \"<a whole number"));
}

TEST_CASE("what has nothing in force is an empty map") {
    struct settings {
        TWELVE_SETTINGS(settings);
        TWELVE_VAR(std::optional<int>, size, "s");
    };
    CHECK(holds(written<settings>(), "\ndata: {}\n"));
    CHECK_FALSE(holds(written<settings>(), "kind: Secret"));
}

TEST_CASE("a program without variables has a patch without an environment") {
    struct settings {
        TWELVE_SETTINGS(settings);
    };
    CHECK_FALSE(holds(written<settings>(), "env:"));
    CHECK_FALSE(holds(written<settings>(), "ConfigMap"));
    CHECK(holds(written<settings>(), "kind: Deployment"));
}
