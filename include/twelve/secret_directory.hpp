#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <twelve/detail/file.hpp>
#include <twelve/source.hpp>

namespace twelve {
inline namespace v0 {

namespace detail {

/// What a file that holds one secret may hold.
inline constexpr std::size_t max_secret_file = std::size_t{1} << 20U;

/// Takes the newlines off the end of a file's text: editors and `echo` put them there.
[[nodiscard]] inline std::string_view without_newlines(std::string_view text) noexcept {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

/// A directory that was asked for each declared name.
class opened_secret_directory final : public opened_source {
public:
    opened_secret_directory(const std::string& path, bool is_required, const file_limits& limits, opening& asked_by)
        : path_(path_to_show(path)), limits_(limits) {
        outcome_ = outcome_of(path, limits);
        is_refused_ = outcome_ != file_outcome::read && (outcome_ != file_outcome::absent || is_required);
        if (outcome_ != file_outcome::read) return;
        for (std::size_t i = 0; i < asked_by.name_count(); ++i) read(asked_by.name(i));
    }

    void collect(collector& into) override {
        for (std::size_t i = 0; i < entries_.size(); ++i) into.take(entries_[i].name, raw(i));
    }

    bool find(std::string_view name, raw_value& found) override {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (entries_[i].name != name) continue;
            found = raw(i);
            return true;
        }
        return false;
    }

    [[nodiscard]] origin place_of(const raw_value* value) const override {
        origin place;
        place.kind = source_kind::secret_directory;
        place.source = path_;
        place.path = path_;
        if (value != nullptr) place.path = path_ + "/" + entries_[value->begin].name;
        return place;
    }

    void report(problems& into) const override {
        if (is_refused_) {
            problem made;
            made.code = problem_code::file_unreadable;
            made.origin = place_of(nullptr);
            made.origin.path = absolute_path(path_);
            made.reason = "it is not a directory that can be read";
            made.hint = "give the path of a directory that the user of the program may list";
            into.push_back(static_cast<problem&&>(made));
        }
        for (const entry& one : unread_) into.push_back(of_unread(one));
    }

    [[nodiscard]] bool binds(std::string_view name) const noexcept override {
        for (const entry& one : unread_)
            if (one.name == name) return true;
        return false;
    }

    [[nodiscard]] looked_in place_looked_in() const override {
        return {absolute_path(path_), outcome_ == file_outcome::absent};
    }

private:
    struct entry {
        std::string name;
        file_contents contents;
    };

    /// Whether there is a directory, or nothing, or what no one can have meant; nothing is read of it.
    [[nodiscard]] static file_outcome outcome_of(const std::string& path, file_limits limits) {
        if (is_directory(path)) return file_outcome::read;
        limits.max_bytes = 0;
        limits.fifo_milliseconds = 0;
        const file_outcome found = read_file(path, limits).outcome;
        return found == file_outcome::absent ? found : file_outcome::failed;
    }

    // Kubernetes mounts are links through ..data: each file is opened by its path, each time.
    void read(std::string_view name) {
        entry one;
        one.name = std::string(name);
        one.contents = read_file(path_ + "/" + one.name, limits_);
        if (one.contents.outcome == file_outcome::absent) return;
        const bool is_read = one.contents.outcome == file_outcome::read;
        (is_read ? entries_ : unread_).push_back(std::move(one));
    }

    [[nodiscard]] raw_value raw(std::size_t index) const noexcept {
        raw_value value;
        value.text = without_newlines(entries_[index].contents.text.view());
        value.begin = index;  // there is no line to point at, but a file
        return value;
    }

    [[nodiscard]] problem of_unread(const entry& one) const {
        problem made;
        made.code = one.contents.outcome == file_outcome::too_large ? problem_code::too_large
                                                                     : problem_code::file_unreadable;
        made.variable = one.name;
        made.origin = place_of(nullptr);
        made.origin.path = absolute_path(path_ + "/" + one.name);
        made.reason = std::string(reason_of(one.contents.outcome).view());
        made.hint = std::string(remedy_for(one.contents.outcome).view());
        if (made.code == problem_code::too_large) made.expected = std::to_string(limits_.max_bytes) + " bytes";
        return made;
    }

    std::string path_;
    file_limits limits_;
    file_outcome outcome_ = file_outcome::absent;
    bool is_refused_ = false;
    std::vector<entry> entries_;
    std::vector<entry> unread_;
};

}  // namespace detail

/// A directory with one file a variable: Docker and Kubernetes mounts, systemd's `$CREDENTIALS_DIRECTORY`.
///
/// A file's name is the variable's; trailing newlines are not part of the value; at most 1 MiB each.
///
///     twelve::sources(twelve::environment(), twelve::secret_directory("/run/secrets"));
class secret_directory final : public detail::any_source {
public:
    explicit secret_directory(std::string path) : path_(std::move(path)) {
        limits_.max_bytes = detail::max_secret_file;
    }

    /// Makes its absence an error.
    [[nodiscard]] secret_directory required() const {
        secret_directory made = *this;
        made.is_required_ = true;
        return made;
    }

    /// Lets a set-user-id process read it.
    [[nodiscard]] secret_directory even_if_privileged() const {
        secret_directory made = *this;
        made.limits_.privileged = detail::privileged_reading::allowed;
        return made;
    }

    [[nodiscard]] detail::opened_source* open(detail::opening& asked_by) const override {
        return asked_by.make<detail::opened_secret_directory>(path_, is_required_, limits_, asked_by);
    }
    [[nodiscard]] detail::any_source* clone() const override { return new secret_directory(*this); }

private:
    std::string path_;
    detail::file_limits limits_;
    bool is_required_ = false;
};

}  // namespace v0
}  // namespace twelve
