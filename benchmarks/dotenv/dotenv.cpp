// The contestants of rows D1 to D3: benchmark_dotenv <what> <bytes> [file]
//
//     lines      the parser against memchr, which finds the line feeds and nothing else, on a text as programs have them
//     plain      the same on NAME=value alone
//     copy       the parser against memcpy of the same text
//     file       reading and parsing the file, against ifstream and getline
//     shape-...  a hostile text of twice the size, against two readings of one of the size
//     write      writes the text to the file, for other programs to read
//     parse      the parser alone, over the text of `write`

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <support/turns.hpp>
#include <twelve/detail/file.hpp>
#include <twelve/dotenv_syntax.hpp>

namespace {

/// A text as programs have them: addresses, numbers, flags, a few quotes, comments, blank lines, substitutions of what
/// is bound and of what is not.
std::string realistic(std::size_t size) {
    std::string text = "HOST=localhost\n";
    for (unsigned i = 0; text.size() < size; ++i) {
        const std::string number = std::to_string(i);
        switch (i * 2654435761U >> 28U) {
        case 0:
            text += "\n# The service " + number + " is what the shop calls for its orders.\n";
            break;
        case 1:
            text += "SERVICE_" + number + "_TITLE=\"The service called " + number + "\"\n";
            break;
        case 2:
            text += "SERVICE_" + number + "_PASSWORD='pa$$word-" + number + "-of-it'\n";
            break;
        case 3:
            text += "export SERVICE_" + number + "_HOME=/srv/service/" + number + "\n";
            break;
        case 4:
            text += "SERVICE_" + number + (i % 2 == 0 ? "_CACHE=${SERVICE_0_HOST:-localhost}" : "_CACHE=${HOST}") +
                    "/cache/" + number + "\n";
            break;
        case 5:
            text += "SERVICE_" + number + "_PORT=" + std::to_string(1024 + i % 60000) + "\n";
            break;
        case 6:
            text += "SERVICE_" + number + "_VERBOSE=false\n";
            break;
        case 7:
            text += "SERVICE_" + number + "_CITY=Z\xC3\xBCrich " + number + "\n";
            break;
        default:
            text += "SERVICE_" + number + "_URL=https://service-" + number + ".internal.example.org:8443/api/v1\n";
        }
    }
    return text;
}

/// Addresses, numbers and flags, of different lengths, as most lines of most files are.
std::string plain(std::size_t size) {
    std::string text;
    for (unsigned i = 0; text.size() < size; ++i) {
        const std::string number = std::to_string(i);
        switch (i * 2654435761U >> 30U) {
        case 0:
            text += "SERVICE_" + number + "_PORT=" + std::to_string(1024 + i % 60000) + "\n";
            break;
        case 1:
            text += "SERVICE_" + number + "_VERBOSE=false\n";
            break;
        default:
            text += "SERVICE_" + number + "_URL=https://service-" + number + ".internal.example.org:8443/api/v1\n";
        }
    }
    return text;
}

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    text.reserve(size + piece.size());
    while (text.size() < size) text += piece;
    return text;
}

/// Each name refers to the one before it: an index of those that are referred to is one of all.
std::string references(std::size_t size) {
    std::string text = "A0=a\n";
    for (unsigned i = 1; text.size() < size; ++i)
        text += "A" + std::to_string(i) + "=${A" + std::to_string(i - 1) + "}\n";
    return text;
}

std::string hostile(const std::string& shape, std::size_t size) {
    if (shape == "shape-long-line") return "A=" + std::string(size, 'x');
    if (shape == "shape-quotes") return "A=" + std::string(size, '"');
    if (shape == "shape-open-quote") return "A=\"" + repeated("\\n ", size);
    if (shape == "shape-hashes") return "A=" + std::string(size, '#');
    if (shape == "shape-beyond-ascii") return "A='" + repeated("\xC3\xA9\xE2\x82\xAC", size) + "'";
    if (shape == "shape-open-lines") return repeated("A='\n", size);
    if (shape == "shape-expansions") return "B=b\nA=" + repeated("${B}${C:-${B}}", size);
    if (shape == "shape-references") return references(size);
    if (shape == "shape-junk") return std::string(size, '\xFF');
    std::fprintf(stderr, "no such shape: %s\n", shape.c_str());
    std::exit(2);
}

twelve::dotenv_options without_limits() {
    twelve::dotenv_options options;
    options.max_file = std::size_t{1} << 31U;
    options.max_expanded = std::size_t{1} << 31U;
    return options;
}

std::size_t parse(std::string_view text) {
    const twelve::dotenv_document document = twelve::parse_dotenv(text, without_limits());
    return document.assignments().size() + document.errors().size();
}

std::size_t split(std::string_view text) {
    std::size_t lines = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        const void* const feed = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        if (feed == nullptr) break;
        at = static_cast<const char*>(feed) + 1;
        ++lines;
    }
    return lines;
}

void write_file(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    const std::string what = arguments[1];
    const std::size_t size = static_cast<std::size_t>(std::atoll(arguments[2]));
    const std::string path = count > 3 ? arguments[3] : "";
    const std::string text = what.rfind("shape", 0) == 0 ? hostile(what, size)
                             : what == "plain"           ? plain(size)
                                                         : realistic(size);
    benchmark::turns all;
    if (what == "write") {
        write_file(path, text);
        return 0;
    }
    if (what == "lines" || what == "plain") all.add("memchr", [&] { benchmark::keep(split(text)); });
    std::string copy(text.size(), ' ');
    if (what == "copy")
        all.add("memcpy", [&] {
            std::memcpy(&copy[0], text.data(), text.size());
            benchmark::keep(copy);
        });
    if (what == "file") {
        write_file(path, text);
        // As files are that nobody has just written: those are compared with a second reading.
        std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
        all.add("getline", [&] {
            std::ifstream file(path);
            std::string line;
            std::size_t lines = 0;
            while (std::getline(file, line)) ++lines;
            benchmark::keep(lines);
        });
        all.add("twelve", [&] {
            twelve::detail::file_limits limits;
            limits.max_bytes = std::size_t{1} << 31U;
            const twelve::detail::file_contents contents = twelve::detail::read_file(path, limits);
            benchmark::keep(parse(contents.text.view()));
        });
    } else if (what.rfind("shape", 0) == 0) {
        // Turns of one length: a busy machine leaves a short one alone more often than a long one.
        const std::string twice = hostile(what, 2 * size);
        all.add("once_and_again", [&] {
            benchmark::keep(parse(text));
            benchmark::keep(parse(text));
        });
        all.add("twice", [&] { benchmark::keep(parse(twice)); });
        all.run(std::chrono::seconds(4));  // of the slower shapes a second holds few turns
        return 0;
    } else {
        all.add("twelve", [&] { benchmark::keep(parse(text)); });
    }
    all.run();
}
