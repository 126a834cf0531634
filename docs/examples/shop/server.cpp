#include "server.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <twelve/twelve.hpp>

#include "drivers.hpp"
#include "listener.hpp"
#include "settings.hpp"

namespace shop {
namespace {

// A signal handler may do little more than write: what it writes here ends the wait of `serve`.
int stop_pipe[2] = {-1, -1};

void note_stop(int) {
    const int saved = errno;
    static_cast<void>(::write(stop_pipe[1], "", 1) == 1);
    errno = saved;
}

[[nodiscard]] bool handle_signals() {
    if (::pipe(stop_pipe) != 0) return false;
    std::signal(SIGTERM, &note_stop);
    std::signal(SIGINT, &note_stop);
    std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is told by `write`
    return true;
}

// Logs are one stream of events on standard output (factor XI); where they go is not the program's affair.
void log(const settings& config, log_level level, std::string_view event) {
    if (level < config.log) return;
    fmt::print("{}\n", event);
    std::fflush(stdout);
}

[[nodiscard]] std::string answer(std::string_view status, std::string_view body) {
    return fmt::format("HTTP/1.1 {}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n"
                       "Connection: close\r\n\r\n{}",
                       status, body.size(), body);
}

[[nodiscard]] std::string answer_to(std::string_view request, const settings& config) {
    const std::string_view line = request.substr(0, request.find("\r\n"));
    if (line.substr(0, 4) != "GET ") return answer("405 Method Not Allowed", "only GET is served\n");
    if (line.substr(4, 2) != "/ ") return answer("404 Not Found", "there is only one page: /\n");
    return answer("200 OK", twelve::show(config) + "\n" + describe_services(config));
}

/// Reads up to the blank line that ends a request's head; nothing where none comes in time.
[[nodiscard]] std::string read_head(int connection) {
    constexpr std::size_t longest_head = 8192;
    std::string head;
    while (head.size() < longest_head && head.find("\r\n\r\n") == std::string::npos) {
        char block[1024];
        const ssize_t size = ::read(connection, block, sizeof(block));
        if (size <= 0) return {};
        head.append(block, static_cast<std::size_t>(size));
    }
    return head;
}

void write_all(int connection, std::string_view text) {
    while (!text.empty()) {
        const ssize_t size = ::write(connection, text.data(), text.size());
        if (size <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(size));
    }
}

void answer_connection(int connection, const settings& config) {
    const timeval longest{config.request_timeout.count(), 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &longest, sizeof(longest));
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof(longest));
    const std::string head = read_head(connection);
    if (!head.empty()) write_all(connection, answer_to(head, config));
    log(config, log_level::debug, "a request was answered");
}

/// Waits for the next connection; -1 when it is time to stop.
[[nodiscard]] int next_connection(const listener& at) {
    pollfd waited_for[2] = {{stop_pipe[0], POLLIN, 0}, {at.descriptor(), POLLIN, 0}};
    while (waited_for[0].revents == 0) {
        if (::poll(waited_for, 2, -1) < 0) {
            if (errno == EINTR) continue;
            return -1;
        }
        if (waited_for[0].revents != 0 || waited_for[1].revents == 0) continue;
        const int connection = ::accept(at.descriptor(), nullptr, nullptr);
        if (connection < 0) continue;  // it went away again
        ::fcntl(connection, F_SETFL, 0);
        return connection;
    }
    return -1;
}

}  // namespace

int serve(const settings& config) {
    const auto at =
        handle_signals() ? listener::open(config.listen) : tl::make_unexpected(std::string("cannot handle signals"));
    if (!at) {
        fmt::print(stderr, "{}\n", at.error());
        return 1;
    }
    log(config, log_level::info, fmt::format("listening on {}", at->address()));
    for (int connection = next_connection(*at); connection >= 0; connection = next_connection(*at)) {
        answer_connection(connection, config);
        ::close(connection);
    }
    log(config, log_level::info, "told to stop, and stopped");
    return 0;
}

}  // namespace shop
