"""The translation units that are compiled: what twelve asks of a compiler, and what the same costs without it."""

import re

STANDARD = "#include <string>\n#include <vector>\n#include <optional>\n"
FLOOR = "#include <string>\n#include <charconv>\n#include <tl/expected.hpp>\n#include <fmt/format.h>\n"
SETTINGS = "#include <twelve/settings.hpp>\n"
UMBRELLA = "#include <twelve/twelve.hpp>\n"

# What a settings struct of the tables below needs, with twelve and without.
DECLARING = "#include <chrono>\n#include <cstdint>\n#include <optional>\n#include <string>\n#include <twelve/load.hpp>\n"

# Type, default as C++, rules: fields of mixed types, in turn.
MIXED = [
    ("std::uint16_t", "8080", "default_value(8080), at_least(1)"),
    ("std::string", '"hello"', 'default_value("hello")'),
    ("bool", "true", "default_value(true)"),
    ("int", "20", "default_value(20), between(1, 100)"),
    ("double", "0.5", "default_value(0.5)"),
    ("std::optional<std::string>", None, ""),
    ("std::chrono::seconds", "30", "default_value(std::chrono::seconds(30))"),
    ("log_level", "log_level::info", "default_value(log_level::info)"),
    ("twelve::secret<std::string>", None, "min_length(32)"),
    ("std::string", None, 'alias("FORMER_NAME_{0}"), max_length(80)'),
]
LEVELS = "enum class log_level { debug, info, warning, error };\nTWELVE_ENUM(log_level, debug, info, warning, error);\n"


def declared_fields(count):
    """The fields as twelve declares them."""
    lines = []
    for index in range(count):
        kind, _, rules = MIXED[index % len(MIXED)]
        rules = ", " + rules.format(index) if rules else ""
        lines.append(f'    TWELVE_VAR({kind}, field_number_{index}, "What field {index} is for"{rules});\n')
    return "".join(lines)


def bare_fields(count):
    """The same fields without twelve."""
    lines = []
    for index in range(count):
        kind, value, _ = MIXED[index % len(MIXED)]
        lines.append(f"    {kind} field_number_{index}" + (f"{{{value}}};\n" if value else "{};\n"))
    return "".join(lines)


def struct(name, count, is_declared):
    if not is_declared:
        return f"struct {name} {{\n{bare_fields(count)}}};\n"
    return f'struct {name} {{\n    TWELVE_SETTINGS({name}, prefix("{name.upper()}_"));\n{declared_fields(count)}}};\n'


# ---- Eight settings, loaded: with twelve, by hand, and with libenvpp ---------------------------------------------------

EIGHT = (
    "#include <chrono>\n#include <cstdint>\n#include <optional>\n#include <string>\n#include <twelve/load.hpp>\n"
    + LEVELS
    + struct("app", 8, True)
    + """
bool load_app(app& into) {
    auto loaded = twelve::load<app>();
    if (!loaded) return false;
    into = *std::move(loaded);
    return true;
}
"""
)

BARE_LEVELS = "enum class log_level { debug, info, warning, error };\n"

EIGHT_BY_HAND = (
    """#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <vector>
"""
    + BARE_LEVELS
    + struct("app", 8, False)
    + """
template <class T>
void read_number(const char* name, T& into, T least, T most, std::vector<std::string>& wrong) {
    const char* const text = std::getenv(name);
    if (text == nullptr) return;
    T value{};
    const char* const end = text + std::strlen(text);
    const auto found = std::from_chars(text, end, value);
    if (found.ec != std::errc() || found.ptr != end || value < least || value > most)
        wrong.push_back(std::string(name) + " is no number from " + std::to_string(least) + " to " + std::to_string(most));
    else
        into = value;
}

void read_flag(const char* name, bool& into, std::vector<std::string>& wrong) {
    const char* const text = std::getenv(name);
    if (text == nullptr) return;
    if (std::strcmp(text, "true") == 0)
        into = true;
    else if (std::strcmp(text, "false") == 0)
        into = false;
    else
        wrong.push_back(std::string(name) + " is neither true nor false");
}

void read_seconds(const char* name, std::chrono::seconds& into, std::vector<std::string>& wrong) {
    const char* const text = std::getenv(name);
    if (text == nullptr) return;
    long value = 0;
    const char* const end = text + std::strlen(text);
    const auto found = std::from_chars(text, end, value);
    if (found.ec != std::errc() || std::strcmp(found.ptr, "s") != 0)
        wrong.push_back(std::string(name) + " is no number of seconds");
    else
        into = std::chrono::seconds(value);
}

void read_level(const char* name, log_level& into, std::vector<std::string>& wrong) {
    const char* const text = std::getenv(name);
    if (text == nullptr) return;
    const char* const names[] = {"debug", "info", "warning", "error"};
    for (int i = 0; i < 4; ++i) {
        if (std::strcmp(text, names[i]) != 0) continue;
        into = static_cast<log_level>(i);
        return;
    }
    wrong.push_back(std::string(name) + " is none of debug, info, warning, error");
}

bool load_app(app& into) {
    std::vector<std::string> wrong;
    read_number<std::uint16_t>("APP_FIELD_NUMBER_0", into.field_number_0, 1, 65535, wrong);
    if (const char* const text = std::getenv("APP_FIELD_NUMBER_1")) into.field_number_1 = text;
    read_flag("APP_FIELD_NUMBER_2", into.field_number_2, wrong);
    read_number<int>("APP_FIELD_NUMBER_3", into.field_number_3, 1, 100, wrong);
    read_number<double>("APP_FIELD_NUMBER_4", into.field_number_4, -1e300, 1e300, wrong);
    if (const char* const text = std::getenv("APP_FIELD_NUMBER_5")) into.field_number_5 = text;
    read_seconds("APP_FIELD_NUMBER_6", into.field_number_6, wrong);
    read_level("APP_FIELD_NUMBER_7", into.field_number_7, wrong);
    return wrong.empty();
}
"""
)

EIGHT_LIBENVPP = (
    """#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <libenvpp/env.hpp>
"""
    + BARE_LEVELS
    + struct("app", 8, False)
    + """
namespace env {
template <>
struct default_parser<std::chrono::seconds> {
    std::chrono::seconds operator()(const std::string_view text) const {
        if (text.empty() || text.back() != 's') throw parser_error{"no number of seconds"};
        return std::chrono::seconds(default_parser<long>{}(text.substr(0, text.size() - 1)));
    }
};
template <>
struct default_parser<log_level> {
    log_level operator()(const std::string_view text) const {
        if (text == "debug") return log_level::debug;
        if (text == "info") return log_level::info;
        if (text == "warning") return log_level::warning;
        if (text == "error") return log_level::error;
        throw parser_error{"none of debug, info, warning, error"};
    }
};
}

bool load_app(app& into) {
    auto prefix = env::prefix("APP");
    const auto field_0 = prefix.register_range<std::uint16_t>("FIELD_NUMBER_0", 1, 65535);
    const auto field_1 = prefix.register_variable<std::string>("FIELD_NUMBER_1");
    const auto field_2 = prefix.register_variable<bool>("FIELD_NUMBER_2");
    const auto field_3 = prefix.register_range<int>("FIELD_NUMBER_3", 1, 100);
    const auto field_4 = prefix.register_variable<double>("FIELD_NUMBER_4");
    const auto field_5 = prefix.register_variable<std::string>("FIELD_NUMBER_5");
    const auto field_6 = prefix.register_variable<std::chrono::seconds>("FIELD_NUMBER_6");
    const auto field_7 = prefix.register_variable<log_level>("FIELD_NUMBER_7");
    const auto parsed = prefix.parse_and_validate();
    if (!parsed.ok()) return false;
    into.field_number_0 = parsed.get_or(field_0, into.field_number_0);
    into.field_number_1 = parsed.get_or(field_1, into.field_number_1);
    into.field_number_2 = parsed.get_or(field_2, into.field_number_2);
    into.field_number_3 = parsed.get_or(field_3, into.field_number_3);
    into.field_number_4 = parsed.get_or(field_4, into.field_number_4);
    into.field_number_5 = parsed.get(field_5);
    into.field_number_6 = parsed.get_or(field_6, into.field_number_6);
    into.field_number_7 = parsed.get_or(field_7, into.field_number_7);
    return true;
}
"""
)

# ---- Further fields, further structs ----------------------------------------------------------------------------------

# Both functions give a tl::expected that holds the struct: what the compiler does for that is in both units.
def declared_struct(name, count):
    return struct(name, count, True) + (
        f"tl::expected<{name}, twelve::problems> load_{name}() {{ return twelve::load<{name}>(); }}\n"
    )


def bare_struct(name, count):
    return struct(name, count, False) + (
        f"bool fill_{name}({name}&, twelve::problems&);\n"
        f"tl::expected<{name}, twelve::problems> load_{name}() {{\n"
        f"    tl::expected<{name}, twelve::problems> result{{tl::in_place}};\n"
        "    twelve::problems found;\n"
        f"    if (!fill_{name}(*result, found)) result = tl::make_unexpected(std::move(found));\n"
        "    return result;\n}\n"
    )


def fields(count, is_declared):
    """A struct of so many fields."""
    return DECLARING + LEVELS + (declared_struct if is_declared else bare_struct)("settings", count)


def structs(count, is_declared):
    """So many structs of eight fields."""
    make = declared_struct if is_declared else bare_struct
    return DECLARING + LEVELS + "".join(make(f"settings_{index}", 8) for index in range(count))


# ---- A unit that only reads -------------------------------------------------------------------------------------------


def reader(is_declared):
    """A unit that includes a settings struct and reads it."""
    included = SETTINGS if is_declared else ""
    return (
        "#include <chrono>\n#include <cstdint>\n#include <optional>\n#include <string>\n"
        + included
        + (LEVELS if is_declared else BARE_LEVELS)
        + struct("app", 8, is_declared)
        + "int sum_of(const app& config) { return config.field_number_0 + config.field_number_3; }\n"
        + "const std::string& greeting_of(const app& config) { return config.field_number_1; }\n"
    )


# ---- Programs whose size counts ---------------------------------------------------------------------------------------

EMPTY_PROGRAM = "int main() {}\n"

SCALARS_PROGRAM = """#include <cstdint>
#include <string>
#include <twelve/load.hpp>
struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port", default_value(8080), at_least(1));
    TWELVE_VAR(int, workers, "Workers");
    TWELVE_VAR(bool, trace, "Trace", default_value(false));
    TWELVE_VAR(double, ratio, "Ratio", between(0.0, 1.0));
    TWELVE_VAR(std::string, host, "Host");
};
int main() {
    const auto loaded = twelve::load<settings>();
    return loaded ? loaded->port + static_cast<int>(loaded->host.size()) : static_cast<int>(loaded.error().size());
}
"""

EVERYTHING_PROGRAM = """#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>
#include <twelve/twelve.hpp>
enum class log_level { debug, info, warning, error };
TWELVE_ENUM(log_level, debug, info, warning, error);
struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port", default_value(8080), at_least(1));
    TWELVE_VAR(int, workers, "Workers");
    TWELVE_VAR(bool, trace, "Trace", default_value(false));
    TWELVE_VAR(double, ratio, "Ratio", between(0.0, 1.0));
    TWELVE_VAR(std::string, host, "Host");
    TWELVE_VAR(log_level, level, "Level", default_value(log_level::info));
    TWELVE_VAR(std::chrono::seconds, timeout, "Timeout", default_value(std::chrono::seconds(30)));
    TWELVE_VAR(twelve::byte_size, limit, "Limit");
    TWELVE_VAR(std::vector<std::string>, origins, "Origins");
    TWELVE_VAR(std::set<int>, ports, "Ports");
    TWELVE_VAR((std::array<int, 3>), triple, "Three of them");
    TWELVE_VAR((std::map<std::string, int>), quota, "Quota");
    TWELVE_VAR(twelve::listen_address, listen, "Listen");
    TWELVE_VAR(twelve::ip_address, address, "Address");
    TWELVE_VAR(twelve::endpoint, upstream, "Upstream");
    TWELVE_VAR(twelve::secret<std::string>, key, "Key", min_length(32));
    TWELVE_VAR(twelve::secret<twelve::base64_bytes>, salt, "Salt");
    TWELVE_VAR(std::optional<twelve::hex_bytes>, seed, "Seed");
@URLS@};
int main() {
    const auto loaded = twelve::load<settings>(twelve::sources(twelve::environment(), twelve::dotenv(".env")));
    if (loaded) return loaded->port + static_cast<int>(loaded->host.size());
    fmt::print(stderr, "{}", loaded.error());
    return twelve::exit_config;
}
"""


def service_kinds(root):
    """Every kind of service URL: its header's name and its type's."""
    return [
        (header.stem, kind)
        for header in sorted((root / "include/twelve/services").glob("*.hpp"))
        for kind in re.findall(r"^class (\w+) : public service<", header.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def everything_program(root):
    """The program with every service URL that there is."""
    kinds = service_kinds(root)
    headers = "".join(f"#include <twelve/services/{header}.hpp>\n" for header, _ in kinds)
    urls = "".join(f'    TWELVE_VAR(twelve::{kind}, {kind}_of_it, "A service");\n' for _, kind in kinds)
    return headers + EVERYTHING_PROGRAM.replace("@URLS@", urls)


def service_program(header, kind):
    """A program whose one setting is a service of a kind."""
    return f"""#include <twelve/load.hpp>
#include <twelve/services/{header}.hpp>
struct settings {{
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(twelve::{kind}, service, "A service");
}};
int main() {{
    const auto loaded = twelve::load<settings>();
    return loaded ? 0 : static_cast<int>(loaded.error().size());
}}
"""


def field_program(count, is_declared):
    """A program that makes a struct of so many fields and, where they are declared, loads it."""
    load = "load_settings()" if is_declared else "tl::expected<settings, twelve::problems>(tl::in_place)"
    return (
        DECLARING
        + LEVELS
        + struct("settings", count, is_declared)
        + (
            "tl::expected<settings, twelve::problems> load_settings() { return twelve::load<settings>(); }\n"
            if is_declared
            else ""
        )
        + f"int main() {{ return {load}->field_number_0; }}\n"
    )
