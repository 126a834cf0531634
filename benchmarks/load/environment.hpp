#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

extern "C" char** environ;

/// An environment of so many variables, put in the place of the process's own: the settings, among others such as a
/// cluster gives to each container.
class made_environment {
public:
    explicit made_environment(std::size_t size, const std::string& a_text = "some-value") {
#define OPEN
#define FIELD(kind, member, name) add_##kind(name, a_text);
#include <fields.inc>
#undef OPEN
#undef FIELD
        for (std::size_t i = 0; lines_.size() < size; ++i) lines_.push_back(other(i));
        shuffle();
        for (std::string& line : lines_) entries_.push_back(line.data());
        entries_.push_back(nullptr);
        environ = entries_.data();
    }

    made_environment(const made_environment&) = delete;
    made_environment& operator=(const made_environment&) = delete;
    ~made_environment() { environ = before_; }

private:
    void add_natural(const std::string& name, const std::string&) { lines_.push_back(name + "=8080"); }
    void add_whole(const std::string& name, const std::string&) { lines_.push_back(name + "=-123456"); }
    void add_flag(const std::string& name, const std::string&) { lines_.push_back(name + "=true"); }
    void add_text(const std::string& name, const std::string& text) { lines_.push_back(name + "=" + text); }

    [[nodiscard]] static std::string other(std::size_t index) {
        static const char* const services[] = {"ACCOUNTS", "BILLING",  "CATALOG",  "DELIVERY", "EVENTS",  "FEED",
                                               "GATEWAY",  "HISTORY",  "IDENTITY", "JOBS",     "KAFKA",   "LEDGER",
                                               "MAILER",   "NOTIFIER", "ORDERS",   "POSTGRES", "REDIS",   "SEARCH",
                                               "TRACKING", "USERS",    "VAULT",    "WAREHOUSE", "npm_config", "XDG"};
        static const char* const parts[] = {"SERVICE_HOST",       "SERVICE_PORT",        "PORT", "PORT_8080_TCP",
                                            "PORT_8080_TCP_PORT", "PORT_8080_TCP_PROTO", "PORT_8080_TCP_ADDR"};
        const std::size_t service = index / 7;
        std::string name = services[service % 24];
        if (service >= 24) name += "_" + std::to_string(service / 24);
        return name + "_" + parts[index % 7] + "=tcp://10.96.17.204:8080";
    }

    void shuffle() {
        std::uint32_t state = 12345;
        for (std::size_t i = lines_.size(); i > 1; --i) {
            state = state * 1664525U + 1013904223U;
            std::swap(lines_[i - 1], lines_[(state >> 8U) % i]);
        }
    }

    char** before_ = environ;
    std::vector<std::string> lines_;
    std::vector<char*> entries_;
};
