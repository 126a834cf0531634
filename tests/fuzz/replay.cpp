// Gives a fuzz target the seeds of a folder, each of them cut short everywhere, and inputs that are made from them.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include <dirent.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void give(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string content(const std::string& path) {
    std::string text;
    if (std::FILE* const file = std::fopen(path.c_str(), "rb")) {
        for (int byte = std::fgetc(file); byte != EOF; byte = std::fgetc(file)) text += static_cast<char>(byte);
        std::fclose(file);
    }
    return text;
}

std::vector<std::string> seeds_of(const std::string& folder) {
    std::vector<std::string> seeds;
    DIR* const opened = ::opendir(folder.c_str());
    if (opened == nullptr) return seeds;
    while (const dirent* const one = ::readdir(opened))
        if (one->d_name[0] != '.') seeds.push_back(content(folder + "/" + one->d_name));
    ::closedir(opened);
    return seeds;
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> seeds = seeds_of(count > 1 ? arguments[1] : ".");
    if (seeds.empty()) {
        std::printf("no seeds\n");
        return 2;
    }
    std::uint32_t state = 2463534242U;
    const auto random = [&state](std::size_t below) {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return static_cast<std::size_t>(state) % below;
    };
    constexpr int made = 3000;
    std::size_t given = 0;
    for (const std::string& seed : seeds) {
        for (std::size_t size = 0; size <= seed.size(); ++size, ++given) give(seed.substr(0, size));
        for (int i = 0; i < made && !seed.empty(); ++i, ++given) {
            std::string input = seed;
            for (std::size_t change = random(4) + 1; change != 0; --change)
                input[random(input.size())] = random(2) == 0 ? seed[random(seed.size())] : static_cast<char>(random(256));
            give(input);
        }
    }
    std::printf("%zu inputs\n", given);
    return 0;
}
