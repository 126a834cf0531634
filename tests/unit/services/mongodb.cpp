#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/mongodb.hpp>

#include "support/read_url.hpp"

using twelve::mongodb_url;
using twelve::problem_code;

namespace {

const mongodb_url& url_of(std::string_view text) { return read_good<mongodb_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<mongodb_url>(text).code; }

}  // namespace

TEST_CASE("the path of mongodb is a database, and a collection behind the first dot") {
    CHECK(url_of("mongodb://m/shop").db() == "shop");
    CHECK(url_of("mongodb://m/shop").collection() == std::nullopt);
    CHECK(url_of("mongodb://m/shop.a.b").db() == "shop");
    CHECK(url_of("mongodb://m/shop.a.b").collection() == "a.b");
    CHECK(url_of("mongodb://m/").db() == std::nullopt);
    CHECK(url_of("mongodb://m").db() == std::nullopt);
}

TEST_CASE("a database's name is one that drivers take") {
    CHECK(code_of("mongodb://m/a/b") == problem_code::multi_segment);
    CHECK(code_of("mongodb://m/a%2Fb") == problem_code::multi_segment);
    CHECK(code_of("mongodb://m/a%20b") == problem_code::forbidden_char);
    CHECK(code_of("mongodb://m/$external") == problem_code::forbidden_char);
    CHECK(url_of("mongodb://m/a.b%20c").collection() == "b c");
}

TEST_CASE("hosts of mongodb are names, addresses and sockets, relative ones too") {
    const auto hosts = url_of("mongodb://m1,[::1]:1,%2Ftmp%2Fa b.sock,rel%2Fm.sock").hosts();
    REQUIRE(hosts.size() == 4);
    CHECK(hosts[0].port == 27017);
    CHECK(hosts[1].name == "::1");
    CHECK(hosts[2].name == "/tmp/a b.sock");
    CHECK(hosts[2].kind == twelve::host_kind::socket);
    CHECK(hosts[3].kind == twelve::host_kind::socket);
    CHECK(code_of("mongodb:///tmp/m.sock") == problem_code::empty_host);
    CHECK(code_of("mongodb://m1,,m2") == problem_code::empty_host);
    CHECK(code_of("mongodb://a\tb") == problem_code::forbidden_char);
    CHECK(code_of("mongodb://a b") == problem_code::forbidden_char);
}

TEST_CASE("a userinfo of mongodb is escaped") {
    CHECK(code_of("mongodb://u:a:b@m") == problem_code::unescaped_colon);
    CHECK(code_of("mongodb://u@@m") == problem_code::unescaped_at);
    CHECK(code_of("mongodb://u/@m/db") == problem_code::unescaped_delimiter);
    CHECK(code_of("mongodb://m/d@b") == problem_code::unescaped_delimiter);
    CHECK(code_of("mongodb://@m") == problem_code::empty_user);
    CHECK(code_of("mongodb://:p@m") == problem_code::empty_user);
    CHECK(url_of("mongodb://u:p@m/?replicaset=a@b").option("replicaSet") == "a@b");
}

TEST_CASE("a name of mongodb+srv stands alone and without a port") {
    CHECK(code_of("mongodb+srv://h:27017/") == problem_code::srv_port);
    CHECK(code_of("mongodb+srv://a,b/") == problem_code::srv_multi_host);
    CHECK(code_of("mongodb+srv://10.0.0.5/") == problem_code::host_not_allowed);
    CHECK(url_of("mongodb+srv://cluster0.example.net/shop").uses_tls());
    CHECK(url_of("mongodb+srv://cluster0.example.net/shop").host_port_list() == "cluster0.example.net");
    CHECK_FALSE(url_of("mongodb+srv://h/?tls=false").uses_tls());
}

TEST_CASE("options count in any case, the last one first") {
    const mongodb_url url = url_of("mongodb://m/?REPLICASET=a&replicaSet=b&tls=TRUE");
    CHECK(url.option("replicaset") == "b");
    CHECK(url.uses_tls());
    CHECK(url.verifies_server());
    CHECK_FALSE(url_of("mongodb://m/?tls=true&tlsInsecure=true").verifies_server());
    CHECK_FALSE(url_of("mongodb://m/?ssl=0").uses_tls());
    CHECK(url.option("w") == std::nullopt);
    CHECK(code_of("mongodb://m/?w") == problem_code::param_without_value);
    CHECK(code_of("mongodb://m/?authSource=") == problem_code::param_without_value);
}

TEST_CASE("the database of the user is authSource, or what the mechanism or the path say") {
    CHECK(url_of("mongodb://u:p@m").auth_source() == "admin");
    CHECK(url_of("mongodb://u:p@m/shop").auth_source() == "shop");
    CHECK(url_of("mongodb://u:p@m/shop?authSource=users").auth_source() == "users");
    CHECK(url_of("mongodb://u@m/shop?authMechanism=GSSAPI").auth_source() == "$external");
    CHECK(url_of("mongodb://m/?authMechanism=MONGODB-X509").auth_source() == "$external");
    CHECK(url_of("mongodb://u:p@m/?authMechanism=PLAIN").auth_source() == "$external");
    CHECK(url_of("mongodb://u:p@m/shop?authMechanism=PLAIN").auth_source() == "shop");
    CHECK(url_of("mongodb://m/shop").auth_source() == std::nullopt);
}

TEST_CASE("what drivers ignore is warned of, not refused") {
    CHECK(url_of("mongodb://m/?w=1&readPreferenceTags=x&readPreferenceTags=y&maxPoolSize=5").warnings().empty());
    const mongodb_url url = url_of("mongodb://m/?foo=1&replicaSet=a&replicaSet=b&journal=&maxPoolSize=-&maxPoolSize=x");
    const auto warnings = url.warnings();
    REQUIRE(warnings.size() == 6);
    CHECK(warnings[0].code == problem_code::unknown_param);
    CHECK(warnings[0].option == "foo");
    CHECK(warnings[1].code == problem_code::duplicate_name);
    CHECK(warnings[1].option == "replicaSet");
    CHECK(warnings[2].code == problem_code::invalid_type);
    CHECK(warnings[2].option == "journal");
    CHECK(warnings[0].nearest.empty());
    CHECK(warnings[1].subject.view() == "replicaSet");
    CHECK(warnings[2].fix.view() == "write true or false, or remove it");
    CHECK(warnings[4].fix.view() == "give a number that the option takes, or remove it");
    CHECK(url_of("mongodb://m/?replicaSett=a").warnings()[0].nearest.view() == "replicaSet");
    CHECK(url_of("mongodb://m/?" + std::string(70, 'x') + "=a").warnings()[0].nearest.empty());
    const mongodb_url comma = url_of("mongodb://m/?authMechanismProperties=TOKEN_RESOURCE:a%2Cb,ENVIRONMENT:azure");
    CHECK(comma.warnings().size() == 1);
    CHECK(url_of("mongodb://m/?authMechanismProperties=TOKEN_RESOURCE:a%2cb").warnings().size() == 1);
    CHECK(url_of("mongodb://m/?authMechanismProperties=TOKEN_RESOURCE:ab").warnings().empty());
}

TEST_CASE("a session token among the properties is a secret") {
    const mongodb_url url = url_of("mongodb://m/?authMechanismProperties=AWS_SESSION_TOKEN:hunter2,ENVIRONMENT:x");
    CHECK(url.redacted() == "mongodb://m/?authMechanismProperties=AWS_SESSION_TOKEN:[redacted],ENVIRONMENT:x");
    CHECK(url.option("authMechanismProperties") == std::nullopt);
    CHECK(url.query()[0].is_secret);
    CHECK(url.secret_parameter("authMechanismProperties")->equals("AWS_SESSION_TOKEN:hunter2,ENVIRONMENT:x"));
    CHECK(url_of("mongodb://m/?authMechanismProperties=A:b").option("authmechanismproperties") == "A:b");
    CHECK(url_of("mongodb://m/?authMechanismProperties=hunter2").option("authmechanismproperties") == std::nullopt);
}

TEST_CASE("to_mongodb writes the form that all drivers read") {
    CHECK(url_of("MONGODB://u!:p%2f@m1:1,[::1],%2ftmp%2Fa b.sock/shop.c?w=majority").to_mongodb().equals(
        "mongodb://u%21:p%2F@m1:1,[::1],%2Ftmp%2Fa%20b.sock/shop?w=majority"));
    CHECK(url_of("mongodb://m?w=1&tls=true").to_mongodb().equals("mongodb://m/?w=1&tls=true"));
    CHECK(url_of("mongodb://u@m:").to_mongodb().equals("mongodb://u@m/"));
    CHECK(mongodb_url().to_mongodb().empty());
}

TEST_CASE("parity of mongodb tells TLS, its check, and how servers are found") {
    CHECK(url_of("mongodb://a,b").parity_key() == "mongodb/tcp/none/multi");
    CHECK(url_of("mongodb://a/?tls=true").parity_key() == "mongodb/tcp/verified/single");
    CHECK(url_of("mongodb://a/?tls=1&tlsAllowInvalidHostnames=1").parity_key() == "mongodb/tcp/required/single");
    CHECK(url_of("mongodb+srv://a/").parity_key() == "mongodb+srv/tcp/verified/single");
    CHECK(url_of("mongodb://%2Fs").parity_key() == "mongodb/socket/none/single");
}

TEST_CASE("an empty tls is none, as drivers have it") {
    CHECK(url_of("mongodb+srv://h/?tls=").uses_tls());
    CHECK_FALSE(url_of("mongodb://h/?tls=&ssl=").uses_tls());
    CHECK(url_of("mongodb://h/?tls=&ssl=true").uses_tls());
}
