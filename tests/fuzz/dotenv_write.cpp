// Any names and values through the writer: what it writes is read back unchanged. A NUL byte ends a name or a value.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <twelve/dotenv_writer.hpp>

#include "dotenv_compare.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::take_input(data, size);
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < size; ++i) {
        if (data[i] == 0 && i + 1 < size && data[i + 1] != 0)
            parts.emplace_back();
        else
            parts.back() += static_cast<char>(data[i]);
    }
    std::vector<twelve::dotenv_entry> entries;
    for (std::size_t i = 0; i + 2 < parts.size(); i += 3) entries.push_back({parts[i], parts[i + 1], parts[i + 2]});
    entries.push_back({"WHOLE", parts.back(), {}});

    const twelve::written_dotenv written = twelve::write_dotenv(entries);
    fuzz::check_text(written.text);
    const twelve::dotenv_document read = twelve::parse_dotenv(written.text);
    fuzz::check(read.ok(), "what is written can be read");
    std::size_t left_out = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (left_out < written.left_out.size() && written.left_out[left_out] == i) {
            ++left_out;
            continue;
        }
        const twelve::dotenv_assignment one = read.assignments()[next++];
        fuzz::check(one.name == entries[i].name && one.value == entries[i].value, "an entry comes back unchanged");
    }
    fuzz::check(next == read.assignments().size(), "nothing else is written");
    fuzz::check(twelve::parse_dotenv(twelve::write_dotenv(read).text).ok(), "a document that was read can be written");
    return 0;
}
