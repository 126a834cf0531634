#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <twelve/detail/wipe_value.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// A string that is wiped wherever it is left, for types that can be part of a secret and show a `std::string`.
class wiped_string {
public:
    wiped_string() = default;
    wiped_string(const wiped_string&) = default;
    wiped_string(wiped_string&&) noexcept = default;
    ~wiped_string() { wipe(); }

    wiped_string& operator=(const wiped_string& other) {
        if (this != &other) assign(other.text_);
        return *this;
    }

    wiped_string& operator=(wiped_string&& other) noexcept {
        if (this == &other) return *this;
        wipe();
        text_ = std::move(other.text_);
        return *this;
    }

    void assign(std::string_view text) {
        wipe();
        text_.assign(text.data(), text.size());
    }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    void wipe() noexcept { wipe_value(text_); }

    std::string text_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
