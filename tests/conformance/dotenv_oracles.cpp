// Holds the library to other programs that read .env files: dotenv_oracles SCRIPTS SCRATCH NODE PYTHON RUBY SH
//
// Generated files of what all agree on are read alike, what the writer writes comes back unchanged from all, and where
// `portability` calls a line the same for a program, that program reads the same. A program that is not installed is
// given as "-", and is skipped aloud.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/dotenv_portability.hpp>
#include <twelve/dotenv_writer.hpp>

namespace {

using values = std::map<std::string, std::string>;

std::string hex(std::string_view text) {
    std::string made;
    for (const char byte : text) {
        made += "0123456789abcdef"[static_cast<unsigned char>(byte) / 16];
        made += "0123456789abcdef"[static_cast<unsigned char>(byte) % 16];
    }
    return made;
}

std::string from_hex(std::string_view text) {
    const auto digit = [](char byte) { return byte <= '9' ? byte - '0' : byte - 'a' + 10; };
    std::string made;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2)
        made += static_cast<char>(digit(text[i]) * 16 + digit(text[i + 1]));
    return made;
}

std::string content(const std::string& path) {
    std::string text;
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return text;
    char buffer[65536];
    for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, file)) != 0;) text.append(buffer, size);
    std::fclose(file);
    return text;
}

void write(const std::string& path, const std::string& text) {
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr || std::fwrite(text.data(), 1, text.size(), file) != text.size()) std::exit(2);
    std::fclose(file);
}

/// A program that reads .env texts, through a script that says what it read.
struct oracle {
    std::string name;
    std::string command;  ///< reads texts from its input; empty where the program is absent
    std::string scratch;

    /// What the program makes of each text; nothing at all where it fails.
    [[nodiscard]] std::vector<values> read(const std::vector<std::string>& texts) const {
        std::string input;
        for (const std::string& text : texts) input += hex(text) + "\n";
        write(scratch + "/in", input);
        if (std::system((command + " <" + scratch + "/in >" + scratch + "/out 2>" + scratch + "/err").c_str()) != 0)
            return {};
        std::vector<values> all;
        std::string output = content(scratch + "/out");
        for (std::size_t at = 0; at < output.size();) {
            const std::size_t end = output.find('\n', at);
            all.push_back(values_of(output.substr(at, end - at) + " "));
            at = end + 1;
        }
        return all;
    }

private:
    static values values_of(const std::string& line) {
        values read;
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = line.find(' ', at);
            const std::size_t colon = line.find(':', at);
            if (colon < end)
                read[from_hex(line.substr(at, colon - at))] = from_hex(line.substr(colon + 1, end - colon - 1));
            at = end + 1;
        }
        return read;
    }
};

struct random_source {
    std::uint32_t state = 2463534242U;
    std::size_t below(std::size_t limit) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return state % limit;
    }
    template <std::size_t Size>
    std::string one_of(const char* const (&choices)[Size]) {
        return choices[below(Size)];
    }
};

values read_here(const std::string& text) {
    values read;
    const twelve::dotenv_document document = twelve::parse_dotenv(text);
    if (document.ok())
        for (const twelve::dotenv_assignment one : document.assignments()) read[std::string(one.name)] = one.value;
    return read;
}

int failures = 0;

void fail(const std::string& who, const std::string& text, const values& wanted, const values& got) {
    if (++failures > 20) return;
    std::printf("FAILED %s\n  text   %s\n", who.c_str(), text.c_str());
    for (const auto& [name, value] : wanted) std::printf("  wanted %s=[%s]\n", name.c_str(), value.c_str());
    for (const auto& [name, value] : got) std::printf("  got    %s=[%s]\n", name.c_str(), value.c_str());
}

// ---- What all agree on ----------------------------------------------------------------------------------------------

std::string agreed_file(random_source& random) {
    static const char* const words[] = {"x", "8080", "two", "a.b/c", "http://h:80/p?q=1&r=2", "\xC3\xA9t\xC3\xA9",
                                        "=", "-",    "@",   "1,2"};
    std::string text;
    const std::size_t lines = random.below(8) + 1;
    for (std::size_t i = 0; i < lines; ++i) {
        const std::string name = "N_" + std::to_string(i);
        std::string value = random.one_of(words);
        for (std::size_t more = random.below(3); more != 0; --more) value += random.one_of(words);
        switch (random.below(8)) {
        case 0:
            text += "# a comment with = and words\n";
            break;
        case 1:
            text += "\n";
            break;
        case 2:
            text += name + "=\n";
            break;
        case 3:
            text += name + "='" + value + " " + value + "'\n";
            break;
        case 4:
            text += name + "=\"" + value + " " + value + "\"\n";
            break;
        case 5:
            text += "export " + name + "='" + value + "'\n";
            break;
        case 6:
            text += name + "='" + value + "' # why\n";
            break;
        default:
            text += name + "=" + (value.find('&') == std::string::npos ? value : "plain") + "\n";
        }
    }
    return text;
}

void check_agreed(const oracle& one) {
    random_source random;
    std::vector<std::string> texts;
    for (int i = 0; i < 2000; ++i) texts.push_back(agreed_file(random));
    const std::vector<values> read = one.read(texts);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const values wanted = read_here(texts[i]);
        if (i >= read.size() || read[i] != wanted)
            fail(one.name + ", agreed", texts[i], wanted, i < read.size() ? read[i] : values());
    }
    std::printf("%-14s %zu agreed files\n", one.name.c_str(), texts.size());
}

// ---- What the writer writes -----------------------------------------------------------------------------------------

std::string any_value(random_source& random) {
    static const char* const pieces[] = {"x",  "it's", "\"", "#",        " # ", " ", "$",  "$5", "\\", "\\n",
                                         "\n", "`",    "=",  "\t",       "~",   "*", ";",  "&",  "(",  ")",
                                         "{",  "}",    "!",  "\xC3\xA9", "'",   "'", "\r", "%",  "$$", "${X}"};
    std::string value;
    for (std::size_t more = random.below(5); more != 0; --more) value += random.one_of(pieces);
    return value;
}

void check_written(const oracle& one) {
    random_source random;
    std::vector<std::string> texts;
    std::vector<values> wanted;
    std::size_t for_everyone = 0;
    for (int i = 0; i < 3000; ++i) {
        std::vector<std::string> given;
        for (int k = 0; k < 3; ++k) given.push_back(any_value(random));
        std::vector<twelve::dotenv_entry> entries;
        values all;
        for (std::size_t k = 0; k < given.size(); ++k) {
            static const char* const names[] = {"FIRST", "SECOND", "THIRD"};
            if (twelve::spell_dotenv_value(given[k]).reach != twelve::dotenv_reach::everyone) continue;
            entries.push_back({names[k], given[k], "why, and \"what\""});
            all[names[k]] = given[k];
            ++for_everyone;
        }
        texts.push_back(twelve::write_dotenv(entries).text);
        wanted.push_back(all);
    }
    const std::vector<values> read = one.read(texts);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (i >= read.size() || read[i] != wanted[i])
            fail(one.name + ", written", texts[i], wanted[i], i < read.size() ? read[i] : values());
    std::printf("%-14s %zu values of the writer\n", one.name.c_str(), for_everyone);
}

// ---- What portability calls the same --------------------------------------------------------------------------------

std::string any_line(random_source& random) {
    static const char* const before[] = {"", "", "", "", "export ", " ", "\t", "\xEF\xBB\xBF", "\v"};
    static const char* const names[] = {"A", "A", "A", "A", "a.b", "A-b", "export", "_", "A1"};
    static const char* const equals[] = {"=", "=", "=", "=", " = ", "= ", " =", "=\t"};
    static const char* const pieces[] = {"x",
                                         "y z",
                                         " ",
                                         "#",
                                         " #",
                                         "'",
                                         "\"",
                                         "`",
                                         "\\",
                                         "\\n",
                                         "\\\"",
                                         "\\\\",
                                         "\\$",
                                         "$",
                                         "$$",
                                         "5$",
                                         "$5",
                                         "{",
                                         "}",
                                         "~",
                                         "*",
                                         "\xC3\xA9",
                                         "\xC2\xA0",
                                         "\xE2\x80\xA8",
                                         "\t",
                                         ";",
                                         "&",
                                         "|",
                                         "<",
                                         "(",
                                         ")",
                                         "!",
                                         "=",
                                         ":",
                                         "%",
                                         "\v",
                                         "\x01",
                                         "\x1C",
                                         "\n",
                                         "\r\n",
                                         "?",
                                         "[",
                                         "^",
                                         ",",
                                         "${N}",
                                         "${N:-d}",
                                         "${N-d e}",
                                         "${N:+x}",
                                         "\\r",
                                         "\\t",
                                         "\xE2\x80\x9C",
                                         "\xEF\xBB\xBF",
                                         "A=1"};
    static const char* const quotes[] = {"", "", "'", "\"", "\""};
    static const char* const behind[] = {"", "", "", " ", " # c", "# c", "\t# c", " # it's \"c\"", "\v# c"};
    static const char* const ends[] = {"\n", "\n", "\n", "\r\n", ""};
    const std::string quote = random.one_of(quotes);
    std::string line = random.one_of(before) + random.one_of(names) + random.one_of(equals) + quote;
    for (std::size_t more = random.below(5); more != 0; --more) line += random.one_of(pieces);
    return line + quote + random.one_of(behind) + random.one_of(ends);
}

/// Lines that bind one name, and that `portability` calls the same for a program.
std::vector<std::string> same_lines(twelve::dotenv_program program, std::size_t count) {
    random_source random;
    std::vector<std::string> lines;
    for (int i = 0; i < 400000 && lines.size() < count; ++i) {
        std::string line = any_line(random);
        const auto judged = twelve::portability(line);
        if (twelve::parse_dotenv(line).ok() && judged.size() == 1 && judged[0].is_same_for(program))
            lines.push_back(std::move(line));
    }
    return lines;
}

void check_same(const oracle& one, twelve::dotenv_program program) {
    const std::vector<std::string> lines = same_lines(program, 20000);
    const std::vector<values> read = one.read(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const values wanted = read_here(lines[i]);
        if (i >= read.size() || read[i] != wanted)
            fail(one.name + ", called the same", lines[i], wanted, i < read.size() ? read[i] : values());
    }
    std::printf("%-14s %zu lines called the same\n", one.name.c_str(), lines.size());
}

// ---- sh -------------------------------------------------------------------------------------------------------------

/// Has sh read texts, each for the value of one name.
void check_sh(const std::string& what, const std::string& sh, const std::string& scripts, const std::string& scratch,
              const std::vector<std::string>& texts) {
    const std::string folder = scratch + "/sh";
    if (std::system(("rm -rf " + folder + " && mkdir -p " + folder).c_str()) != 0) std::exit(2);
    std::size_t count = 0;
    std::vector<std::pair<std::string, values>> wanted;
    for (const std::string& text : texts) {
        for (const auto& [name, value] : read_here(text)) {
            write(folder + "/" + std::to_string(count), text);
            write(folder + "/" + std::to_string(count++) + ".name", name + "\n");
            wanted.push_back({text, {{name, value}}});
        }
    }
    if (std::system(("env -i " + sh + " " + scripts + "/sh.sh " + folder).c_str()) != 0) std::exit(2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string got = content(folder + "/" + std::to_string(i) + ".out");
        const auto& [name, value] = *wanted[i].second.begin();
        if (got != value + ".") fail("sh, " + what, wanted[i].first, wanted[i].second, {{name, got}});
    }
    std::printf("%-14s %zu values, %s\n", "sh", count, what.c_str());
}

std::vector<std::string> written_texts(std::size_t count) {
    random_source random;
    std::vector<std::string> texts;
    while (texts.size() < count) {
        const std::string value = any_value(random);
        // No spelling of a line feed is read alike by a shell and by all others, so the writer minds the others.
        if (value.find('\n') != std::string::npos && twelve::spell_dotenv_value(value).text[0] == '"') continue;
        if (twelve::spell_dotenv_value(value).reach == twelve::dotenv_reach::everyone)
            texts.push_back(twelve::write_dotenv({{"A", value, {}}}).text);
    }
    return texts;
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 7) {
        std::printf("usage: dotenv_oracles SCRIPTS SCRATCH NODE PYTHON RUBY SH, with - for what is not installed\n");
        return 2;
    }
    const std::string scripts = arguments[1];
    const std::string scratch = arguments[2];
    const auto command = [&](int which, const std::string& script) {
        return arguments[which] == std::string("-") ? std::string()
                                                    : std::string(arguments[which]) + " " + scripts + "/" + script;
    };
    const oracle npm{"npm dotenv", command(3, "npm_dotenv.js"), scratch};
    const oracle all[] = {npm,
                          {"node parseEnv", command(3, "node.js"), scratch},
                          {"python-dotenv", command(4, "python_dotenv.py"), scratch},
                          {"ruby dotenv", command(5, "ruby_dotenv.rb"), scratch}};
    for (const oracle& one : all) {
        if (one.command.empty() || one.read({"A=1\n"}) != std::vector<values>{{{"A", "1"}}}) {
            std::printf("%-14s SKIPPED: it is not installed\n", one.name.c_str());
            continue;
        }
        check_agreed(one);
        check_written(one);
        if (one.name == "npm dotenv") check_same(one, twelve::dotenv_program::npm_dotenv);
        if (one.name == "python-dotenv") check_same(one, twelve::dotenv_program::python_dotenv);
    }
    const std::string sh = arguments[6];
    random_source random;
    std::vector<std::string> agreed;
    for (int i = 0; i < 200; ++i) agreed.push_back(agreed_file(random));
    check_sh("agreed", sh, scripts, scratch, agreed);
    check_sh("written", sh, scripts, scratch, written_texts(500));
    check_sh("called the same", sh, scripts, scratch, same_lines(twelve::dotenv_program::sh, 1000));
    std::printf("%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
