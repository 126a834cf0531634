#include <twelve/detail/dotenv_reference.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "unit/detail/dotenv_checks.hpp"

using twelve::detail::dotenv_meaning;
using twelve::detail::dotenv_url_judge;

namespace {

dotenv_meaning look_up(twelve::detail::dotenv_reader& reader, std::string_view name) {
    dotenv_url_judge urls(reader.options().max_expanded);
    return twelve::detail::look_up_reference(reader, name, urls);
}

}  // namespace

TEST_CASE("a name means what the more important sources say, even if that is empty") {
    const std::string text;
    const twelve::dotenv_options options = dotenv_checks::options();
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    CHECK(look_up(reader, "SET").value == "set");
    CHECK(look_up(reader, "EMPTY").is_set);
    CHECK_FALSE(look_up(reader, "NONE").is_set);
    CHECK(look_up(reader, "HIDDEN").is_secret);
    CHECK(look_up(reader, "NO_TOKEN").is_secret);
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
    CHECK(look_up(reader, "LINK").is_secret);
    CHECK_FALSE(look_up(reader, "OTHER").is_secret);
}

TEST_CASE("a name means its last binding before this place") {
    const std::string text = "AxAu://p@h";
    const twelve::dotenv_options options;
    twelve::dotenv_document document;
    twelve::detail::dotenv_reader reader(text, options, document);
    reader.add_binding({0, 1, 1, 1, 1, 1, 1, 0});
    CHECK(look_up(reader, "A").value == "x");
    reader.add_binding({2, 1, 3, 7, 3, 7, 1, 0});
    CHECK(look_up(reader, "A").value == "u://p@h");
    CHECK(look_up(reader, "A").is_secret);
}

TEST_CASE("values of other sources are read for URLs so far as they could be expanded; behind that each URL is a secret") {
    dotenv_url_judge urls(20);
    CHECK_FALSE(urls.is_secret("not a URL, and ever so long"));
    CHECK_FALSE(urls.is_secret("amqp://queue"));
    CHECK(urls.is_secret("u://p@h"));
    CHECK(urls.is_secret("amqp://queue"));
    CHECK_FALSE(urls.is_secret("queue"));

    // Two million questions for a URL of 8 KB: each answered by reading it, they would take a minute.
    static const std::string url = "a://h/" + std::string(8000, 'a');
    twelve::dotenv_options options;
    options.look_up = [](void*, std::string_view) {
        twelve::dotenv_lookup found;
        found.is_set = true;
        found.value = url;
        return found;
    };
    std::string text = "A=";
    while (text.size() < std::size_t{14} << 20U) text += "${U+}";
    const auto document = twelve::parse_dotenv(text, options);
    REQUIRE(document.ok());
    CHECK(document.assignments()[0].is_tainted);
    CHECK_FALSE(twelve::parse_dotenv("A=${U}", options).assignments()[0].is_tainted);
}
