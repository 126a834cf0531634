#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/detail/printable.hpp>
#include <twelve/problem.hpp>
#include <twelve/report/sentence.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Escapes what would end a workflow command's message: `%`, CR and LF.
[[nodiscard]] inline std::string github_message(std::string_view text) {
    std::string out;
    for (const char byte : text) {
        if (byte == '%' || byte == '\r' || byte == '\n')
            append_hex(out.append("%"), static_cast<unsigned char>(byte), 2);
        else
            out.push_back(byte);
    }
    return out;
}

/// Escapes what would end a property too: `:` and `,`.
[[nodiscard]] inline std::string github_property(std::string_view text) {
    std::string out;
    for (const char byte : github_message(text)) {
        if (byte == ':' || byte == ',')
            append_hex(out.append("%"), static_cast<unsigned char>(byte), 2);
        else
            out.push_back(byte);
    }
    return out;
}

/// The file as the workflow names it, which for a `.env` is as the program does: a path within the repository.
[[nodiscard]] inline std::string_view github_file(const origin& place) noexcept {
    if (place.kind == source_kind::dotenv && !place.source.empty()) return place.source;
    return place.path;
}

/// "file=.env,line=2,col=6,", or nothing where no file is at fault.
[[nodiscard]] inline std::string github_place(const origin& place) {
    const std::string_view file = github_file(place);
    if (file.empty()) return {};
    std::string text = "file=" + github_property(printable(file)) + ",";
    if (place.line != 0) text += "line=" + std::to_string(place.line) + ",";
    if (place.line != 0 && place.column != 0) text += "col=" + std::to_string(place.column) + ",";
    return text;
}

/// One workflow command. Its message has the sentence on the first line, the purpose and the fix below.
[[nodiscard, gnu::cold]] inline std::string annotation_of(const problem& one) {
    std::string message = sentence(one);
    if (!one.about.empty()) message.append("\nabout: ").append(printable(one.about));
    message.append("\nfix: ").append(fix_of(one));
    std::string line = one.severity == severity::error ? "::error " : "::warning ";
    line.append(github_place(one.origin)).append("title=").append(slug(one.code)).append("::");
    return line.append(github_message(message)).append("\n");
}

}  // namespace detail

/// Tells each problem as an annotation of GitHub Actions, errors before warnings.
///
///     twelve::report_github(config.error())
///     // ::error file=.env,line=2,col=6,title=out_of_range::PORT is 99999, expected ...%0Afix: ...
[[nodiscard, gnu::cold]] inline std::string report_github(const problems& all) {
    std::string text;
    for (const severity level : {severity::error, severity::warning})
        for (const problem& one : all)
            if (one.severity == level) text += detail::annotation_of(one);
    return text;
}

}  // namespace v0
}  // namespace twelve
