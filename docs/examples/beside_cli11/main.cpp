// A program whose command line is parsed by CLI11, and which answers for its configuration all the same.

#include <string>

#include <CLI/CLI.hpp>
#include <twelve/twelve.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
};

int main(int argc, char** argv) {
    // Before CLI11, which would refuse flags that it does not know. Without a --config-* flag it touches nothing.
    const auto from = twelve::sources(twelve::environment());
    if (const auto answered = twelve::run_config_command<settings>(argc, argv, from)) return *answered;

    CLI::App app("Serves a shop");
    std::string file;
    bool is_verbose = false;
    app.add_option("--config-file", file, "What to sell");  // near none of our flags, so it is the program's own
    app.add_flag("--verbose", is_verbose, "Tell more");
    app.footer("Answers about its configuration: --config-check and others");
    CLI11_PARSE(app, argc, argv);

    const auto config = twelve::load_or_exit<settings>(from);
    fmt::print("port {}, catalogue {}, {}\n", config.port, file.empty() ? "none" : file,
               is_verbose ? "verbose" : "quiet");
}
