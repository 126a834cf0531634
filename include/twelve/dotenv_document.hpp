#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <twelve/detail/dotenv_bindings.hpp>
#include <twelve/detail/dotenv_hash.hpp>
#include <twelve/detail/dotenv_index.hpp>
#include <twelve/detail/looks_secret.hpp>
#include <twelve/detail/wipe.hpp>
#include <twelve/literal.hpp>
#include <twelve/problem.hpp>
#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {

namespace detail {
class dotenv_reader;
}

/// How a `.env` text is read.
enum class dotenv_mode : std::uint8_t {
    standard,  ///< as the dialect says
    strict,    ///< warnings are errors
    literal    ///< `$` is plain data, everywhere
};

/// How a value was spelled.
enum class dotenv_quote : std::uint8_t { none, single_quotes, double_quotes };

/// What a more important source answers for `${X}`. The text is copied before the next question.
struct dotenv_lookup {
    std::string_view value;
    bool is_set = false;     ///< set, even if empty: then it hides the file's own X
    bool is_secret = false;  ///< what it touches becomes a secret
};

/// Mode, limits, and what a `.env` text may ask its surroundings.
///
///     twelve::dotenv_options options;
///     options.mode = twelve::dotenv_mode::strict;
struct dotenv_options {
    dotenv_mode mode = dotenv_mode::standard;
    std::size_t max_file = std::size_t{16} << 20U;      ///< bytes of text; never more than 3 GiB
    std::size_t max_expanded = std::size_t{16} << 20U;  ///< bytes that all substitutions give; less than 1 GiB
    unsigned max_depth = 16;                            ///< `${` within `${`; never more than 256
    std::size_t max_diagnostics = 1000;                 ///< of errors, where reading stops, and of warnings

    /// Looks in the sources that are more important than this file; none by default.
    dotenv_lookup (*look_up)(void* context, std::string_view name) = nullptr;
    /// Tells whether a variable is a secret; by its name by default.
    bool (*is_secret)(void* context, std::string_view name) = nullptr;
    void* context = nullptr;  ///< given to both
};

/// One binding of a `.env` text. Lines and columns count from 1, columns and offsets in bytes of the file.
struct dotenv_assignment {
    std::string_view name;
    std::string_view value;          ///< decoded and expanded; empty where the binding has an error
    std::uint32_t line = 0;          ///< of the name, and of the first byte of the value
    std::uint32_t column = 0;        ///< of the name
    std::uint32_t value_column = 0;  ///< of the value's first byte, its quote included
    std::size_t name_offset = 0;
    std::size_t value_begin = 0;  ///< the value as it is spelled, quotes included
    std::size_t value_end = 0;
    dotenv_quote quote = dotenv_quote::none;
    bool is_tainted = false;  ///< its expansion touched a secret: it is one
    bool is_in_force = true;  ///< no later binding has the same name
    bool has_error = false;
};

/// What is wrong with one place of a `.env` text, as data. It never holds a byte of a value.
struct dotenv_diagnostic {
    problem_code code = problem_code::invalid_name;
    severity level = severity::error;
    bool is_secret = false;  ///< of a secret's value, a URL with one, or right after: mask excerpts
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::size_t offset = 0;          ///< the faulty byte; the size of the text where something is missing at its end
    std::size_t length = 0;          ///< how many bytes are faulty; 0 where something is missing
    literal reason;                  ///< what exactly is wrong
    literal fix;                     ///< one fix, in the imperative
    std::string_view name;           ///< the binding it stands in, where it is known
    char32_t character = 0;          ///< the character no name holds, or the byte that is not UTF-8; else 0
    std::uint32_t related_line = 0;  ///< the opening quote, the earlier binding, the line that looks like `NAME=`
    std::uint32_t related_column = 0;
    std::size_t message_begin = 0;  ///< the message of `${X:?message}` in the text; equal where there is none
    std::size_t message_end = 0;
};

/// What a `.env` text says: its bindings, or all that is wrong with it.
///
/// Names and values are views into the text that was parsed, which must outlive it, or into memory that is wiped with
/// it.
///
///     const auto document = twelve::parse_dotenv("PORT=8080\nURL=http://h:${PORT}\n");
///     document.find("URL")->value   // "http://h:8080"
class dotenv_document {
public:
    class const_iterator;

    /// The bindings in the order of the file, made when asked for.
    class assignment_list {
    public:
        explicit assignment_list(const dotenv_document& document) noexcept : document_(&document) {}
        [[nodiscard]] std::size_t size() const noexcept { return document_->bindings_.size(); }
        [[nodiscard]] bool empty() const noexcept { return size() == 0; }
        [[nodiscard]] dotenv_assignment operator[](std::size_t index) const { return document_->assignment(index); }
        [[nodiscard]] const_iterator begin() const noexcept;
        [[nodiscard]] const_iterator end() const noexcept;

    private:
        const dotenv_document* document_;
    };

    /// Tells whether the text has no error; nothing of a text with an error is to be used.
    [[nodiscard]] bool ok() const noexcept { return errors_.empty() && omitted_errors_ == 0; }
    explicit operator bool() const noexcept { return ok(); }

    /// All bindings, overridden and faulty ones included.
    [[nodiscard]] assignment_list assignments() const noexcept { return assignment_list(*this); }

    /// The binding in force of a name; nothing where there is none, and nothing at all of a text with an error.
    ///
    /// It looks through all names, unless `index_names` was called.
    [[nodiscard]] std::optional<dotenv_assignment> find(std::string_view name) const {
        const std::uint32_t index = ok() ? index_of(name) : detail::dotenv_bindings::none;
        if (index == detail::dotenv_bindings::none) return std::nullopt;
        return assignment(index);
    }

    /// Tells whether the text binds a name, be it with an error: such a variable is not missing. Of a text that was not
    /// read to its end nobody knows, so none of its names is.
    [[nodiscard]] bool binds(std::string_view name) const noexcept {
        return is_cut_short_ || index_of(name) != detail::dotenv_bindings::none;
    }

    /// Indexes the names, in 16 to 32 bytes each: `find` and `binds` then take the same time, however many there are.
    /// That is for whoever asks a text of many thousands of names for many of them.
    void index_names() {
        if (index_.size() != 0) return;
        for (std::uint32_t i = 0; i != bindings_.size(); ++i) index_.put(i, text_, bindings_);
    }

    [[nodiscard]] const std::vector<dotenv_diagnostic>& errors() const noexcept { return errors_; }
    [[nodiscard]] const std::vector<dotenv_diagnostic>& warnings() const noexcept { return warnings_; }

    /// Tells whether reading stopped before the text's end, since there were more than `max_diagnostics` errors.
    [[nodiscard]] bool is_cut_short() const noexcept { return is_cut_short_; }

    /// How many errors, and how many warnings, were found beyond `max_diagnostics`.
    [[nodiscard]] std::size_t omitted_errors() const noexcept { return omitted_errors_; }
    [[nodiscard]] std::size_t omitted_warnings() const noexcept { return omitted_warnings_; }

private:
    friend class detail::dotenv_reader;

    [[nodiscard]] std::uint32_t index_of(std::string_view name) const noexcept {
        const std::uint32_t hash = hash_.of(name);
        return index_.size() != 0 ? index_.find(name, hash, text_, bindings_) : bindings_.find_last(name, hash, text_);
    }

    [[nodiscard]] std::uint32_t column_of(std::size_t offset) const noexcept {
        std::size_t begin = offset;
        while (begin != 0 && text_[begin - 1] != '\n') --begin;
        return static_cast<std::uint32_t>(offset - begin + 1);
    }

    [[nodiscard]] dotenv_assignment assignment(std::size_t index) const {
        return assignment(bindings_.record(index, text_));
    }

    [[nodiscard]] dotenv_assignment assignment(const detail::dotenv_record& record) const {
        using namespace detail;
        dotenv_assignment made;
        made.name = text_.substr(record.name_begin, record.name_size);
        made.value = (record.is(dotenv_stored) ? store_.view() : text_).substr(record.text_begin, record.text_size);
        made.line = record.line;
        made.column = column_of(record.name_begin);
        made.value_column = made.column + (record.raw_begin - record.name_begin);
        made.name_offset = record.name_begin;
        made.value_begin = record.raw_begin;
        made.value_end = record.raw_begin + std::size_t{record.raw_size};
        made.quote = record.is(dotenv_single)   ? dotenv_quote::single_quotes
                     : record.is(dotenv_double) ? dotenv_quote::double_quotes
                                                : dotenv_quote::none;
        made.is_tainted = record.is(dotenv_tainted);
        made.is_in_force = !record.is(dotenv_overridden);
        made.has_error = record.is(dotenv_faulty);
        return made;
    }

    std::string_view text_;
    detail::wiped_text store_;
    detail::dotenv_bindings bindings_;
    detail::dotenv_hash hash_;
    detail::dotenv_index index_;  // empty until it is asked for
    std::vector<dotenv_diagnostic> errors_;
    std::vector<dotenv_diagnostic> warnings_;
    std::size_t omitted_errors_ = 0;
    std::size_t omitted_warnings_ = 0;
    bool is_cut_short_ = false;
};

/// Walks the bindings of a document.
class dotenv_document::const_iterator {
public:
    const_iterator(const dotenv_document& document, std::size_t index) noexcept : document_(&document), index_(index) {}
    [[nodiscard]] dotenv_assignment operator*() const {
        return document_->assignment(document_->bindings_.record(index_, document_->text_, line_));
    }
    const_iterator& operator++() noexcept {
        ++index_;
        return *this;
    }
    [[nodiscard]] bool operator==(const const_iterator& other) const noexcept { return index_ == other.index_; }
    [[nodiscard]] bool operator!=(const const_iterator& other) const noexcept { return index_ != other.index_; }

private:
    const dotenv_document* document_;
    std::size_t index_;
    mutable detail::dotenv_counted_line line_;  // of the last binding that was asked for: lines are counted from there
};

inline dotenv_document::const_iterator dotenv_document::assignment_list::begin() const noexcept {
    return {*document_, 0};
}
inline dotenv_document::const_iterator dotenv_document::assignment_list::end() const noexcept {
    return {*document_, size()};
}

}  // namespace v0
}  // namespace twelve
