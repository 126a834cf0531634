#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <twelve/detail/wipe.hpp>
#include <twelve/detail/wipe_value.hpp>

namespace twelve {
inline namespace v0 {

/// What every secret prints as, whatever it holds.
inline constexpr std::string_view redacted_text = "[redacted]";

/// A value that is wiped when it dies and never shown.
///
/// It is kept on the heap, copied and moved as any value, printed as `[redacted]`, and read through `expose()` alone.
///
///     const twelve::secret<int> pin{1234};
///     fmt::print("{}", pin);               // [redacted]
///     pin.expose();                        // 1234
template <class T>
class secret {
public:
    using value_type = T;

    secret() = default;
    explicit secret(const T& value) : value_(::new T(value)) {}

    /// Takes a value and wipes what is left where it was, as far as its type lets us.
    explicit secret(T&& value) : value_(::new T(std::move(value))) { detail::wipe_value(value); }

    secret(const secret& other) : value_(other.value_ == nullptr ? nullptr : ::new T(*other.value_)) {}
    secret(secret&& other) noexcept : value_(std::exchange(other.value_, nullptr)) {}

    secret& operator=(const secret& other) {
        if (this != &other) *this = secret(other);
        return *this;
    }

    secret& operator=(secret&& other) noexcept {
        if (this == &other) return *this;
        clear();
        value_ = std::exchange(other.value_, nullptr);
        return *this;
    }

    ~secret() { clear(); }

    /// Reveals the value. It must not be empty.
    [[nodiscard]] const T& expose() const& noexcept { return *value_; }
    const T& expose() const&& = delete;  // the value would die before it is read

    [[nodiscard]] bool empty() const noexcept { return value_ == nullptr; }

    /// Wipes and frees the value.
    void clear() noexcept {
        if (value_ == nullptr) return;
        detail::wipe_value(*value_);
        value_->~T();
        detail::wipe(static_cast<void*>(value_), sizeof(T));
        detail::free_object(value_);
        value_ = nullptr;
    }

    /// Compares in a time that does not depend on what the values hold.
    [[nodiscard]] friend bool operator==(const secret& left, const secret& right) noexcept {
        if (left.empty() || right.empty()) return left.empty() == right.empty();
        return detail::equal_in_constant_time(detail::bytes_of(*left.value_), detail::bytes_of(*right.value_));
    }
    [[nodiscard]] friend bool operator!=(const secret& left, const secret& right) noexcept { return !(left == right); }

private:
    T* value_ = nullptr;
};

/// A secret text.
///
///     const twelve::secret<std::string> key{"hunter2"};
///     key.expose();                        // "hunter2", a std::string_view that ends in a NUL
template <>
class secret<std::string> {
public:
    using value_type = std::string;

    secret() = default;
    explicit secret(std::string_view text) : text_(text) {}
    explicit secret(const char* text) : secret(std::string_view(text)) {}

    /// Takes a copy and wipes the string it was given.
    explicit secret(std::string&& text) : secret(std::string_view(text)) { detail::wipe_value(text); }

    /// Reveals the text, followed by a NUL.
    [[nodiscard]] std::string_view expose() const& noexcept { return text_.view(); }
    std::string_view expose() const&& = delete;  // the text would be wiped before it is read

    /// Reveals the text as C drivers want it.
    [[nodiscard]] const char* expose_c_str() const& noexcept { return text_.c_str(); }
    const char* expose_c_str() const&& = delete;

    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

    /// Wipes and frees the text.
    void clear() noexcept { text_.clear(); }

    /// Compares in a time that does not depend on what the texts hold.
    [[nodiscard]] bool equals(std::string_view text) const noexcept {
        return detail::equal_in_constant_time(text_.view(), text);
    }
    [[nodiscard]] friend bool operator==(const secret& left, const secret& right) noexcept {
        return left.equals(right.text_.view());
    }
    [[nodiscard]] friend bool operator!=(const secret& left, const secret& right) noexcept { return !(left == right); }

private:
    detail::wiped_text text_;
};

/// Writes `[redacted]`.
template <class Char, class Traits, class T>
std::basic_ostream<Char, Traits>& operator<<(std::basic_ostream<Char, Traits>& out, const secret<T>&) {
    return out << redacted_text.data();
}

}  // namespace v0
}  // namespace twelve
