#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>

#include <twelve/problem.hpp>
#include <twelve/report/sentence.hpp>
#include <twelve/report/text.hpp>
#include <twelve/secret.hpp>
#include <twelve/url.hpp>
#include <twelve/values.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Formats as a text does, with its width, fill and alignment.
///
/// It holds the formatter of a text and is none itself: in a range, fmt would put quotes around what derives from one.
class text_formatter {
public:
    template <class Context>
    constexpr auto parse(Context& context) -> decltype(context.begin()) {
        return text_.parse(context);
    }

protected:
    template <class Context>
    auto format_text(std::string_view text, Context& context) const -> decltype(context.out()) {
        return text_.format(fmt::string_view(text.data(), text.size()), context);
    }

private:
    fmt::formatter<fmt::string_view> text_;
};

/// Our own values that have a spelling. Enums of `TWELVE_ENUM` are the user's, and so is how they are formatted.
template <class T>
inline constexpr bool is_spelled_value = std::is_same_v<T, byte_size> || std::is_same_v<T, listen_address> ||
                                         std::is_same_v<T, endpoint> || std::is_same_v<T, ip_address>;

}  // namespace detail
}  // namespace v0
}  // namespace twelve

/// The whole report, without colour: `fmt::print(stderr, "{}", config.error())`.
template <>
struct fmt::formatter<twelve::problems> : twelve::detail::text_formatter {
    template <class Context>
    auto format(const twelve::problems& all, Context& context) const -> decltype(context.out()) {
        return format_text(twelve::report_text(all), context);
    }
};

/// One sentence: `PORT is 99999, expected a whole number from 1 to 65535 [out_of_range]`.
template <>
struct fmt::formatter<twelve::problem> : twelve::detail::text_formatter {
    template <class Context>
    auto format(const twelve::problem& one, Context& context) const -> decltype(context.out()) {
        return format_text(twelve::sentence(one).append(" [").append(twelve::slug(one.code)).append("]"), context);
    }
};

/// `[redacted]`, whatever it holds.
template <class T>
struct fmt::formatter<twelve::secret<T>> : twelve::detail::text_formatter {
    template <class Context>
    auto format(const twelve::secret<T>&, Context& context) const -> decltype(context.out()) {
        return format_text(twelve::redacted_text, context);
    }
};

/// A service URL in its redacted form.
template <class Url>
struct fmt::formatter<Url, char, std::enable_if_t<std::is_base_of_v<twelve::url, Url>>>
    : twelve::detail::text_formatter {
    template <class Context>
    auto format(const Url& url, Context& context) const -> decltype(context.out()) {
        return format_text(url.redacted(), context);
    }
};

/// A byte size or an address, as its variable would be written.
template <class Value>
struct fmt::formatter<Value, char, std::enable_if_t<twelve::detail::is_spelled_value<Value>>>
    : twelve::detail::text_formatter {
    template <class Context>
    auto format(const Value& value, Context& context) const -> decltype(context.out()) {
        std::string text;
        twelve::detail::codec<Value>::write(value, text);
        return format_text(text, context);
    }
};
