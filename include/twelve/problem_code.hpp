#pragma once

#include <cstdint>
#include <string_view>

namespace twelve {
inline namespace v0 {

/// What is wrong, as a stable code. Codes never change or vanish; wording may improve in any release.
enum class problem_code : std::uint8_t {
    // a variable
    missing,
    empty,
    invalid_type,
    out_of_range,
    not_a_choice,
    too_short,
    too_long,
    check_failed,
    conflict,
    placeholder,
    invalid_default,
    unknown_variable,
    case_mismatch,
    deprecated,
    duplicate_name,
    empty_hides_value,
    looks_secret,
    service_link,
    quoted_value,
    trailing_newline,
    // a source
    file_unreadable,
    world_writable,
    encrypted_value,
    source_unavailable,
    // the syntax of a `.env` file
    unterminated_quote,
    text_after_quote,
    expected_equals,
    invalid_name,
    bare_dollar,
    command_substitution,
    invalid_substitution,
    required_reference,
    unknown_escape,
    backtick_quote,
    bare_carriage_return,
    nul_byte,
    invalid_utf8,
    utf16_file,
    too_large,
    too_deep,
    hash_in_value,
    glued_comment,
    quote_before_comment,
    unset_reference,
    double_dollar,
    trailing_backslash,
    name_not_portable,
    invisible_character,
    // a service URL
    missing_scheme,
    unknown_scheme,
    bad_scheme,
    empty_host,
    bad_port,
    port_range,
    bad_percent,
    bad_utf8,
    nul,
    forbidden_char,
    unescaped_at,
    unescaped_colon,
    unescaped_delimiter,
    bad_ipv6,
    bad_zone,
    multi_host,
    mixed_list,
    srv_port,
    srv_multi_host,
    host_not_allowed,
    fragment,
    bad_db_index,
    multi_segment,
    missing_key,
    sqs_path,
    unknown_param,
    param_without_value,
    empty_user,
    bad_project,
    jdbc
};

namespace detail {

/// The slugs in the order of `problem_code`.
inline constexpr const char* problem_slugs[] = {
    "missing", "empty", "invalid_type", "out_of_range", "not_a_choice", "too_short", "too_long", "check_failed",
    "conflict", "placeholder", "invalid_default", "unknown_variable", "case_mismatch", "deprecated", "duplicate_name",
    "empty_hides_value", "looks_secret", "service_link", "quoted_value", "trailing_newline", "file_unreadable",
    "world_writable", "encrypted_value", "source_unavailable", "unterminated_quote", "text_after_quote",
    "expected_equals", "invalid_name", "bare_dollar", "command_substitution", "invalid_substitution",
    "required_reference", "unknown_escape", "backtick_quote", "bare_carriage_return", "nul_byte", "invalid_utf8",
    "utf16_file", "too_large", "too_deep", "hash_in_value", "glued_comment", "quote_before_comment", "unset_reference",
    "double_dollar", "trailing_backslash", "name_not_portable", "invisible_character", "missing_scheme",
    "unknown_scheme", "bad_scheme", "empty_host", "bad_port", "port_range", "bad_percent", "bad_utf8", "nul",
    "forbidden_char", "unescaped_at", "unescaped_colon", "unescaped_delimiter", "bad_ipv6", "bad_zone", "multi_host",
    "mixed_list", "srv_port", "srv_multi_host", "host_not_allowed", "fragment", "bad_db_index", "multi_segment",
    "missing_key", "sqs_path", "unknown_param", "param_without_value", "empty_user", "bad_project", "jdbc"};

static_assert(sizeof(problem_slugs) / sizeof(problem_slugs[0]) == static_cast<unsigned>(problem_code::jdbc) + 1,
              "every problem code has its slug");

}  // namespace detail

/// Names a code as it stands in reports and JSON.
///
///     twelve::slug(twelve::problem_code::out_of_range)   // "out_of_range"
[[nodiscard]] constexpr std::string_view slug(problem_code code) noexcept {
    return detail::problem_slugs[static_cast<unsigned>(code)];
}

}  // namespace v0
}  // namespace twelve
