#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/clickhouse.hpp>

#include "support/read_url.hpp"

using twelve::clickhouse_url;
using twelve::problem_code;

namespace {

const clickhouse_url& url_of(std::string_view text) { return read_good<clickhouse_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<clickhouse_url>(text).code; }

}  // namespace

TEST_CASE("the default port of ClickHouse depends on TLS") {
    CHECK(url_of("clickhouse://c1,c2:1").host_port_list() == "c1:9000,c2:1");
    CHECK(url_of("clickhouse://c1?secure=true").hosts()[0].port == 9440);
    CHECK(url_of("clickhouse://c1?secure").hosts()[0].port == 9440);
    CHECK(url_of("clickhouse://c1?secure=1").uses_tls());
    CHECK(url_of("clickhouse://c1?secure=0").hosts()[0].port == 9000);
    CHECK(url_of("clickhouses://c1").hosts()[0].port == 9440);
    CHECK_FALSE(url_of("clickhouse://c1").uses_tls());
}

TEST_CASE("the database of ClickHouse is the path, else its default") {
    CHECK(url_of("clickhouse+native://c1/events").dbname() == "events");
    CHECK(url_of("clickhouse://c1/").dbname() == "default");
    CHECK(url_of("clickhouse://c1").dbname() == "default");
    CHECK(code_of("clickhouse://c1#f") == problem_code::fragment);
    CHECK(url_of("clickhouse://a,b").parity_key() == "clickhouse/tcp/none/multi");
    CHECK(url_of("clickhouses://a").parity_key() == "clickhouse/tcp/required/single");
}

TEST_CASE("a list of ClickHouse URLs is a list of servers") {
    CHECK(url_of("clickhouse://a,clickhouse://b/events").dbname() == "events");
    CHECK(code_of("clickhouse://a,clickhouses://b") == problem_code::mixed_list);
}
