// Reads, writes and judges the text of a .env, without declaring settings.

#include <fmt/format.h>
#include <twelve/dotenv_portability.hpp>
#include <twelve/dotenv_syntax.hpp>
#include <twelve/dotenv_writer.hpp>

namespace {

void read_text() {
    const auto document = twelve::parse_dotenv("HOST=db1\nURL=http://${HOST}:80 # why\n");
    for (const twelve::dotenv_assignment one : document.assignments())
        fmt::print("line {}: {} is {}\n", one.line, one.name, one.value);
}

void read_faulty_text() {
    const auto document = twelve::parse_dotenv("HOST=db1\nURL=http://$HOST\nNAME='it's'\n");
    for (const twelve::dotenv_diagnostic& one : document.errors())
        fmt::print("{}:{} {}: {}; {}\n", one.line, one.column, twelve::slug(one.code), one.reason.view(),
                   one.fix.view());
}

void write_text() {
    const auto written = twelve::write_dotenv({{"PORT", "8080", "Where the server listens"}, {"GREETING", "it's me"}});
    fmt::print("{}", written.text);
}

void judge_text() {
    for (const twelve::dotenv_portability& line : twelve::portability("PORT=8080\nGREETING='hello you'\nCOLOUR=#fff\n"))
        for (const twelve::dotenv_difference& one : line.differences)
            fmt::print("line {}: {} {}\n", line.line, twelve::name_of(one.program).view(), one.how.view());
}

}  // namespace

int main() {
    read_text();
    read_faulty_text();
    write_text();
    judge_text();
}
