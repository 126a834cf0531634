"""The translation units that are compiled: what twelve asks of a compiler, and what the same costs without it."""

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
