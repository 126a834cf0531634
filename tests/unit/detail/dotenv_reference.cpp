#include <twelve/detail/dotenv_reference.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "unit/detail/dotenv_checks.hpp"

using twelve::detail::look_up_reference;

TEST_CASE("a name means what the more important sources say, even if that is empty") {
    const std::string text;
    const twelve::dotenv_options options = dotenv_checks::options();
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    CHECK(look_up_reference(reader, "SET").value == "set");
    CHECK(look_up_reference(reader, "EMPTY").is_set);
    CHECK_FALSE(look_up_reference(reader, "NONE").is_set);
    CHECK(look_up_reference(reader, "HIDDEN").is_secret);
    CHECK(look_up_reference(reader, "NO_TOKEN").is_secret);
}

TEST_CASE("a URL with a password is a secret, whatever the name and the source") {
    const std::string text;
    twelve::dotenv_options options;
    options.look_up = [](void*, std::string_view name) {
        twelve::dotenv_lookup found;
        found.is_set = true;
        found.value = name == "LINK" ? "amqp://user:pin@queue" : "amqp://queue";
        return found;
    };
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    CHECK(look_up_reference(reader, "LINK").is_secret);
    CHECK_FALSE(look_up_reference(reader, "OTHER").is_secret);
}

TEST_CASE("a name means its last binding before this place") {
    const std::string text = "AxAu://p@h";
    const twelve::dotenv_options options;
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    reader.add_binding({0, 1, 1, 1, 1, 1, 1, 0});
    CHECK(look_up_reference(reader, "A").value == "x");
    reader.add_binding({2, 1, 3, 7, 3, 7, 1, 0});
    CHECK(look_up_reference(reader, "A").value == "u://p@h");
    CHECK(look_up_reference(reader, "A").is_secret);
}
