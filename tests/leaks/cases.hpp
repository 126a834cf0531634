#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "canary.hpp"

// What is tried. In a text `{L}` stands for the secret's letters, `{D}` for its digits, `{H}` for its hex; in the text of
// a file `{N}` stands for a variable's name.

/// A value that holds a secret, and what is the matter with it.
struct held_value {
    const char* state;
    const char* text;
};

/// A variable, a value that is well, and values that hold a secret.
struct tried_field {
    const char* name;
    const char* harmless;
    std::vector<held_value> values;
};

[[nodiscard]] inline std::string with_secret(std::string_view pattern, const canary& secret, std::string_view name = {}) {
    std::string made;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const std::string_view mark = pattern.substr(i, 3);
        const bool is_mark = mark == "{L}" || mark == "{D}" || mark == "{H}" || mark == "{N}";
        if (!is_mark) made.push_back(pattern[i]);
        if (mark == "{L}") made += secret.letters;
        if (mark == "{D}") made += secret.digits;
        if (mark == "{H}") made += secret.hex;
        if (mark == "{N}") made += name;
        if (is_mark) i += 2;
    }
    return made;
}

[[nodiscard]] inline std::vector<tried_field> tried_fields() {
    const std::vector<held_value> texts = {{"valid or a broken rule", "{L}"},  {"placeholder", "<{L}>"},
                                           {"bad UTF-8", "{L}\xFF{L}"},        {"quoted", "\"{L}\""},
                                           {"newline at its end", "{L}\n"},    {"control characters", "\x1B[31m{L}\x7F"},
                                           {"service link", "tcp://{L}:6379"}, {"a URL", "https://u:{L}@h/"}};
    const std::vector<held_value> numbers = {{"valid or out of range", "{D}"}, {"wrong type", "{D}x"},
                                             {"wrong type", "-{D}"},           {"overflow", "{D}{D}"},
                                             {"wrong type", "{L}"},            {"bad UTF-8", "{D}\xFF"},
                                             {"quoted", "'{D}'"},              {"newline at its end", "{D}\n"},
                                             {"placeholder", "<{D}>"}};
    const std::vector<held_value> bytes = {{"valid or a broken rule", "{L}"}, {"valid or a broken rule", "{H}"},
                                           {"wrong type", "{L}!"},            {"wrong type", "{H}g"},
                                           {"placeholder", "<{L}>"}};
    const std::vector<held_value> lists = {
        {"valid or a broken rule", "{L},b"}, {"empty item", "{L},,b"},        {"bad UTF-8", "a,{L}\xFF"},
        {"placeholder", "<{L}>"},            {"newline at its end", "{L}\n"}, {"valid or a broken rule", "{L}"}};
    const std::vector<held_value> maps = {{"valid", "a:{L},b:c"},   {"no key", "{L}"},          {"empty key", ":{L}"},
                                          {"key twice", "a:{L},a:{L}"}, {"empty item", "a:{L},,"}, {"bad UTF-8", "a:{L}\xFF"}};
    const auto urls = [](const char* scheme) {
        static std::deque<std::string> kept;  // the texts that the values view stay where they are
        const auto keep = [&](const std::string& text) {
            kept.push_back(text);
            return kept.back().c_str();
        };
        const std::string head = std::string(scheme) + "://";
        return std::vector<held_value>{{"valid", keep(head + "user:{L}@[::1]/1")},
                                       {"valid", keep(head + ":{L}@[::1]/1")},
                                       {"valid or a bad parameter", keep(head + "[::1]/1?password={L}")},
                                       {"valid or a bad parameter", keep(head + "[::1]/1?api_key={L}&x=y")},
                                       {"valid or a bad fragment", keep(head + "[::1]/1#access_token={L}")},
                                       {"unencoded /", keep(head + "user:/{L}@[::1]/1")},
                                       {"unencoded @", keep(head + "user:{L}@{L}@[::1]/1")},
                                       {"unencoded #", keep(head + "user:a#{L}@[::1]/1")},
                                       {"unencoded ?", keep(head + "user:a?{L}@[::1]/1")},
                                       {"bad escape", keep(head + "user:{L}%zz@[::1]/1")},
                                       {"blank in the host", keep(head + "user:{L}@a b/1")},
                                       {"bad port", keep(head + "user:{L}@[::1]:99999/1")},
                                       {"password as the port", keep(head + "user:{L}")},
                                       {"password as the host", keep(head + "{L}:x")},
                                       {"wrong scheme", "gopher://user:{L}@[::1]/1"},
                                       {"secret as the scheme", "{L}://user@[::1]/1"},
                                       {"no scheme", "//user:{L}@[::1]/1"},
                                       {"one slash", keep(std::string(scheme) + ":/user:{L}@[::1]/1")},
                                       {"no URL", "{L}"},
                                       {"placeholder", "<{L}>"},
                                       {"bad UTF-8", keep(head + "user:{L}\xFF@[::1]/1")},
                                       {"newline at its end", keep(head + "user:{L}@[::1]/1\n")},
                                       {"quoted", keep("\"" + head + "user:{L}@[::1]/1\"")},
                                       {"blank before it", keep(" " + head + "user:{L}@[::1]/1")}};
    };
    const std::vector<held_value> hidden_urls = {{"a URL with a user", "https://user:{L}@h/"},
                                                 {"a URL with a user alone", "https://{L}@h/"},
                                                 {"quoted", "\"https://user:{L}@h/\""},
                                                 {"newline at its end", "https://user:{L}@h/\n"},
                                                 {"bad UTF-8", "https://user:{L}@h/\xFF"},
                                                 {"blank before it", " https://user:{L}@h/"},
                                                 {"a list", "a,https://user:{L}@h/"},
                                                 {"a list with an empty item", "a,https://user:{L}@h/,,"},
                                                 {"a map", "a:b,c:https://user:{L}@h/"},
                                                 {"a map with a key twice", "a:b,a:https://user:{L}@h/"},
                                                 {"a JDBC URL", "jdbc:postgresql://user:{L}@h/"},
                                                 {"within a text", "see (https://user:{L}@h/)"},
                                                 {"a URL with a secret parameter", "https://h/?password={L}"},
                                                 {"a URL with a token", "https://h/a?b=c&access_token={L}"},
                                                 {"a URL with a secret fragment", "https://h/#token={L}"},
                                                 {"a list of such URLs", "a,https://h/?api_key={L}"},
                                                 {"a map of such URLs", "a:b,c:https://h/?token={L}"}};
    return {{"OPEN_PASS", "harmless", texts},
            {"LONG_PASS", "", texts},
            {"SHORT_PASS", "fine", texts},
            {"LETTERED_PASS", "xyz", texts},
            {"CHECKED_PASS", "fine", texts},
            {"CHOSEN_PASS", "north", texts},
            {"MAYBE_PASS", "harmless", texts},
            {"PIN", "12", numbers},
            {"SMALL_PIN", "12", numbers},
            {"MAYBE_PIN", "12", numbers},
            {"PAUSE", "12s", {{"valid", "{D}s"}, {"no unit", "{D}"}, {"wrong unit", "{D}{L}"}, {"overflow", "{D}{D}d"}}},
            {"CIPHER", "QUJD", bytes},
            {"SHORT_CIPHER", "QUJD", bytes},
            {"SEAL", "abcd", bytes},
            {"MANY", "a,b", lists},
            {"FEW", "a", lists},
            {"BY_NAME", "a:b", maps},
            {"NUMBERS", "1,2", lists},
            {"MAYBE_MANY", "a,b", lists},
            {"POSTGRES", "postgres://[::1]/a", urls("postgres")},
            {"REDIS", "redis://[::1]", urls("redis")},
            {"HTTP", "http://[::1]/", urls("http")},
            {"SMTP", "smtp://[::1]", urls("smtp")},
            {"SERVICE", "amqp://[::1]", urls("amqp")},
            {"MAYBE_REDIS", "redis://[::1]", urls("rediss")},
            {"SHARDS", "redis://[::1]", urls("redis")},
            {"SHARDS", "redis://[::1]",
             {{"a list", "redis://[::1],redis://u:{L}@[::1]"}, {"a bad item", "redis://[::1]/?password={L},x"}}},
            {"HOOKS", "a:http://[::1]/",
             {{"a map", "a:http://u:{L}@[::1]/"},
              {"a bad item", "a:http://[::1]/?token={L},b:x"},
              {"no key", "http://u:{L}@[::1]/"},
              {"key twice", "a:http://[::1]/,a:http://[::1]/?token={L}"}}},
            {"API_TOKEN", "harmless", texts},
            {"DOOR_SECRET", "1", numbers},
            {"RENAMED_TOKEN", "harmless", texts},
            {"NUMBERED_TOKEN", "1", numbers},
            {"HOMEPAGE", "harmless", hidden_urls},
            {"SHORT_PAGE", "fine", hidden_urls},
            {"WORKERS", "4", hidden_urls},
            {"WAIT", "4s", hidden_urls},
            {"LISTEN", ":80", hidden_urls},
            {"ORIGINS", "a,b", hidden_urls},
            {"ONE_ORIGIN", "a", hidden_urls},
            {"LINKS", "a:b", hidden_urls},
            {"HELD_INNER", "harmless", texts},
            {"HELD_CACHE", "redis://[::1]", urls("redis")},
            {"SPARE_INNER", "harmless", texts},
            {"SIBLING", "harmless", {}},
            {"AGREE", "yes", {}}};
}

/// Files with a secret in them, most of them faulty. Each is tried with each of some names.
[[nodiscard]] inline std::vector<std::string> tried_files() {
    using namespace std::string_literals;
    return {"{N}='{L}\n", "{N}=\"{L}\n", "{N}=\"{L}\"tail\n", "{N}='abc'{L}\n", "{N}={L}'it\n", "{N}='abc' {L}\n",
            "{N}={L}\n{N}={L}\n", "{N}={L}\n{N}=other\n", "export {N}={L}\n{N}={L}\n",
            // What follows the secret's line is its tail more often than not.
            "{N}=x\n{L}\n", "{N}=x\n{L} {L}\n", "{N}=x\n\n{L}\n", "{N}=x\n# note\n{L}\n", "{N}=x\nhead\nTAIL=x\n{L}\n",
            "{N}=x\nhead\n{L}==\n", "{N}=x\nhead\n{L}='\n", "{N}=x\nhead\n{L}=$(x)\n", "{N}=x\nhead\n{L} = x\n",
            "{N}=x\nhead\nTAIL='{L}\n", "{N}=x\nhead\nTAIL={L}'x\n{L}\n",
            "{N}=-----BEGIN PRIVATE KEY-----\nMIIab+c/\nAbc9=\n{L}+/\n{L}\n{L}==\n-----END PRIVATE KEY-----\n",
            "{N}=\"-----BEGIN\nab+c/\n{L}\n-----END\n", "{N}='a\n{L}\nb'c\n", "{N}=\"a\nX={L}\"\"\n",
            // Lines that bind nothing.
            "{N} {L}\n", "{N}: {L}\n", "{N}:{L}\n", "{N} = {L}\n", "export {N} {L}\n", "set {N} {L}\n", "{L}\n", "{L} {N}=x\n",
            "{N}+={L}\n", "${N}={L}\n", "{N}-x={L}\n", "\"{N}\"={L}\n", "- {N}={L}\n", "export\t{N}\t{L}\n", "{N}\xC2\xA0{L}\n",
            // The secret as a name.
            "{L}=x\n", "{L}=\n", "{N}=x\n{L}=x\n", "{L}=x\n{L}=y\n", "{L}='x\n", "export {L}\n", "{L}-a=x\n", "9{L}=x\n",
            // Expansion.
            "{N}=${L}\n", "{N}=${{L}\n", "{N}=${{L}}\n", "{N}=${X:?{L}}\n", "{N}=\"${X:?{L}}\"\n", "{N}=${X?{L}}\n",
            "{N}=${X:-{L}\n", "{N}=${X-{L}}'\n", "{N}=$({L})\n", "{N}=`{L}`\n", "{N}=$${L}\n", "{N}={L}$\n", "{N}={L}${\n",
            "{N}={L}${X y}\n", "{N}={L}${X}\n", "{N}={L}${X:?no}\n", "{N}={L}${X/a/b}\n", "WORKERS=${{N}:?{L}}\n",
            "{N}={L}\nWORKERS=${{N}}'\n", "{N}={L}\nWORKERS=${{N}}${Y:?no}\n", "{N}={L}\nWORKERS=${{N}\n",
            // Bytes.
            "{N}=\"\\q{L}\"\n", "{N}={L}\\\n", "{N}=\"{L}\\\"\n", "{N}={L}#x\n", "{N}={L} #c\n", "{N}=\"{L}\"#x\n",
            "{N}={L}\xFF\n", "{N}=\"{L}\xFF\"\n", "\xFF\n{N}={L}\n", "{N}=x\xFF\n{L}\n", "{N}=a\0{L}\n"s, "\0\n{N}={L}\n"s,
            "{N}={L}\rX=1\r", "X=1\r{N}={L}\r", "X=1\rY=2\r{N}={L}\rZ='\r", "X=1\r\n{N}={L}\r\r\n", "\xEF\xBB\xBF{N}='{L}\n",
            "{N}=\x1B[31m{L}'\n", "{N}={L}\x1B'\x07\n", "{N}=\xE2\x80\xAE{L}'\n",
            // A plain neighbour that swallows the secret's line, or stands beside it.
            "HOMEPAGE=\"a\n{N}=\"{L}\"\n", "HOMEPAGE='a\n{N}='{L}'\n", "HOMEPAGE=\"a\n{N}={L}\n", "HOMEPAGE=\"a\n{N}={L}\"x\n",
            "HOMEPAGE='it's {N}={L}\n", "WORKERS=4 {N}={L}\n", "WORKERS=4 {N}={L} '\n", "WORKERS=x {N}='{L}'\n",
            "WORKERS=x # {N}={L}\n", "WORKERS=x#{N}={L}\n", "WORKERS='x'# {N}={L}\n", "WORKERS='4' {N}={L}\n",
            // Its file.
            "{N}_FILE={L}\"\n", "{N}_FILE='{L}\n", "{N}_FILE={L}#x\n", "{N}_FILE={L}\n{N}_FILE={L}\n", "{N}_FILE={L}\n",
            "{N}_FILE={L}\n{N}=x\n", "{N}_FILE={L}$(x)\n", "{N}_FILE x\n{L}\n", "{N}_FILE=x\n{L}\n", "{N}_FILES='{L}\n",
            "WORKERS=${{N}_FILE}\n{N}_FILE={L}\n", "{N}_FILE={L}\nWORKERS=${{N}_FILE}\n",
            // A name that nobody declared.
            "{N}X='{L}\n", "{N}X={L}\n", "{N}X={L}'a\n", "X{N}=x\n{L}\n", "{N}X={L}\n{N}X={L}\n", "{N}={L}\n{N}X=${{N}}'\n",
            // Other machinery.
            "{N}=encrypted:{L}\n", "{N}=encrypted:{L}'\n", "{N}=\"https://u:{L}@h\"x\n", "{N}=https://u:{L}@h#x\n{N}=y\n"};
}

/// A text in UTF-16, as some editors save it.
[[nodiscard]] inline std::string in_utf16(std::string_view text, bool is_big_endian) {
    std::string made = is_big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char byte : text) {
        if (is_big_endian) made.push_back('\0');
        made.push_back(byte);
        if (!is_big_endian) made.push_back('\0');
    }
    return made;
}
