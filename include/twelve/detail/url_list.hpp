#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <twelve/detail/url_bytes.hpp>
#include <twelve/detail/url_content.hpp>
#include <twelve/detail/url_failure.hpp>
#include <twelve/detail/url_kind.hpp>
#include <twelve/detail/url_parser.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/parse_failure.hpp>

namespace twelve {
inline namespace v0 {
namespace detail::urls {

/// A list of URLs as one URL with a list of hosts, and what was left out for it.
///
///     nats://u:p@a:1,nats://u:p@b:2/
///     nats://u:p@a:1,b:2/
struct joined_urls {
    wiped_text text;
    std::vector<url_span> left_out;  ///< stretches of the text that was given, in their order

    /// Finds the place in the text that was given.
    [[nodiscard]] std::size_t written_offset(std::size_t offset) const noexcept {
        for (const url_span& one : left_out)
            if (one.begin <= offset) offset += one.size;
        return offset;
    }
};

/// Finds the next byte that may end a member of a list; npos where there is none. A byte costs less here than the call
/// that `find_first_of` makes for each.
[[nodiscard]] inline std::size_t next_possible_end(std::string_view text, std::size_t at) noexcept {
    for (; at < text.size(); ++at)
        if (text[at] == ',' || text[at] == '/' || text[at] == '?' || text[at] == '#') return at;
    return std::string_view::npos;
}

/// Finds where the next `scheme://` of a list begins; npos where this URL is the last.
///
/// A member ends at a comma, or at a slash and a comma: one that has a path, a query or a fragment is the last.
[[nodiscard]] inline std::size_t next_url(std::string_view text, std::size_t begin) noexcept {
    for (std::size_t at = next_possible_end(text, begin); at != std::string_view::npos;
         at = next_possible_end(text, at + 1)) {
        const bool is_end = text[at] == '/' && at + 1 < text.size() && text[at + 1] == ',';
        if (text[at] != ',' && !is_end) return std::string_view::npos;
        if (is_end) ++at;
        std::size_t end = at + 1;
        while (end < text.size() && is_scheme_byte(text[end])) ++end;
        if (end != at + 1 && starts_with(text.substr(end), "://")) return at + 1;
        if (is_end) return std::string_view::npos;
    }
    return std::string_view::npos;
}

/// The userinfo at the begin of an authority, with its `@`; empty where there is none.
[[nodiscard]] inline std::string_view userinfo_of(std::string_view authority) noexcept {
    authority = authority.substr(0, authority.find_first_of("/?#"));
    return authority.substr(0, authority.rfind('@') + 1);
}

/// One URL of a list.
struct url_member {
    std::size_t begin = 0;
    std::size_t authority = 0;
    std::size_t end = 0;   ///< without the slash and the comma that end it
    std::size_t next = 0;  ///< where the next one begins; npos after the last
};

[[nodiscard]] inline url_member member_at(std::string_view text, std::size_t begin) noexcept {
    url_member member;
    member.begin = begin;
    member.authority = text.find("://", begin) + 3;
    member.next = next_url(text, member.authority);
    const bool is_last = member.next == std::string_view::npos;
    member.end = is_last ? text.size() : member.next - 1;
    if (!is_last && member.end > member.authority && text[member.end - 1] == '/') --member.end;
    return member;
}

[[nodiscard]] inline std::string_view userinfo_of(std::string_view text, const url_member& member) noexcept {
    return userinfo_of(text.substr(member.authority, member.end - member.authority));
}

/// Refuses members that differ from the first in more than their hosts.
[[nodiscard]] inline bool check_member(std::string_view text, const url_member& first, const url_member& member,
                                       parse_failure& why) {
    const std::size_t size = member.authority - member.begin;
    if (!is_word(text.substr(member.begin, size), text.substr(0, first.authority)))
        return refuse(why, problem_code::mixed_list, member.begin, size - 3,
                      {"a list of URLs with different schemes", "write the same scheme before each host"});
    if (userinfo_of(text, member) == userinfo_of(text, first)) return true;
    return refuse(why, problem_code::mixed_list, member.authority, 0,
                  {"a list of URLs with different users or passwords", "write the same user and password in each"});
}

/// Joins a list of URLs that agree in scheme and userinfo: a URL of many hosts has one of each.
[[nodiscard]] inline bool join_urls(std::string_view text, joined_urls& to, parse_failure& why) {
    const url_member first = member_at(text, 0);
    const std::size_t userinfo = userinfo_of(text, first).size();
    to.text.reserve(text.size());
    to.text.append(text.substr(0, first.end));
    for (url_member last = first; last.next != std::string_view::npos;) {
        const url_member member = member_at(text, last.next);
        if (!check_member(text, first, member, why)) return false;
        const std::size_t hosts = member.authority + userinfo;
        to.left_out.push_back(span_between(last.end, member.begin - 1));
        to.left_out.push_back(span_between(member.begin, hosts));
        to.text.push_back(',');
        to.text.append(text.substr(hosts, member.end - hosts));
        last = member;
    }
    // A host such as `x://` would make a list of the joined text once more: what is written must read back.
    if (next_url(to.text.view(), first.authority) == std::string_view::npos) return true;
    return refuse(why, problem_code::mixed_list, 0, 0,
                  {"a list of URLs in which :// stands beyond the schemes", "write host:port after each scheme"});
}

/// Reads one URL, or a list of URLs that differ in nothing but their hosts.
[[nodiscard]] inline bool read_url_list(url_content& url, const url_kind& kind, std::string_view text,
                                        parse_failure& why) {
    const std::size_t opening = text.find("://");
    const bool is_list = text.size() <= longest_url && opening != std::string_view::npos &&
                         next_url(text, opening + 3) != std::string_view::npos;
    if (!is_list) return read_one_url(url, kind, text, why);
    joined_urls joined;
    if (join_urls(text, joined, why)) {
        if (read_one_url(url, kind, joined.text.view(), why)) return true;
        why.offset = joined.written_offset(why.offset);
        return false;
    }
    url = url_content();
    why.expected.assign(kind.form.view());
    return false;
}

}  // namespace detail::urls
}  // namespace v0
}  // namespace twelve
