#pragma once

#ifndef _WIN32

#    include <cstddef>
#    include <optional>
#    include <string>
#    include <string_view>
#    include <vector>

#    include <unistd.h>  // environ

#    include <twelve/dotenv.hpp>
#    include <twelve/environment.hpp>
#    include <twelve/inspect.hpp>
#    include <twelve/services/amqp.hpp>
#    include <twelve/services/http.hpp>
#    include <twelve/services/mongodb.hpp>
#    include <twelve/services/postgres.hpp>
#    include <twelve/services/redis.hpp>
#    include <twelve/services/sentry.hpp>
#    include <twelve/services/sqs.hpp>

#    include "unit/detail/temporary_directory.hpp"

namespace support {

/// A configuration with at least one fault of each code, as a program would declare it.
struct faulty_settings {
    TWELVE_SETTINGS(faulty_settings);

    TWELVE_VAR(twelve::secret<std::string>, session_key, "Signs session cookies");
    TWELVE_VAR(std::string, region, "Where it runs");
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(int, workers, "How many work at once", default_value(4), at_most(64));
    TWELVE_VAR(std::string, log, "Least severe message written", default_value("info"), one_of("debug", "info", "error"));
    TWELVE_VAR(twelve::secret<std::string>, csrf_key, "Signs forms", min_length(16));
    TWELVE_VAR(std::string, currency, "Of all prices", default_value("EUR"), max_length(3));
    TWELVE_VAR(std::string, bucket, "Holds pictures", default_value("pictures"), made_of("a-z0-9-"));
    TWELVE_VAR(twelve::secret<std::string>, db_password, "Of the database");
    TWELVE_VAR(twelve::secret<std::string>, api_key, "Of the payment service");
    TWELVE_VAR(std::vector<int>, quota, "Requests a minute", default_value("fast"));
    TWELVE_VAR(int, log_lines, "How many are kept", default_value(100));
    TWELVE_VAR(int, depth, "How deep", default_value(3), deprecated_alias("OLD_DEPTH", "use DEPTH; gone in 3.0"));
    TWELVE_VAR(std::string, greeting, "What visitors are told", default_value("hello"));
    TWELVE_VAR(std::string, banner, "Shown above every page", default_value("none"));
    TWELVE_VAR(std::string, smtp_password, "Should have been a secret", default_value(""));
    TWELVE_VAR(int, redis_port, "Port of the cache", default_value(6379));
    TWELVE_VAR(int, retries, "How often it is tried again", default_value(3));
    TWELVE_VAR(int, limit, "Most of it", default_value(10));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, tls_key, "Of the certificate");
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, vault_key, "Kept in the vault");

    TWELVE_VAR(std::optional<twelve::postgres_url>, missing_scheme_url, "A database");
    TWELVE_VAR(std::optional<twelve::postgres_url>, unknown_scheme_url, "A database");
    TWELVE_VAR(std::optional<twelve::postgres_url>, bad_scheme_url, "A database");
    TWELVE_VAR(std::optional<twelve::http_url>, empty_host_url, "An API");
    TWELVE_VAR(std::optional<twelve::redis_url>, bad_port_url, "A cache");
    TWELVE_VAR(std::optional<twelve::redis_url>, port_range_url, "A cache");
    TWELVE_VAR(std::optional<twelve::redis_url>, bad_percent_url, "A cache");
    TWELVE_VAR(std::optional<twelve::http_url>, bad_utf8_url, "An API");
    TWELVE_VAR(std::optional<twelve::http_url>, nul_url, "An API");
    TWELVE_VAR(std::optional<twelve::http_url>, forbidden_char_url, "An API");
    TWELVE_VAR(std::optional<twelve::postgres_url>, unescaped_at_url, "A database");
    TWELVE_VAR(std::optional<twelve::mongodb_url>, unescaped_colon_url, "Documents");
    TWELVE_VAR(std::optional<twelve::postgres_url>, unescaped_delimiter_url, "A database");
    TWELVE_VAR(std::optional<twelve::redis_url>, bad_ipv6_url, "A cache");
    TWELVE_VAR(std::optional<twelve::redis_url>, bad_zone_url, "A cache");
    TWELVE_VAR(std::optional<twelve::http_url>, multi_host_url, "An API");
    TWELVE_VAR(std::optional<twelve::postgres_url>, mixed_list_url, "A database");
    TWELVE_VAR(std::optional<twelve::mongodb_url>, srv_port_url, "Documents");
    TWELVE_VAR(std::optional<twelve::mongodb_url>, srv_multi_host_url, "Documents");
    TWELVE_VAR(std::optional<twelve::redis_url>, host_not_allowed_url, "A cache");
    TWELVE_VAR(std::optional<twelve::postgres_url>, fragment_url, "A database");
    TWELVE_VAR(std::optional<twelve::redis_url>, bad_db_index_url, "A cache");
    TWELVE_VAR(std::optional<twelve::amqp_url>, multi_segment_url, "A queue");
    TWELVE_VAR(std::optional<twelve::sentry_dsn>, missing_key_url, "Errors");
    TWELVE_VAR(std::optional<twelve::sqs_url>, sqs_path_url, "A queue");
    TWELVE_VAR(std::optional<twelve::postgres_url>, unknown_param_url, "A database");
    TWELVE_VAR(std::optional<twelve::postgres_url>, param_without_value_url, "A database");
    TWELVE_VAR(std::optional<twelve::mongodb_url>, empty_user_url, "Documents");
    TWELVE_VAR(std::optional<twelve::sentry_dsn>, bad_project_url, "Errors");
    TWELVE_VAR(std::optional<twelve::postgres_url>, jdbc_url, "A database");
};

inline constexpr const char* faulty_environment[] = {
    "REGION=", "PORT=99999", "WORKERS=many", "LOG=inof", "CSRF_KEY=hunter2", "CURRENCY=euros", "BUCKET=My_Bucket",
    "DB_PASSWORD=hunter2hunter2", "DB_PASSWORD_FILE=/run/secrets/db", "API_KEY=<a text>", "LOG_LINSE=5", "log_lines=7",
    "OLD_DEPTH=4", "GREETING=hello", "GREETING=good day", "BANNER=", "SMTP_PASSWORD=hunter2hunter2",
    "REDIS_PORT=tcp://10.0.0.11:6379", "RETRIES=\"5\"", "LIMIT=20\n", "TLS_KEY_FILE=/nowhere/key",
    "MISSING_SCHEME_URL=db:5432/orders", "UNKNOWN_SCHEME_URL=mysql://db/orders", "BAD_SCHEME_URL=://db/orders",
    "EMPTY_HOST_URL=https:///v1", "BAD_PORT_URL=redis://cache:abc", "PORT_RANGE_URL=redis://cache:99999",
    "BAD_PERCENT_URL=redis://:50%@cache", "BAD_UTF8_URL=https://api/%FF", "NUL_URL=https://api/%00",
    "FORBIDDEN_CHAR_URL=https://api/a b", "UNESCAPED_AT_URL=postgres://app:hunter@2hunter2@db/orders",
    "UNESCAPED_COLON_URL=mongodb://app:hunter2:hunter2@db", "UNESCAPED_DELIMITER_URL=postgres://app:hunter2/hunter2@db/orders",
    "BAD_IPV6_URL=redis://[::g]", "BAD_ZONE_URL=redis://[fe80::1%eth0]", "MULTI_HOST_URL=https://a,b",
    "MIXED_LIST_URL=postgres://a,b/orders?hostaddr=10.0.0.1", "SRV_PORT_URL=mongodb+srv://db.example.org:27017/",
    "SRV_MULTI_HOST_URL=mongodb+srv://a.example.org,b.example.org/", "HOST_NOT_ALLOWED_URL=unix://cache",
    "FRAGMENT_URL=postgres://db/orders#x", "BAD_DB_INDEX_URL=redis://cache/two", "MULTI_SEGMENT_URL=amqp://mq/a/b",
    "MISSING_KEY_URL=https://sentry.example.org/42", "SQS_PATH_URL=https://sqs.eu-west-1.amazonaws.com/orders",
    "UNKNOWN_PARAM_URL=postgres://db/orders?sslmod=require", "PARAM_WITHOUT_VALUE_URL=postgres://db/orders?sslmode",
    "EMPTY_USER_URL=mongodb://:hunter2@db", "BAD_PROJECT_URL=https://hunter2hunter2@sentry.example.org/shop",
    "JDBC_URL=jdbc:postgresql://db/orders"};

/// One line of it for each fault of the syntax that a line can have.
inline constexpr char faulty_syntax[] =
    "GREETING='it's'\nGREETING: 1\n1GREETING=2\nGREETING=$NAME\nGREETING=$(id)\nGREETING=${NAME:=d}\n"
    "GREETING=${NOBODY:?set NOBODY first}\nGREETING=\"\\q\"\nGREETING=`x`\nGREETING=a\rb\nGREETING=a\0b\nGREETING=caf\xE9\n"
    "GREETING=encrypted:BDqD\n"
    "GREETING=${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-${A:-x}}}}}}}}}}}}}}}}}\n"
    "GREETING=a#b\nGREETING=\"x\"#c\nGREETING=a \"b # c\" d\nGREETING=${NOBODY}\nGREETING=$$\nGREETING=x\\\nGREET.ING=1\n"
    "GREETING=\xC2\xA0x\nGREETING=\"never closed\n";

/// A program's own source that does not answer for one name.
struct silent_vault {
    [[nodiscard]] twelve::lookup find(std::string_view name) const {
        return name == "VAULT_KEY" ? twelve::lookup::failure("the connection was refused") : twelve::lookup::nothing();
    }
    [[nodiscard]] std::vector<std::string> names() const { return {}; }
    [[nodiscard]] static std::string name() { return "vault"; }
};

/// The process environment, another one for as long as this lives.
class other_environment {
public:
    template <std::size_t Count>
    explicit other_environment(const char* const (&entries)[Count]) : before_(environ) {
        for (const char* const one : entries) entries_.emplace_back(one);
        for (std::string& one : entries_) block_.push_back(&one[0]);
        block_.push_back(nullptr);
        environ = block_.data();
    }
    other_environment(const other_environment&) = delete;
    other_environment& operator=(const other_environment&) = delete;
    ~other_environment() { environ = before_; }

private:
    char** before_;
    std::vector<std::string> entries_;
    std::vector<char*> block_;
};

inline void replace_all(std::string& text, const std::string& part, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += by.size())
        text.replace(at, part.size(), by);
}

/// Loads a configuration that has every fault there is; as if its files stood in one folder.
inline twelve::problems every_fault() {
    temporary_directory folder;
    const std::string here = folder.path("");
    const std::string syntax = folder.file("syntax.env", std::string(faulty_syntax, sizeof faulty_syntax - 1));
    const std::string wide = folder.file("wide.env", std::string("\xFF\xFE" "A\0=\0", 6));
    const std::string large = folder.file("large.env", "A=123456789\n");
    const std::string open = folder.file("open.env", "BANNER=sale\n", 0666);
    const other_environment environment(faulty_environment);
    const auto from = twelve::sources(twelve::environment(), twelve::dotenv(open), twelve::dotenv(syntax),
                                      twelve::dotenv(wide), twelve::dotenv(large).at_most(8), silent_vault());
    twelve::problems all;
    for (twelve::problem one : twelve::inspect<faulty_settings>(from).problems) {
        for (std::string* const text : {&one.origin.source, &one.origin.path, &one.related, &one.shown})
            replace_all(*text, here, "/srv/shop/");
        for (twelve::looked_in& place : one.looked_in) replace_all(place.name, here, "/srv/shop/");
        all.push_back(one);
    }
    return all;
}

}  // namespace support

#endif
