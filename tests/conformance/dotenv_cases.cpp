// Runs the conformance cases of the `.env` dialect: dotenv_cases FILE.jsonl...

#include <cstdint>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <twelve/dotenv_syntax.hpp>

#include "case_file.hpp"
#include "sha256.hpp"

namespace {

using nlohmann::json;

/// The environment that every case is read in.
twelve::dotenv_lookup look_up(void*, std::string_view name) {
    twelve::dotenv_lookup found;
    found.is_set = true;
    if (name == "HOST_VAR")
        found.value = "hostval";
    else if (name == "HOST_EMPTY")
        found.value = "";
    else if (name == "HOME")
        found.value = "/home/u";
    else if (name == "PATH")
        found.value = "/usr/bin:/bin";
    else
        found.is_set = false;
    return found;
}

std::string place(std::uint32_t line, std::uint32_t column, std::string_view code) {
    return std::to_string(line) + ":" + std::to_string(column) + " " + std::string(code);
}

std::string quoted(const std::string& text) { return json(text).dump(-1, ' ', true, json::error_handler_t::replace); }

std::string wanted_value(const json& value) {
    if (value.is_string()) return quoted(value.get<std::string>());
    return std::to_string(value.at("length").get<std::size_t>()) + " characters, " +
           value.at("sha256").get<std::string>();
}

/// A case gives a long value by its length in characters and its digest.
std::string found_value(std::string_view value) {
    std::size_t characters = 0;
    for (const char byte : value) characters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
    if (characters <= 2000) return quoted(std::string(value));
    return std::to_string(characters) + " characters, " + conformance::sha256::of(value);
}

std::string described(const std::map<std::string, std::string>& values, const std::multiset<std::string>& warnings) {
    std::string text;
    for (const auto& [name, value] : values) text += name + "=" + value + " ";
    for (const std::string& warning : warnings) text += "[" + warning + "] ";
    return text.empty() ? "nothing" : text;
}

std::string wanted(const json& one) {
    if (one.contains("error")) {
        const json& error = one.at("error");
        return "error " + place(error.at("line").get<std::uint32_t>(), error.at("column").get<std::uint32_t>(),
                                error.at("code").get<std::string>());
    }
    std::map<std::string, std::string> values;
    for (const auto& [name, value] : one.at("values").items()) values[name] = wanted_value(value);
    std::multiset<std::string> warnings;
    for (const json& warning : one.at("warnings"))
        warnings.insert(place(warning.at("line").get<std::uint32_t>(), warning.at("column").get<std::uint32_t>(),
                              warning.at("code").get<std::string>()));
    return described(values, warnings);
}

std::string got(const std::string& input) {
    twelve::dotenv_options options;
    options.look_up = look_up;
    const twelve::dotenv_document document = twelve::parse_dotenv(input, options);
    if (!document.ok()) {
        const twelve::dotenv_diagnostic& first = document.errors().front();
        return "error " + place(first.line, first.column, twelve::slug(first.code));
    }
    std::map<std::string, std::string> values;
    for (const twelve::dotenv_assignment one : document.assignments())
        if (one.is_in_force) values[std::string(one.name)] = found_value(one.value);
    std::multiset<std::string> warnings;
    for (const twelve::dotenv_diagnostic& warning : document.warnings())
        warnings.insert(place(warning.line, warning.column, twelve::slug(warning.code)));
    return described(values, warnings);
}

conformance::outcome run(const json& one) {
    const std::string input = one.contains("input")
                                  ? one.at("input").get<std::string>()
                                  : conformance::decode_base64(one.at("input_base64").get<std::string>());
    return {wanted(one), got(input)};
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::printf("usage: dotenv_cases FILE.jsonl...\n");
        return 2;
    }
    return conformance::run_files(count, arguments, run);
}
