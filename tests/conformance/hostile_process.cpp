// What the rest of the process may do to a load: another locale, set for C and for C++, and another thread that changes
// the environment once the settings are there.
//
//     hostile_process <folder for its files> [locale]...
//
// Under each locale everything that is read and written must be, byte for byte, what it is under "C". A locale that
// cannot be set is a failure: the build makes those it names.

#include <atomic>
#include <chrono>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <locale>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <stdlib.h>  // setenv

#include <twelve/dotenv_portability.hpp>
#include <twelve/dotenv_writer.hpp>
#include <twelve/fingerprint.hpp>
#include <twelve/format.hpp>
#include <twelve/json_schema.hpp>
#include <twelve/markdown.hpp>
#include <twelve/twelve.hpp>

enum class speed { idle, slow, swift };
TWELVE_ENUM(speed, idle, slow, swift);

namespace {

using namespace twelve::literals;

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(double, hostile_ratio, "A ratio", default_value(0.5), between(0.25, 1234567.5));
    TWELVE_VAR(int, hostile_items, "A number", default_value(1234567), at_least(1000));
    TWELVE_VAR(bool, hostile_strict, "A switch", default_value(false));
    TWELVE_VAR(speed, hostile_speed, "An enum", default_value(speed::idle));
    TWELVE_VAR(std::chrono::milliseconds, hostile_limit, "A duration", default_value(std::chrono::milliseconds(1500)));
    TWELVE_VAR(twelve::byte_size, hostile_size, "A size", default_value(16_MiB));
    TWELVE_VAR(std::optional<std::vector<double>>, hostile_list, "A list");
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, hostile_pin, "A secret");
    TWELVE_VAR(std::optional<twelve::http_url>, hostile_link, "A URL");
};

bool has_failed = false;

void check(bool holds, const std::string& what) {
    if (holds) return;
    std::printf("FAILED: %s\n", what.c_str());
    has_failed = true;
}

/// Letters whose case a Turkish locale changes otherwise, numbers with a point, bytes beyond ASCII.
const char* const sound = "hostile_ratio=9.5\n"
                          "HOSTILE_RATIO=1234.5\n"
                          "HOSTILE_ITEMS=2000000\n"
                          "HOSTILE_STRICT=TRUE\n"
                          "HOSTILE_SPEED=idle\n"
                          "HOSTILE_LIMIT=2s500ms\n"
                          "HOSTILE_SIZE=1.5MiB\n"
                          "HOSTILE_LIST=0.25,1e3,-2.75\n"
                          "HOSTILE_PIN='\xC3\xBC\xC4\xB0\xC4\xB1 I i'\n"
                          "HOSTILE_LINK=HTTP://user:pin@HOST.EXAMPLE:8443/i/I?limit=1.5\n"
                          "Title=\"T\xC4\xB0TLE ${HOSTILE_RATIO}\"\n";

const char* const faulty = "HOSTILE_RATIO=1234,5\n"
                           "HOSTILE_ITEMS=2.000.000\n"
                           "HOSTILE_STRICT=IDLE\n"
                           "HOSTILE_SPEED=\xC4\xB0" "DLE\n"
                           "HOSTILE_LIMIT=1,5s\n"
                           "HOSTILE_SIZE=1,5MiB\n"
                           "HOSTILE_LIST=0,25;1\n"
                           "HOSTILE_LINK=HTT\xC4\xB0://host\n"
                           "HOSTILE_ITEM=1\n";

const char* const broken = "\xC4\xB0=1\n"
                           "HOSTILE_PIN=\"\\i\"\n"
                           "HOSTILE_ITEMS=$I\n"
                           "I=${i:?needs i}\n";

/// All that a program says of one file: settings, reports, and what is written.
std::string told(const std::string& path) {
    const auto seen = twelve::inspect<settings>(twelve::dotenv(path).required());
    std::string text;
    if (seen.settings) {
        text += twelve::show(*seen.settings) + twelve::show_json(*seen.settings) + twelve::fingerprint(*seen.settings);
        text += seen.settings->hostile_link->host();
        text += fmt::format("{} {}", seen.settings->hostile_size, seen.settings->hostile_ratio);
    }
    text += twelve::report_text(seen.problems) + twelve::report_json(seen.problems) + twelve::report_github(seen.problems);
    for (const twelve::problem& one : seen.problems) text += twelve::sentence(one) + "\n";
    return text;
}

std::string portable(const std::string& text) {
    std::string all;
    for (const twelve::dotenv_portability& one : twelve::portability(text)) {
        all += std::string(one.name) + " " + std::to_string(one.line) + "\n";
        for (const twelve::dotenv_difference& other : one.differences) all += std::string(other.how.view()) + "\n";
    }
    return all + twelve::write_dotenv(twelve::parse_dotenv(text)).text;
}

/// Everything, under the locale that is set.
std::string everything(const std::string& folder) {
    std::string text = twelve::env_example<settings>() + twelve::markdown<settings>() + twelve::json_schema<settings>();
    for (const char* const content : {sound, faulty, broken}) {
        const std::string path = folder + "/locale.env";
        std::ofstream(path, std::ios::binary) << content;
        text += told(path) + portable(content);
    }
    return text;
}

/// Sets a locale for C and for C++; answers whether there is such a one, and it is what its name says.
bool set_locale(const std::string& name) {
    if (std::setlocale(LC_ALL, name.c_str()) == nullptr) return false;
    std::locale::global(std::locale(name));
    if (name.rfind("de_DE", 0) == 0) return std::string_view(std::localeconv()->decimal_point) == ",";
    if (name.rfind("tr_TR", 0) == 0) return std::toupper(L'i', std::locale()) == L'\u0130';
    return true;
}

void try_locales(const std::string& folder, int count, char** names) {
    const std::string wanted = everything(folder);
    check(wanted.find("1234.5") != std::string::npos, "the settings are read under C");
    check(wanted.find("2000000") != std::string::npos, "numbers are read under C");
    for (int i = 0; i < count; ++i) {
        const std::string name = names[i];
        if (!set_locale(name)) {
            check(false, "the locale " + name + " cannot be set");
            continue;
        }
        const std::string found = everything(folder);
        check(found == wanted, "under " + name + " something is read or written otherwise:\n" + found);
        std::printf("%s: %zu bytes as under C\n", name.c_str(), found.size());
    }
    std::locale::global(std::locale::classic());
    std::setlocale(LC_ALL, "C");
}

/// Settings that were loaded are values: nobody who changes the environment afterwards reaches them.
void change_environment_after_loading() {
    constexpr int rounds = 20000;
    const std::string pin = "a pin of more bytes than fit in place";
    ::setenv("HOSTILE_PIN", pin.c_str(), 1);
    ::setenv("HOSTILE_LIST", "1.5,2.5", 1);
    ::setenv("HOSTILE_LINK", "https://first.example/path", 1);
    const auto loaded = twelve::load<settings>();
    check(loaded.has_value(), "settings are loaded from the environment");
    if (!loaded) return;
    const std::string shown = twelve::show(*loaded);

    std::atomic<bool> is_over{false};
    std::thread other([&] {
        for (int i = 0; i < rounds; ++i) {
            const std::string text(static_cast<std::size_t>(i % 100), 'x');
            ::setenv("HOSTILE_PIN", text.c_str(), 1);
            ::setenv("HOSTILE_LIST", text.c_str(), 1);
            ::setenv(("HOSTILE_OTHER_" + std::to_string(i % 1000)).c_str(), text.c_str(), 1);
            ::unsetenv("HOSTILE_LINK");
        }
        is_over = true;
    });
    int looks = 0;
    bool stays = true;
    for (; !is_over || looks == 0; ++looks) {
        const settings copy = *loaded;
        stays = stays && copy.hostile_pin->expose() == pin && copy.hostile_list == std::vector<double>{1.5, 2.5};
        stays = stays && copy.hostile_link->host() == "first.example" && twelve::show(copy) == shown;
    }
    other.join();
    check(stays, "settings stay what they were while another thread changes the environment");
    std::printf("%d looks at the settings while the environment changed\n", looks);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return 2;
    try_locales(arguments[1], count - 2, arguments + 2);
    change_environment_after_loading();
    return has_failed ? 1 : 0;
}
