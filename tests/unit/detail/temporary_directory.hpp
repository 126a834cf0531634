#pragma once

#ifndef _WIN32

#    include <cstdlib>
#    include <string>
#    include <vector>

#    include <fcntl.h>
#    include <sys/stat.h>
#    include <unistd.h>

/// A directory of its own for one test, removed with all that the test made in it.
class temporary_directory {
public:
    temporary_directory() {
        std::string made = "/tmp/twelve-test-XXXXXX";
        if (::mkdtemp(&made[0]) != nullptr) path_ = made;
    }
    temporary_directory(const temporary_directory&) = delete;
    temporary_directory& operator=(const temporary_directory&) = delete;
    ~temporary_directory() {
        for (const std::string& name : names_)
            if (::unlink(name.c_str()) != 0) ::rmdir(name.c_str());
        ::rmdir(path_.c_str());
    }

    /// The path of a name in it.
    std::string path(const std::string& name) {
        names_.push_back(path_ + "/" + name);
        return names_.back();
    }

    /// Makes a file with this text and answers its path.
    std::string file(const std::string& name, const std::string& text, mode_t mode = 0644) {
        const std::string made = path(name);
        const int descriptor = ::open(made.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t count = ::write(descriptor, text.data() + at, text.size() - at);
            if (count <= 0) break;
            at += static_cast<std::size_t>(count);
        }
        ::fchmod(descriptor, mode);
        ::close(descriptor);
        return made;
    }

private:
    std::string path_;
    std::vector<std::string> names_;
};

#else

#    include <cstdio>
#    include <filesystem>
#    include <string>

#    include <process.h>
#    include <sys/types.h>  // mode_t

/// A directory of its own for one test, removed with all that the test made in it.
class temporary_directory {
public:
    temporary_directory() {
        static int made = 0;
        const auto folder = "twelve-test-" + std::to_string(::_getpid()) + "-" + std::to_string(made++);
        path_ = std::filesystem::temp_directory_path() / folder;
        std::filesystem::create_directories(path_);
    }
    temporary_directory(const temporary_directory&) = delete;
    temporary_directory& operator=(const temporary_directory&) = delete;
    ~temporary_directory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    /// The path of a name in it.
    std::string path(const std::string& name) const { return path_.u8string() + "/" + name; }

    /// Makes a file with this text and answers its path; there are no modes here.
    std::string file(const std::string& name, const std::string& text, ::mode_t = 0) const {
        const std::filesystem::path made = path_ / std::filesystem::u8path(name);
        std::FILE* const out = ::_wfopen(made.c_str(), L"wb");
        if (out == nullptr) return {};
        std::fwrite(text.data(), 1, text.size(), out);
        std::fclose(out);
        return path(name);
    }

private:
    std::filesystem::path path_;
};

#endif
