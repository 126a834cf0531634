#pragma once

#include <cstddef>
#include <string_view>

namespace twelve {
inline namespace v0 {

/// Text that only a string literal converts to.
///
/// Reasons, fixes and expected forms are of this type, so that nothing read at run time can reach a message.
///
///     twelve::literal form = "a colour such as #ff8800";
///     twelve::literal leak = text;                          // does not compile: text is a std::string
class literal {
public:
    constexpr literal() noexcept = default;

    // Implicit on purpose: a literal is written where a literal is meant.
    template <std::size_t Size>
    constexpr literal(const char (&text)[Size]) noexcept : text_(text), size_(Size - 1) {}

    template <std::size_t Size>
    literal(char (&text)[Size]) = delete;

    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text_, size_}; }
    [[nodiscard]] constexpr const char* c_str() const noexcept { return text_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr operator std::string_view() const noexcept { return view(); }

private:
    const char* text_ = "";
    std::size_t size_ = 0;
};

}  // namespace v0
}  // namespace twelve
