#include <twelve/detail/service_links.hpp>

#include <catch2/catch_test_macros.hpp>

using twelve::detail::is_service_link;
using twelve::detail::service_named_by;

TEST_CASE("each variable that Kubernetes sets for a Service is known by its name and its text") {
    CHECK(is_service_link("REDIS_CACHE_PORT", "tcp://10.0.0.11:6379"));
    CHECK(is_service_link("REDIS_CACHE_SERVICE_HOST", "10.0.0.11"));
    CHECK(is_service_link("REDIS_CACHE_SERVICE_HOST", "fd00::11"));
    CHECK(is_service_link("REDIS_CACHE_SERVICE_PORT", "6379"));
    CHECK(is_service_link("REDIS_CACHE_SERVICE_PORT_METRICS", "9121"));
    CHECK(is_service_link("REDIS_CACHE_PORT_6379_TCP", "tcp://10.0.0.11:6379"));
    CHECK(is_service_link("DNS_PORT_53_UDP", "udp://10.0.0.10:53"));
    CHECK(is_service_link("SIGNAL_PORT_9_SCTP", "sctp://10.0.0.10:9"));
    CHECK(is_service_link("REDIS_CACHE_PORT_6379_TCP_PROTO", "tcp"));
    CHECK(is_service_link("REDIS_CACHE_PORT_6379_TCP_PORT", "6379"));
    CHECK(is_service_link("REDIS_CACHE_PORT_6379_TCP_ADDR", "10.0.0.11"));
    CHECK(is_service_link("PORT", "tcp://10.0.0.11:6379"));
}

TEST_CASE("an operator's own variable of such a name is none") {
    CHECK_FALSE(is_service_link("REDIS_PORT", "6379"));
    CHECK_FALSE(is_service_link("PORT", "8080"));
    CHECK_FALSE(is_service_link("REDIS_PORT", "tcp://"));
    CHECK_FALSE(is_service_link("REDIS_URL", "tcp://10.0.0.11:6379"));
    CHECK_FALSE(is_service_link("REDIS_SERVICE_HOST", "redis.example.org"));
    CHECK_FALSE(is_service_link("REDIS_SERVICE_HOST", "12"));
    CHECK_FALSE(is_service_link("REDIS_SERVICE_PORT", "many"));
    CHECK_FALSE(is_service_link("REDIS_PORT_6379_TCP_PROTO", "http"));
    CHECK_FALSE(is_service_link("REDIS_PORT_TCP", "6379"));
    CHECK_FALSE(is_service_link("_PORT", "tcp://10.0.0.11:6379"));
    CHECK_FALSE(is_service_link("", ""));
}

TEST_CASE("the Service is named as it was created") {
    CHECK(service_named_by("REDIS_CACHE_PORT") == "redis-cache");
    CHECK(service_named_by("REDIS_CACHE_SERVICE_HOST") == "redis-cache");
    CHECK(service_named_by("REDIS_CACHE_SERVICE_PORT_METRICS") == "redis-cache");
    CHECK(service_named_by("REDIS_CACHE_PORT_6379_TCP") == "redis-cache");
    CHECK(service_named_by("REDIS_CACHE_PORT_6379_TCP_ADDR") == "redis-cache");
    CHECK(service_named_by("WEB2_PORT_80_TCP_PORT") == "web2");
    CHECK(service_named_by("PORT").empty());
    CHECK(service_named_by("REDIS_URL").empty());
}
