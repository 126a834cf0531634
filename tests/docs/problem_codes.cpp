// docs_problem_codes <docs/reference/problem_code.md>
//
// Every code has its place on the page, once. The examples of a `.env` and of URLs are told by the code and the severity
// of their row.

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/twelve.hpp>

namespace {

int faults = 0;

void fault(std::string_view sentence, std::string_view code) {
    fmt::print(stderr, "{}: {}\n", code, sentence);
    ++faults;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end - begin));
        begin = end == std::string::npos ? text.size() : end + 1;
    }
    return lines;
}

// The cells of a row; a `\|` is none of its bars.
std::vector<std::string> cells_of(const std::string& row) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < row.size(); ++i) {
        const bool is_bar = row[i] == '|' && row[i - 1] != '\\';
        if (!is_bar) {
            cell += row[i];
            continue;
        }
        const std::size_t first = cell.find_first_not_of(' ');
        cells.push_back(first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') - first + 1));
        cell.clear();
    }
    return cells;
}

// What stands between the backticks that a cell begins with; empty where it begins with none.
std::string code_in(const std::string& cell) {
    const std::size_t ticks = cell.find_first_not_of('`');
    if (ticks == 0 || ticks == std::string::npos) return {};
    const std::size_t end = cell.find(cell.substr(0, ticks), ticks);
    std::string code = cell.substr(ticks, end - ticks);
    if (ticks > 1) code = code.substr(1, code.size() - 2);
    constexpr std::string_view arrow = "\xE2\x86\xB5";
    for (std::size_t at = code.find(arrow); at != std::string::npos; at = code.find(arrow))
        code.replace(at, arrow.size(), "\n");
    return code;
}

bool is_told_of_dotenv(const std::string& example, std::string_view code, std::string_view severity) {
    const twelve::dotenv_document document = twelve::parse_dotenv(example);
    const auto& found = severity == "error" ? document.errors() : document.warnings();
    for (const twelve::dotenv_diagnostic& one : found)
        if (twelve::slug(one.code) == code) return true;
    return false;
}

template <class Url>
bool is_refused(const std::string& example, std::string_view code) {
    const auto read = twelve::parse<Url>(example);
    return !read && twelve::slug(read.error().code) == code;
}

bool is_told_of_url(const std::string& example, std::string_view code) {
    return is_refused<twelve::postgres_url>(example, code) || is_refused<twelve::redis_url>(example, code) ||
           is_refused<twelve::http_url>(example, code);
}

void check_row(const std::string& section, const std::vector<std::string>& cells) {
    const std::string code = code_in(cells[0]);
    const std::string example = code_in(cells[3]);
    if (cells[1] != "error" && cells[1] != "warning" && cells[1] != "error or warning") fault("has no severity", code);
    if (cells[2].empty() || cells[3].empty() || cells[4].empty()) fault("has an empty cell", code);
    const bool is_syntax = section == "## The syntax of a `.env`" && code != "too_deep";
    if (is_syntax && !example.empty() && !is_told_of_dotenv(example, code, cells[1]))
        fault("is not what its example is told by", code);
    if (section == "## A service's URL" && !is_told_of_url(example, code))
        fault("is not what its example is told by", code);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(file), {}};

    std::vector<std::string> named;
    std::string section;
    for (const std::string& line : lines_of(page)) {
        if (line.rfind("## ", 0) == 0) section = line;
        const std::vector<std::string> cells = line.rfind("| `", 0) == 0 ? cells_of(line) : std::vector<std::string>();
        if (cells.size() != 5) continue;
        named.push_back(code_in(cells[0]));
        check_row(section, cells);
    }
    const std::size_t kept = page.find("## Of single services");
    for (unsigned i = 0; i <= static_cast<unsigned>(twelve::problem_code::jdbc); ++i) {
        const std::string code(twelve::slug(static_cast<twelve::problem_code>(i)));
        std::size_t rows = kept != std::string::npos && page.find("`" + code + "`", kept) != std::string::npos ? 1 : 0;
        for (const std::string& one : named) rows += one == code ? 1U : 0U;
        if (rows != 1) fault("is not on the page once", code);
    }
    return faults == 0 ? 0 : 1;
}
