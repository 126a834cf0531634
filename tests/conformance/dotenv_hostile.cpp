// Every hostile file that a .env may be: each gets its named error, little memory beyond the limits, and little time.
//
//     dotenv_hostile <folder for its files> <approved text> [--times]
//
// The reports are compared with the approved text; TWELVE_APPROVE=1 writes it anew. Memory is counted where it is
// allocated, so it is the same everywhere. Times are told by --times, and are no condition: another program may have the
// processor.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <malloc.h>  // malloc_usable_size
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <twelve/dotenv.hpp>
#include <twelve/inspect.hpp>
#include <twelve/report/text.hpp>
#include <twelve/settings.hpp>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wmissing-prototypes"  // it declares no sized delete of its own
#endif

namespace {

std::size_t live = 0;
std::size_t most = 0;

void* counted(std::size_t size) {
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) std::abort();
    live += ::malloc_usable_size(memory);
    if (live > most) most = live;
    return memory;
}

void uncounted(void* memory) noexcept {
    if (memory != nullptr) live -= ::malloc_usable_size(memory);
    std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { uncounted(memory); }
void operator delete[](void* memory) noexcept { uncounted(memory); }
void operator delete(void* memory, std::size_t) noexcept { uncounted(memory); }
void operator delete[](void* memory, std::size_t) noexcept { uncounted(memory); }

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::string, name, "A plain text", default_value("none"), allow_empty());
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, password, "A secret");
};

constexpr std::size_t mebi = std::size_t{1} << 20U;
constexpr std::size_t limit = 16 * mebi;
constexpr std::string_view canary = "hunter2-hunter2";

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    text.reserve(size + piece.size());
    while (text.size() < size) text += piece;
    return text;
}

/// A name that doubles again and again: some 700 bytes that mean a gibibyte.
std::string bomb() {
    std::string text = "NAME=" + std::string(256, 'x') + "\n";
    for (int i = 0; i < 22; ++i) text += "NAME=${NAME}${NAME}\n";
    return text;
}

/// Lines so short that a file of them would hold millions, and one that fills it.
std::string one_long_line() {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "A" + std::to_string(i) + "=1\n";
    return text + "LONG=" + std::string(limit - text.size() - 20, 'x') + "\nLAST=$NAME\n";
}

class harness {
public:
    harness(std::string folder, bool tells_times) : folder_(std::move(folder)), tells_times_(tells_times) {}

    std::string path(const std::string& name) const { return folder_ + "/" + name; }

    std::string file(const std::string& name, std::string_view text, ::mode_t mode = 0644) const {
        ::unlink(path(name).c_str());
        std::ofstream(path(name), std::ios::binary) << text;
        ::chmod(path(name).c_str(), mode);
        return path(name);
    }

    /// Loads from the file and keeps what the report says.
    void hold(const std::string& title, const twelve::dotenv& source, std::size_t allowed = limit) {
        std::string report;
        double fastest = 1e9;
        std::size_t peak = 0;
        for (int round = 0; round < 2; ++round) {
            timespec before{};
            timespec after{};
            ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
            const std::size_t at_first = live;
            most = live;
            const auto inspected = twelve::inspect<settings>(source);
            peak = most - at_first;
            ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
            const double taken = static_cast<double>(after.tv_sec - before.tv_sec) * 1e3 +
                                 static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e6;
            if (taken < fastest) fastest = taken;
            report = told(inspected);
        }
        all_ += "== " + title + "\n" + report + "\n";
        if (peak > allowed + 8 * mebi) fail(title, "takes " + std::to_string(peak / 1024) + " KiB of memory");
        if (report.find(canary) != std::string::npos) fail(title, "shows the secret");
        if (tells_times_)
            std::printf("%-40s %8.2f ms %10zu KiB\n", title.c_str(), fastest, peak / 1024);
    }

    void fail(const std::string& title, const std::string& why) {
        std::printf("%s: %s\n", title.c_str(), why.c_str());
        has_failed_ = true;
    }

    const std::string& all() const { return all_; }
    bool has_failed() const { return has_failed_; }

private:
    /// Its first problems, with the folder's path left out.
    template <class Inspected>
    std::string told(const Inspected& inspected) const {
        twelve::problems first;
        for (const twelve::problem& one : inspected.problems)
            if (first.size() < 3) first.push_back(one);
        twelve::report_options unbroken;
        unbroken.width = 1000000;  // where lines are broken depends on the folder's path
        std::string text = twelve::report_text(first, unbroken);
        for (std::size_t at = text.find(folder_); at != std::string::npos; at = text.find(folder_))
            text.replace(at, folder_.size(), "FOLDER");
        return text + std::to_string(inspected.problems.size()) + " in all\n";
    }

    std::string folder_;
    std::string all_;
    bool tells_times_;
    bool has_failed_ = false;
};

void hold_what_is_no_file(harness& all) {
    ::mkdir(all.path("directory").c_str(), 0755);
    all.hold("a directory", twelve::dotenv(all.path("directory")));
    all.hold("an endless device", twelve::dotenv("/dev/zero"));
    ::mkfifo(all.path("fifo").c_str(), 0600);
    all.hold("a FIFO without a writer", twelve::dotenv(all.path("fifo")).fifo_deadline(30));
    ::unlink(all.path("loop").c_str());
    static_cast<void>(::symlink("loop", all.path("loop").c_str()));
    all.hold("a loop of links", twelve::dotenv(all.path("loop")));
    ::unlink(all.path("dangling").c_str());
    static_cast<void>(::symlink("nowhere", all.path("dangling").c_str()));
    all.hold("a link that leads nowhere", twelve::dotenv(all.path("dangling")));
    all.hold("a file that is required and absent", twelve::dotenv(all.path("absent")).required());
    all.hold("a path that is none", twelve::dotenv(std::string("a\0b", 3)));
    all.hold("a path that is too long", twelve::dotenv(std::string(70000, 'a')));
    const std::string socket = all.path("socket");
    ::unlink(socket.c_str());
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, "socket");  // the path of the folder may be longer than a socket's may be
    static_cast<void>(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address));
    all.hold("a socket", twelve::dotenv(socket));
    ::close(descriptor);
}

void hold_large_files(harness& all) {
    const std::string sparse = all.file("sparse", "");
    static_cast<void>(::truncate(sparse.c_str(), off_t{10} << 30U));
    all.hold("a sparse file of 10 GB", twelve::dotenv(sparse));
    ::unlink(sparse.c_str());
    const std::string line = all.file("line", "NAME=" + std::string(100 * mebi, 'x'));
    all.hold("a line of 100 MB", twelve::dotenv(line));
    all.file("line", "NAME='" + std::string(100 * mebi, 'x'));
    all.hold("a line of 100 MB, its limit raised, its quote open", twelve::dotenv(line).at_most(128 * mebi), 128 * mebi);
    ::unlink(line.c_str());
    // The text and what it expands to have a limit each.
    all.hold("an expansion bomb", twelve::dotenv(all.file("bomb", bomb())), 2 * limit);
    all.hold("quotes alone", twelve::dotenv(all.file("quotes", "NAME=" + std::string(limit - 10, '"'))));
    all.hold("a million hashes", twelve::dotenv(all.file("hashes", "NAME=" + std::string(1000000, '#'))).strict());
    all.hold("hashes all over a long line",
             twelve::dotenv(all.file("hashes", "NAME=" + repeated(std::string(16000, 'x') + "#", limit - 20000))),
             3 * limit);  // the value is sound, and the struct has it
    all.hold("bytes that are no text", twelve::dotenv(all.file("junk", std::string(limit, '\xFF'))));
    all.hold("lines that are no text", twelve::dotenv(all.file("junk", repeated("\xFF\n", limit - 2))));
    all.hold("short lines, then one that fills the file", twelve::dotenv(all.file("lines", one_long_line())));
    all.hold("names without a value", twelve::dotenv(all.file("names", repeated("NAME\n", limit - 5))));
}

void hold_bytes(harness& all) {
    const std::string secret = "PASSWORD=" + std::string(canary);
    all.hold("a NUL byte", twelve::dotenv(all.file("env", secret + std::string("\0x\n", 3))));
    all.hold("UTF-16, its low byte first", twelve::dotenv(all.file("env", std::string("\xFF\xFEN\0=\0001\0", 8))));
    all.hold("UTF-16, its high byte first", twelve::dotenv(all.file("env", std::string("\xFE\xFF\0N\0=\0001", 8))));
    all.hold("UTF-16 without a mark", twelve::dotenv(all.file("env", std::string("N\0A\0=\0001\0", 8))));
    all.hold("bytes that are not UTF-8", twelve::dotenv(all.file("env", secret + "\xC3\nNAME=\xED\xA0\x80\n")));
    all.hold("carriage returns alone", twelve::dotenv(all.file("env", "NAME=1\r" + secret + "\r")));
    all.hold("a name that refers to itself", twelve::dotenv(all.file("env", "NAME=${NAME}\n")));
    all.hold("a name that is bound again", twelve::dotenv(all.file("env", secret + "\nNAME=1\nNAME=2\n")));
    all.hold("a command", twelve::dotenv(all.file("env", "NAME=$(touch owned)\n")));
    all.hold("a file that anyone may write", twelve::dotenv(all.file("env", "NAME=1\n", 0666)));
    ::unlink(all.path("env").c_str());
}

/// A file that the user of the program may not read; as root nobody is that user.
void hold_unreadable(harness& all) {
    ::unlink(all.path("unreadable").c_str());
    const std::string unreadable = all.file("unreadable", "NAME=1\n", 0000);
    if (::geteuid() == 0) {
        ::chmod(all.path("").c_str(), 0755);
        if (::seteuid(65534) != 0) return all.fail("unreadable", "root could not become nobody");
        // Where a folder above may not be entered by nobody either, that is what stops the reading: the same words.
        all.hold("a file that may not be read", twelve::dotenv(unreadable));
        static_cast<void>(::seteuid(0));
    } else {
        all.hold("a file that may not be read", twelve::dotenv(unreadable));
    }
    ::unlink(unreadable.c_str());
}

/// The words of every outcome of reading, those too that no test can force.
std::string outcomes() {
    using namespace twelve::detail;
    std::string text = "== every outcome of reading\n";
    for (int i = 0; i <= static_cast<int>(file_outcome::failed); ++i) {
        const auto outcome = static_cast<file_outcome>(i);
        text += std::string(reason_of(outcome).view()) + "\n    " + std::string(remedy_for(outcome).view()) + "\n";
    }
    return text;
}

std::string absolute(const std::string& path) { return twelve::detail::absolute_path(path); }

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return 2;
    const std::string approved = absolute(arguments[2]);
    harness all(absolute(arguments[1]), count > 3 && std::string_view(arguments[3]) == "--times");
    ::mkdir(arguments[1], 0755);
    if (::chdir(arguments[1]) != 0) return 2;
    hold_what_is_no_file(all);
    hold_large_files(all);
    hold_bytes(all);
    hold_unreadable(all);
    const std::string told = all.all() + outcomes();
    if (std::getenv("TWELVE_APPROVE") != nullptr) std::ofstream(approved, std::ios::binary) << told;
    if (told != content(approved)) {
        all.fail("the reports", "differ from " + approved + "; these are they:");
        std::fputs(told.c_str(), stdout);
    }
    if (!all.has_failed()) std::printf("every hostile file has its approved error\n");
    return all.has_failed() ? 1 : 0;
}
