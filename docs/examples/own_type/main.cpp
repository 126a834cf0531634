// A type of your own joins by one specialisation: text in, value or the expected form out.

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/twelve.hpp>

namespace chart {

struct colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

}  // namespace chart

template <>
struct twelve::parser<chart::colour> {
    static tl::expected<chart::colour, twelve::literal> parse(std::string_view text) {
        if (text.size() == 7 && text.front() == '#') {
            std::uint32_t bits = 0;
            const char* const end = text.data() + text.size();
            const auto [rest, error] = std::from_chars(text.data() + 1, end, bits, 16);
            if (error == std::errc() && rest == end)
                return chart::colour{static_cast<std::uint8_t>(bits >> 16), static_cast<std::uint8_t>(bits >> 8 & 0xFF),
                                     static_cast<std::uint8_t>(bits & 0xFF)};
        }
        return tl::make_unexpected(twelve::literal("a colour such as #ff8800"));
    }

    // Optional: without it, `show` says (set).
    static std::string print(const chart::colour& value) {
        return fmt::format("#{:02x}{:02x}{:02x}", value.red, value.green, value.blue);
    }
};

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(chart::colour, background, "Colour behind everything", default_value("#ffffff"));
    TWELVE_VAR(std::optional<chart::colour>, border, "Colour of borders; none when unset");
    TWELVE_VAR(std::vector<chart::colour>, palette, "Colours of charts, in their order");
};

int main() {
    const auto config =
        twelve::load<settings>(twelve::variables{{"BORDER", "#336699"}, {"PALETTE", "#ff8800,#0088ff"}});
    fmt::print("{}\n", twelve::show(config.value()));

    const auto faulty = twelve::load<settings>(twelve::variables{{"BACKGROUND", "white"}, {"PALETTE", "#ff8800,blue"}});
    for (const twelve::problem& one : faulty.error()) fmt::print("{}\n", one);
}
