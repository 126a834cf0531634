#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/twelve.hpp>
#include <twelve/values/bytes.hpp>

// A variable of every kind that can hold a secret. Those that are plain hold one by their name, or by what they are
// given: a URL with a user, or a value whose expansion touched a secret.

struct held_secrets {
    TWELVE_SETTINGS(held_secrets);
    TWELVE_VAR(twelve::secret<std::string>, inner, "A nested secret");
    TWELVE_VAR(std::optional<twelve::redis_url>, cache, "A nested URL");
};

struct leak_settings {
    TWELVE_SETTINGS(leak_settings);

    TWELVE_VAR(twelve::secret<std::string>, open_pass, "A secret text without a rule");
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, long_pass, "A secret text that must be long", min_length(400));
    TWELVE_VAR(twelve::secret<std::string>, short_pass, "A secret text that must be short", max_length(6));
    TWELVE_VAR(twelve::secret<std::string>, lettered_pass, "A secret text of few letters", made_of("x-z!"));
    TWELVE_VAR(twelve::secret<std::string>, checked_pass, "A secret text with a check",
               check([](std::string_view text) { return text.size() < 8; }, "a short text"));
    TWELVE_VAR(twelve::secret<std::string>, chosen_pass, "A secret text out of two", one_of("north", "south"));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, maybe_pass, "A secret text that may be absent");
    TWELVE_VAR(twelve::secret<std::uint64_t>, pin, "A secret number");
    TWELVE_VAR(twelve::secret<std::uint64_t>, small_pin, "A small secret number", at_most(1000));
    TWELVE_VAR(std::optional<twelve::secret<std::uint64_t>>, maybe_pin, "A secret number that may be absent");
    TWELVE_VAR(twelve::secret<std::chrono::seconds>, pause, "A secret duration");
    TWELVE_VAR(twelve::secret<twelve::base64_bytes>, cipher, "Secret bytes in base64", max_length(100));
    TWELVE_VAR(twelve::secret<twelve::base64_bytes>, short_cipher, "Few secret bytes", max_length(4));
    TWELVE_VAR(twelve::secret<twelve::hex_bytes>, seal, "Secret bytes in hex", max_length(100));
    TWELVE_VAR(twelve::secret<std::vector<std::string>>, many, "A secret list");
    TWELVE_VAR(twelve::secret<std::vector<std::string>>, few, "A short secret list", max_length(1));
    TWELVE_VAR(twelve::secret<std::vector<std::uint16_t>>, numbers, "A secret list of numbers");
    TWELVE_VAR((twelve::secret<std::map<std::string, std::string>>), by_name, "A secret map");
    TWELVE_VAR(std::optional<twelve::secret<std::vector<std::string>>>, maybe_many, "A secret list that may be absent");

    TWELVE_VAR(twelve::postgres_url, postgres, "A postgres URL");
    TWELVE_VAR(twelve::redis_url, redis, "A redis URL");
    TWELVE_VAR(twelve::http_url, http, "An HTTP URL");
    TWELVE_VAR(twelve::smtp_url, smtp, "An SMTP URL");
    TWELVE_VAR(twelve::service_url, service, "Any service's URL");
    TWELVE_VAR(std::optional<twelve::redis_url>, maybe_redis, "A redis URL that may be absent");
    TWELVE_VAR(std::vector<twelve::redis_url>, shards, "A list of URLs");
    TWELVE_VAR((std::map<std::string, twelve::http_url>), hooks, "URLs by name");

    TWELVE_VAR(std::string, api_token, "A plain text with a secret's name");
    TWELVE_VAR(std::uint16_t, door_secret, "A plain number with a secret's name", default_value(1));
    TWELVE_VAR(std::string, renamed, "A plain text with another name", alias("RENAMED_TOKEN"));
    TWELVE_VAR(std::uint16_t, numbered, "A plain number with another name", deprecated_alias("NUMBERED_TOKEN", "use NUMBERED"));
    TWELVE_VAR(std::string, homepage, "A plain text", max_length(500), from_file);
    TWELVE_VAR(std::string, short_page, "A short plain text", max_length(5));
    TWELVE_VAR(std::uint16_t, workers, "A plain number", default_value(4));
    TWELVE_VAR(std::chrono::seconds, wait, "A plain duration");
    TWELVE_VAR(twelve::listen_address, listen, "A plain address");
    TWELVE_VAR(std::vector<std::string>, origins, "A plain list", max_length(9));
    TWELVE_VAR(std::vector<std::string>, one_origin, "A plain list of one", max_length(1));
    TWELVE_VAR((std::map<std::string, std::string>), links, "A plain map");

    TWELVE_VAR(held_secrets, held, "What a group holds");
    TWELVE_VAR(std::optional<held_secrets>, spare, "What an optional group holds");

    TWELVE_VAR(std::string, sibling, "A variable that others are missing without");
    TWELVE_VAR(bool, agree, "Whether the rule across fields holds", default_value(true));

    void validate(twelve::checks& check) const {
        check.that(agree, "must not stand beside {0}", open_pass, pin);
        check.that(agree, "must not stand beside {0}", pin, api_token);
        check.that(agree, "must not stand beside {0}", postgres, homepage);
        check.that(agree, "must not stand beside {0}", many, origins);
        check.that(agree, "must not stand beside {0}", api_token, open_pass);
        check.that(agree, "must not stand beside {0}", homepage, open_pass);
        check.that(agree, "must not stand beside {0}", origins, open_pass);
        check.that(agree, "must not stand beside {0}", links, open_pass);
        check.that(agree, "must not stand beside {0}", shards, open_pass);
        check.that(agree, "must not stand beside {0}", renamed, open_pass);
    }
};
