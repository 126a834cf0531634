// needs: fmt
//
// Gives any bytes to twelve-verify as a binary, and judges what it declares by values of all kinds.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../../tools/verify/declaration.hpp"
#include "../../tools/verify/note.hpp"
#include "../../tools/verify/verdict.hpp"
#include "check.hpp"

namespace {

constexpr const char* values[] = {"", "1", "-1", "on", "a,b,c", "a:1,b:2,a:3", "64MiB", "1h30m", "::1", ":8080",
                                  "postgres://a:b@c/d", "a=b&c", "AAECAw==", "/tmp", "\x1B[31m", "plain", "1e9999",
                                  "99999999999999999999999999", "<...>", " ' \" \\ ", "\xFF", "redis://a,redis://b",
                                  "\xE2\x80\xAE", "\xE2\x80\xA8", "\xC2\x9B"};

/// What is read in a terminal or a log holds nothing that a terminal obeys, and only whole lines.
void expect_readable(std::string_view text, std::string_view which) {
    const auto is_obeyed = [](char byte) {
        return byte != '\n' && (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F);
    };
    fuzz::check(std::none_of(text.begin(), text.end(), is_obeyed), which);
    fuzz::check(text.empty() || text.back() == '\n', which);
    // CSI, RIGHT-TO-LEFT OVERRIDE, LINE SEPARATOR
    for (const std::string_view obeyed : {"\xC2\x9B", "\xE2\x80\xAE", "\xE2\x80\xA8"})
        fuzz::check(text.find(obeyed) == std::string_view::npos, which);
}

void judge(verify::declaration& declared) {
    std::size_t next = declared.variables().size();
    twelve::variables given;
    for (const verify::declared_variable& one : declared.variables())
        given.set(one.name, values[next++ % (sizeof values / sizeof *values)]);
    const verify::verdict found = verify::judge(declared, twelve::sources(given), true);
    using form = twelve::report_form;
    for (const form one : {form::text, form::json, form::github, form::line})
        expect_readable(twelve::report(found.problems, one), "a report is whole lines that a terminal shows");
    expect_readable(verify::list_unchecked(declared, found), "what is not checked is told in whole lines");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    verify::binary_bytes from(fuzz::take_input(data, size));
    const std::string schema = verify::find_schema(from);
    verify::declaration declared;
    std::string why;
    if (schema.empty()) return 0;
    if (!declared.read(schema, why)) {
        fuzz::check(!why.empty(), "a schema that is refused has a reason");
        expect_readable(why + "\n", "the reason is one line");
        return 0;
    }
    expect_readable(verify::list_variables(declared, twelve::report_form::text), "the list is whole lines");
    expect_readable(verify::list_variables(declared, twelve::report_form::json), "the list as JSON is whole lines");
    judge(declared);
    return 0;
}
