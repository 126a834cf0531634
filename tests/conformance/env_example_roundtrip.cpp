// env_example_roundtrip <folder>
//
// Writes .env.example into the folder, its optional variables no longer commented out, and checks that our parser takes
// it without a warning, and that a shell and, where it is installed in the folder, npm's dotenv read the same from it.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/twelve.hpp>

using namespace std::chrono_literals;

namespace {

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);
    TWELVE_VAR(twelve::smtp_url, url, "Relay for outgoing mail");
    TWELVE_VAR(std::string, from, "Sender's \"address\"", default_value("Ann O'Neill <shop@example.org>"));
};

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("hello, $USER! 100% #1 `now`"));
    TWELVE_VAR(std::string, empty_one, "Empty by default", default_value(""));
    TWELVE_VAR(std::string, format, "A format", example("two words"));
    TWELVE_VAR(std::string, required, "Needed: by all; # always");
    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies", min_length(32));
    TWELVE_VAR(std::chrono::seconds, wait, "How long", default_value(90s));
    TWELVE_VAR(bool, verbose, "Whether to say more", default_value(false));
    TWELVE_VAR(std::vector<std::string>, origins, "Origins", default_value("http://localhost:3000,https://a.example"));
    TWELVE_VAR((std::map<std::string, int>), quota, "Requests a minute, by plan", default_value("free:60,paid:600"));
    TWELVE_VAR((std::map<std::string, int>), weights, "Shares", separator(';'), key_value_separator('='),
               default_value("a b=1;c|d=2"));
    TWELVE_VAR(std::string, motd, "Told at login", from_file, example("it is \"now\""));
    TWELVE_VAR(twelve::postgres_url, database_url, "Orders and customers");
    TWELVE_VAR(std::optional<twelve::redis_url>, cache_url, "Page cache");
    TWELVE_VAR(mail_settings, mail, "Outgoing mail");
};

/// Makes live what is commented out: `# PORT=8080`.
std::string uncommented(const std::string& text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        std::string line = text.substr(at, end - at);
        const std::size_t equals = line.find('=');
        const bool is_binding = line.substr(0, 2) == "# " && equals != std::string::npos &&
                                line.substr(2, equals - 2).find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ_") == std::string::npos;
        made += is_binding ? line.substr(2) : line;
        at = end;
    }
    return made;
}

std::string output_of(const std::string& command) {
    std::string text;
    std::FILE* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return text;
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe)) text.push_back(static_cast<char>(byte));
    ::pclose(pipe);
    return text;
}

int complain(std::string_view reader, std::string_view name, std::string_view expected, std::string_view found) {
    fmt::print("{} reads {} as \"{}\", not \"{}\"\n", reader, name, found, expected);
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 64;
    const std::string folder = argv[1];
    const std::string path = folder + "/roundtrip.env";
    const std::string text = uncommented(twelve::env_example<settings>());
    std::FILE* const file = std::fopen(path.c_str(), "w");
    if (file == nullptr) return 74;
    std::fputs(text.c_str(), file);
    std::fclose(file);

    const auto document = twelve::parse_dotenv(text);
    int wrong = 0;
    for (const auto& one : document.errors()) wrong += complain("our parser", one.name, "no error", one.reason.view());
    for (const auto& one : document.warnings()) wrong += complain("our parser", one.name, "no warning", one.reason.view());
    const bool has_dotenv = output_of("cd '" + folder + "' && node -e 'require(\"dotenv\"); console.log(1)' 2>&1") == "1\n";
    if (!has_dotenv) fmt::print("skipped: npm's dotenv is not in {}\n", folder);

    std::size_t count = 0;
    for (const twelve::dotenv_assignment one : document.assignments()) {
        const std::string name(one.name);
        ++count;
        const std::string in_shell = output_of("set -a; . '" + path + "'; printf %s \"$" + name + "\"");
        if (in_shell != one.value) wrong += complain("sh", name, one.value, in_shell);
        if (!has_dotenv) continue;
        const std::string in_node = output_of("cd '" + folder + "' && node -e 'process.stdout.write(require(\"dotenv\").parse(" +
                                              "require(\"fs\").readFileSync(\"roundtrip.env\"))." + name + ")'");
        if (in_node != one.value) wrong += complain("npm's dotenv", name, one.value, in_node);
    }
    fmt::print("{} variables\n", count);
    return wrong == 0 && count == 16 ? 0 : 1;
}
