#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/etcd.hpp>

#include "support/read_url.hpp"

using twelve::etcd_urls;
using twelve::problem_code;

namespace {

const etcd_urls& url_of(std::string_view text) { return read_good<etcd_urls>(text); }
problem_code code_of(std::string_view text) { return read_bad<etcd_urls>(text).code; }

}  // namespace

TEST_CASE("endpoints of etcd are one URL or a list, their port 2379") {
    CHECK(url_of("http://e1:2379,http://e2:2380").endpoints() == "http://e1:2379,http://e2:2380");
    CHECK(url_of("https://u:p@e1,e2").endpoints() == "https://e1:2379,https://e2:2379");
    CHECK(url_of("https://[::1]/").endpoints() == "https://[::1]:2379");
    CHECK(etcd_urls().endpoints().empty());
}

TEST_CASE("etcd needs a host and one scheme") {
    CHECK(code_of("http://") == problem_code::empty_host);
    CHECK(code_of("http://a,https://b") == problem_code::mixed_list);
    CHECK(code_of("etcd://a") == problem_code::unknown_scheme);
}

TEST_CASE("parity of etcd tells TLS and the list") {
    CHECK(url_of("https://a,b").parity_key() == "etcd/tcp/required/multi");
    CHECK(url_of("http://a").parity_key() == "etcd/tcp/none/single");
}
