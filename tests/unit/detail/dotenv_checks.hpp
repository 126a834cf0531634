#pragma once

#include <string>
#include <string_view>

#include <twelve/dotenv_syntax.hpp>

// What the tests of the `.env` dialect share: results as short texts, so that a check is one line.
namespace dotenv_checks {

inline std::string place(const twelve::dotenv_diagnostic& one) {
    return std::to_string(one.line) + ":" + std::to_string(one.column) + " " + std::string(twelve::slug(one.code));
}

inline std::string list(const std::vector<twelve::dotenv_diagnostic>& all) {
    std::string text;
    for (const twelve::dotenv_diagnostic& one : all) text += (text.empty() ? "" : ", ") + place(one);
    return text;
}

/// The environment of these tests: SET, EMPTY and API_TOKEN.
inline twelve::dotenv_lookup look_up(void*, std::string_view name) {
    twelve::dotenv_lookup found;
    found.is_set = name == "SET" || name == "EMPTY" || name == "API_TOKEN" || name == "HIDDEN";
    found.is_secret = name == "HIDDEN";
    if (name == "SET") found.value = "set";
    if (name == "API_TOKEN" || name == "HIDDEN") found.value = "canary-canary";
    return found;
}

inline twelve::dotenv_options options(twelve::dotenv_mode mode = twelve::dotenv_mode::standard) {
    twelve::dotenv_options made;
    made.mode = mode;
    made.look_up = look_up;
    return made;
}

/// All errors of a text: "1:3 bare_dollar, 2:1 invalid_name".
inline std::string errors(std::string_view text, twelve::dotenv_mode mode = twelve::dotenv_mode::standard) {
    return list(twelve::parse_dotenv(text, options(mode)).errors());
}

/// All warnings of a text that has no error, or its errors.
inline std::string warnings(std::string_view text, twelve::dotenv_mode mode = twelve::dotenv_mode::standard) {
    const auto document = twelve::parse_dotenv(text, options(mode));
    return document.ok() ? list(document.warnings()) : "refused: " + list(document.errors());
}

/// The value of A, or why there is none.
inline std::string value(std::string_view text, twelve::dotenv_mode mode = twelve::dotenv_mode::standard) {
    const auto document = twelve::parse_dotenv(text, options(mode));
    if (!document.ok()) return "refused: " + list(document.errors());
    const auto found = document.find("A");
    return found ? std::string(found->value) : "not bound";
}

}  // namespace dotenv_checks
