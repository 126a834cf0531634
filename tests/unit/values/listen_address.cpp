#include <twelve/values/listen_address.hpp>

#include <string>

#include "support/read_value.hpp"

using twelve::listen_address;
using twelve::problem_code;

namespace {

std::string reason_of(std::string_view text) { return failure_of<listen_address>(text).reason.c_str(); }

}  // namespace

TEST_CASE("a server listens on an address and a port") {
    const auto address = value_of<listen_address>("0.0.0.0:8080");
    CHECK(address.host() == "0.0.0.0");
    CHECK(address.port() == 8080);
    CHECK_FALSE(address.is_unix());
    CHECK_FALSE(address.is_any_host());
    CHECK(address.path().empty());
    CHECK(value_of<listen_address>("[::]:8080").host() == "::");
    CHECK(value_of<listen_address>("localhost:8080").host() == "localhost");
}

TEST_CASE("without a host it listens on every interface") {
    const auto address = value_of<listen_address>(":8080");
    CHECK(address.is_any_host());
    CHECK(address.host().empty());
    CHECK(address.port() == 8080);
}

TEST_CASE("port 0 lets the system choose") { CHECK(value_of<listen_address>("127.0.0.1:0").port() == 0); }

TEST_CASE("a server listens on a Unix socket") {
    const auto address = value_of<listen_address>("unix:/run/app.sock");
    CHECK(address.is_unix());
    CHECK(address.path() == "/run/app.sock");
    CHECK(address.host().empty());
    CHECK(address.port() == 0);
    CHECK_FALSE(address.is_any_host());
    CHECK(value_of<listen_address>("unix:@app").path() == "@app");
    CHECK(value_of<listen_address>("unix:///run/app.sock") == address);
    CHECK(value_of<listen_address>("UNIX:/run/app.sock") == address);
}

TEST_CASE("a socket's path is absolute and fits the system's structure") {
    CHECK(code_of<listen_address>("unix:") == problem_code::invalid_type);
    CHECK(code_of<listen_address>("unix:/") == problem_code::invalid_type);
    CHECK(code_of<listen_address>("unix:@") == problem_code::invalid_type);
    CHECK(code_of<listen_address>("unix:app.sock") == problem_code::invalid_type);
    CHECK(code_of<listen_address>("unix://app.sock") == problem_code::invalid_type);
    CHECK(failure_of<listen_address>("unix:app.sock").offset == 5);
    CHECK(value_of<listen_address>("unix:/" + std::string(106, 'a')).path().size() == 107);
    CHECK(code_of<listen_address>("unix:/" + std::string(107, 'a')) == problem_code::too_long);
    CHECK(code_of<listen_address>({"unix:/a\0b", 9}) == problem_code::nul);
}

TEST_CASE("what is nearly right is told how to be right") {
    CHECK(reason_of("8080") == "a port without a colon");
    CHECK(reason_of("*:8080") == "a * for the host");
    CHECK(reason_of("http://0.0.0.0:8080") == "a URL where an address is meant");
    CHECK(reason_of("::") == "an IPv6 address without brackets");
    CHECK(reason_of("localhost") == "no port");
    CHECK(failure_of<listen_address>("8080").fix.view() == "write :8080 to listen on every interface");
}

TEST_CASE("what is no address is refused") {
    CHECK(code_of<listen_address>("") == problem_code::bad_port);
    CHECK(code_of<listen_address>(":") == problem_code::bad_port);
    CHECK(code_of<listen_address>(":x") == problem_code::bad_port);
    CHECK(code_of<listen_address>(":65536") == problem_code::port_range);
    CHECK(code_of<listen_address>(":-1") == problem_code::bad_port);
    CHECK(code_of<listen_address>(" :80") == problem_code::forbidden_char);
    CHECK(code_of<listen_address>("[::]") == problem_code::bad_port);
    CHECK(code_of<listen_address>("tcp:0.0.0.0:80") == problem_code::bad_port);
    CHECK(code_of<listen_address>(std::string(1000000, ':')) == problem_code::bad_port);
}

TEST_CASE("an address is written as it is read") {
    CHECK(rewritten<listen_address>("0.0.0.0:8080") == "0.0.0.0:8080");
    CHECK(rewritten<listen_address>("[::]:8080") == "[::]:8080");
    CHECK(rewritten<listen_address>(":8080") == ":8080");
    CHECK(rewritten<listen_address>("unix:///run/app.sock") == "unix:/run/app.sock");
    CHECK(form_of<listen_address>() == "an address to listen on such as 0.0.0.0:8080, :8080 or unix:/run/app.sock");
}

TEST_CASE("addresses to listen on are compared") {
    CHECK(value_of<listen_address>(":80") != value_of<listen_address>(":81"));
    CHECK(value_of<listen_address>(":80") != value_of<listen_address>("[::]:80"));
    CHECK(value_of<listen_address>("unix:/a") != value_of<listen_address>("unix:/b"));
}
