#include <CLI/CLI.hpp>

#include <load/peers.hpp>

bool load_with_cli11(bare& into) {
    CLI::App app;
#define OPEN
#define FIELD(kind, member, name) app.add_option("--" #member, into.member)->envname(name)->required();
#include <fields.inc>
#undef OPEN
#undef FIELD
    const char* const arguments[] = {"program"};
    try {
        app.parse(1, arguments);
    } catch (const CLI::ParseError&) {
        return false;
    }
    return true;
}
