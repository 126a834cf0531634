// expect: a field's type needs a twelve::parser, an enum its TWELVE_ENUM: both before the settings struct
#include <twelve/parser.hpp>
#include <twelve/settings.hpp>

struct shape {
    int corners = 0;
};
struct colour {
    int rgb = 0;
};
template <>
struct twelve::parser<colour> {
    static tl::expected<colour, twelve::literal> parse(std::string_view text) {
        if (text == "red") return colour{0xFF0000};
        return tl::make_unexpected(twelve::literal("a colour"));
    }
};

struct settings {
    TWELVE_SETTINGS(settings);
#ifdef TWELVE_FORBIDDEN
    TWELVE_VAR(shape, figure, "What is drawn");
#else
    TWELVE_VAR(colour, paint, "What it is drawn in");
#endif
};
