#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <twelve/problem.hpp>

namespace support {

/// Builds one problem the way `load` fills it.
class problem_builder {
public:
    explicit problem_builder(twelve::problem_code code, std::string variable = {}) {
        made_.code = code;
        made_.variable = std::move(variable);
    }

    problem_builder& warning() {
        made_.severity = twelve::severity::warning;
        return *this;
    }

    problem_builder& shown(std::string text) {
        made_.shown = std::move(text);
        return *this;
    }

    problem_builder& expected(std::string text) {
        made_.expected = std::move(text);
        return *this;
    }

    problem_builder& reason(std::string text) {
        made_.reason = std::move(text);
        return *this;
    }

    problem_builder& hint(std::string text) {
        made_.hint = std::move(text);
        return *this;
    }

    problem_builder& related(std::string text) {
        made_.related = std::move(text);
        return *this;
    }

    problem_builder& suggestion(std::string text) {
        made_.suggestion = std::move(text);
        return *this;
    }

    problem_builder& about(std::string text) {
        made_.about = std::move(text);
        return *this;
    }

    problem_builder& falls_back_on(std::string text) {
        made_.default_value = std::move(text);
        return *this;
    }

    problem_builder& looked_in(std::string name, bool is_absent = false) {
        made_.looked_in.push_back({std::move(name), is_absent});
        return *this;
    }

    problem_builder& in_environment() {
        made_.origin.kind = twelve::source_kind::environment;
        made_.origin.source = "environment";
        return *this;
    }

    problem_builder& in_file(std::string path, twelve::source_kind kind = twelve::source_kind::file) {
        made_.origin.kind = kind;
        made_.origin.path = std::move(path);
        return *this;
    }

    problem_builder& in_dotenv(unsigned line, unsigned column) {
        made_.origin.kind = twelve::source_kind::dotenv;
        made_.origin.source = ".env";
        made_.origin.path = "/srv/shop/.env";
        made_.origin.line = line;
        made_.origin.column = column;
        return *this;
    }

    problem_builder& excerpt(std::string text, unsigned caret, unsigned width) {
        made_.excerpt.text = std::move(text);
        made_.excerpt.caret = caret;
        made_.excerpt.width = width;
        return *this;
    }

    operator twelve::problem() const { return made_; }

private:
    twelve::problem made_;
};

/// The report that stands as a sample in the project's pages.
inline twelve::problems sample_problems() {
    using code = twelve::problem_code;
    twelve::problems all;
    all.push_back(problem_builder(code::missing, "SESSION_KEY")
                      .about("Signs session cookies")
                      .related("SESSION_KEY_FILE")
                      .looked_in("environment")
                      .looked_in("SESSION_KEY_FILE")
                      .looked_in("/srv/shop/.env", true));
    all.push_back(problem_builder(code::unknown_variable, "LOG_LEVL").warning().related("LOG_LEVEL").in_dotenv(4, 1));
    all.push_back(problem_builder(code::out_of_range, "PORT")
                      .shown("99999")
                      .expected("a whole number from 1 to 65535")
                      .about("Port the server listens on")
                      .falls_back_on("8080")
                      .in_dotenv(2, 6)
                      .excerpt("PORT=99999", 6, 5));
    all.push_back(problem_builder(code::forbidden_char, "DATABASE_URL")
                      .expected("a postgres URL such as postgres://user:password@host:5432/name")
                      .reason("a space in the host name")
                      .hint("write a blank as %20")
                      .about("Orders and customers")
                      .in_dotenv(3, 14)
                      .excerpt("DATABASE_URL=postgres://[redacted]", 14, 21));
    return all;
}

/// One problem of each code, without a reason where the report has words of its own.
inline twelve::problems every_problem() {
    using code = twelve::problem_code;
    const std::string port = "a whole number from 1 to 65535";
    twelve::problems all;
    const auto add = [&all](const problem_builder& one) { all.push_back(one); };
    add(problem_builder(code::missing, "SESSION_KEY").looked_in("environment").looked_in("SESSION_KEY_FILE"));
    add(problem_builder(code::empty, "PORT").expected(port).in_environment());
    add(problem_builder(code::invalid_type, "TIMEOUT")
            .shown("30")
            .reason("a number without its unit")
            .expected("a duration such as 30s")
            .in_environment());
    add(problem_builder(code::invalid_type, "PIN").expected("a whole number from 0 to 9999").in_environment());
    add(problem_builder(code::out_of_range, "PORT")
            .shown("99999")
            .expected(port)
            .falls_back_on("8080")
            .in_environment());
    add(problem_builder(code::out_of_range, "PIN").expected("a whole number from 0 to 9999").in_environment());
    add(problem_builder(code::not_a_choice, "LOG")
            .shown("inof")
            .expected("one of debug, info, error")
            .related("OLD_LOG")
            .suggestion("info")
            .in_environment());
    add(problem_builder(code::not_a_choice, "CACHE_URL")
            .reason("a tls= of another value")
            .hint("write tls=none")
            .expected("an smtp URL such as smtp://host:25")
            .in_environment());
    add(problem_builder(code::too_short, "SESSION_KEY")
            .reason("shorter than 32 bytes")
            .expected("text of at least 32 bytes")
            .in_environment());
    add(problem_builder(code::too_long, "NAME")
            .reason("longer than 8 characters")
            .expected("text of at most 8 characters")
            .in_environment());
    add(problem_builder(code::check_failed, "WORKERS").shown("3").expected("an even number").in_environment());
    add(problem_builder(code::check_failed, "REQUEST_TIMEOUT")
            .reason("may exceed a minute only while LOG is debug")
            .in_environment());
    add(problem_builder(code::conflict, "DB_PASSWORD").related("DB_PASSWORD_FILE").in_environment());
    add(problem_builder(code::conflict, "SIZE").related("BREADTH").reason("to different values").in_environment());
    add(problem_builder(code::invalid_type, "TRACE")
            .shown("ture")
            .expected("true or false")
            .suggestion("true")
            .falls_back_on("false")
            .in_environment());
    add(problem_builder(code::placeholder, "API_TOKEN").expected("text").in_environment());
    add(problem_builder(code::invalid_default, "QUOTA").expected("a list of name:number").falls_back_on("free"));
    add(problem_builder(code::unknown_variable, "LOG_LEVL").warning().related("LOG_LEVEL").in_dotenv(4, 1));
    add(problem_builder(code::unknown_variable, "MAIL_HOTS").warning().in_environment());
    add(problem_builder(code::unknown_variable).warning().in_dotenv(5, 1));
    add(problem_builder(code::case_mismatch, "Port").warning().related("PORT").in_environment());
    add(problem_builder(code::deprecated, "OLD_PORT")
            .warning()
            .related("PORT")
            .hint("use PORT; gone in 3.0")
            .in_environment());
    add(problem_builder(code::duplicate_name, "PORT").warning().in_environment());
    add(problem_builder(code::empty_hides_value, "PORT").warning().related(".env").in_environment());
    add(problem_builder(code::looks_secret, "DB_PASSWORD").warning().in_environment());
    add(problem_builder(code::service_link, "REDIS_PORT")
            .shown("tcp://10.0.0.1:6379")
            .expected(port)
            .in_environment());
    add(problem_builder(code::service_link, "PORT")
            .shown("tcp://10.0.0.1:80")
            .related("WEB_PORT_80_TCP")
            .expected(port)
            .in_environment());
    add(problem_builder(code::service_link, "PORT").shown("tcp://10.0.0.1:80").expected(port).in_environment());
    add(problem_builder(code::quoted_value, "PORT").expected(port).in_environment());
    add(problem_builder(code::trailing_newline, "HOST").expected("a host name").in_environment());
    add(problem_builder(code::file_unreadable, "DB_PASSWORD_FILE").reason("there is no such file").in_environment());
    add(problem_builder(code::file_unreadable, "CONFIG_FILE")
            .shown("/etc/x")
            .reason("it is a device")
            .in_environment());
    add(problem_builder(code::file_unreadable, "DB_PASSWORD")
            .reason("it is a directory")
            .in_file("/run/secrets/DB_PASSWORD", twelve::source_kind::secret_directory));
    add(problem_builder(code::file_unreadable).reason("it is a directory").in_file("/srv/shop/.env"));
    add(problem_builder(code::world_writable).warning().in_file("/srv/shop/.env"));
    add(problem_builder(code::encrypted_value, "API_TOKEN").in_dotenv(9, 11));
    add(problem_builder(code::source_unavailable, "API_TOKEN")
            .reason("the store does not answer")
            .in_file("parameter store", twelve::source_kind::custom));
    add(problem_builder(code::required_reference, "URL").shown("set the host first").in_dotenv(5, 5));
    for (auto next = code::unterminated_quote; next != code::missing_scheme;) {
        add(problem_builder(next, "GREETING").in_dotenv(12, 10).excerpt("GREETING=hello", 10, 5));
        next = static_cast<code>(static_cast<unsigned>(next) + 1);
    }
    add(problem_builder(code::invalid_name).reason("a name begins with a letter or `_`").in_dotenv(3, 1));
    for (auto next = static_cast<unsigned>(code::missing_scheme); next <= static_cast<unsigned>(code::jdbc); ++next)
        add(problem_builder(static_cast<code>(next), "DATABASE_URL")
                .expected("a postgres URL such as postgres://user:password@host:5432/name"));
    return all;
}

}  // namespace support
