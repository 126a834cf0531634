#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/services/object_store.hpp>

#include "support/read_url.hpp"

using twelve::object_store_url;
using twelve::problem_code;

namespace {

const object_store_url& url_of(std::string_view text) { return read_good<object_store_url>(text); }
problem_code code_of(std::string_view text) { return read_bad<object_store_url>(text).code; }

}  // namespace

TEST_CASE("the bucket of a store's scheme is the host, the key all of the path") {
    const object_store_url none;
    const object_store_url url = url_of("s3://my.bucket/a//b%20c/../d?region=eu-west-1");
    CHECK(url.bucket() == "my.bucket");
    CHECK(url.key() == "a//b c/../d");
    CHECK(url.region() == "eu-west-1");
    CHECK(url_of("gs://b").key().empty());
    CHECK(url_of("s3a://b/").key().empty());
    CHECK(url_of("s3://b//k").key() == "/k");
    CHECK(url_of("s3://b/user@example.org").key() == "user@example.org");
    CHECK(url_of("az://container/p").bucket() == "container");
    CHECK(none.bucket().empty());
}

TEST_CASE("Azure names a container before the account") {
    const object_store_url url = url_of("abfss://container@account.dfs.core.windows.net/d/f");
    CHECK(url.bucket() == "container");
    CHECK(url.account() == "account");
    CHECK(url.key() == "d/f");
    CHECK(url.redacted() == "abfss://container@account.dfs.core.windows.net/d/f");
    const object_store_url address = url_of("https://acct.blob.core.windows.net/c/dir/b?sig=ab%2B");
    CHECK(address.bucket() == "c");
    CHECK(address.key() == "dir/b");
    CHECK(address.account() == "acct");
    CHECK(address.redacted() == "https://acct.blob.core.windows.net/c/dir/b?sig=[redacted]");
}

TEST_CASE("access keys of a store are both masked") {
    CHECK(url_of("s3://AKIA:sec@b/k").redacted() == "s3://[redacted]:[redacted]@b/k");
    CHECK(url_of("s3+http://AKIA:sec@h:9000/b/k").redacted() == "s3+http://[redacted]:[redacted]@h:9000/b/k");
}

TEST_CASE("a store of one's own is named as an endpoint") {
    const object_store_url none;
    const object_store_url url = url_of("s3+http://h:9000/bucket/k/l");
    CHECK(url.bucket() == "bucket");
    CHECK(url.key() == "k/l");
    CHECK(url.endpoint() == "http://h:9000");
    CHECK_FALSE(url.uses_tls());
    CHECK(url_of("s3+https://h/bucket").endpoint() == "https://h:443");
    CHECK(url_of("s3+https://h/bucket").key().empty());
    CHECK(url_of("s3://b?endpoint=http://h:9000").endpoint() == "http://h:9000");
    CHECK_FALSE(url_of("s3://b?endpoint=http://h:9000").uses_tls());
    CHECK(url_of("s3://b").endpoint() == std::nullopt);
    CHECK(url_of("s3://b").uses_tls());
    CHECK_FALSE(none.uses_tls());
}

TEST_CASE("https addresses are taken of stores that are known, and of no others") {
    CHECK(url_of("https://s3.eu-west-1.amazonaws.com/b/k").bucket() == "b");
    CHECK(url_of("https://b.s3.eu-west-1.amazonaws.com/k").region() == "eu-west-1");
    CHECK(url_of("https://storage.googleapis.com/b/k").key() == "k");
    CHECK(code_of("https://example.com/b/k") == problem_code::host_not_allowed);
    CHECK(code_of("http://b.s3.amazonaws.com/k") == problem_code::unknown_scheme);
}

TEST_CASE("what people paste instead of a store's URL is refused") {
    CHECK(code_of("s3:///k") == problem_code::empty_host);
    CHECK(code_of("s3://a,b/k") == problem_code::multi_host);
    CHECK(code_of("s3://b/k#f") == problem_code::fragment);
    CHECK(code_of("AccountName=a;AccountKey=b==") == problem_code::missing_scheme);
    CHECK(read_bad<object_store_url>("arn:aws:s3:::b").reason.view() == "an ARN, not a URL");
}

TEST_CASE("parity of stores tells the store and TLS") {
    CHECK(url_of("s3a://b").parity_key() == "s3/tcp/required/single");
    CHECK(url_of("s3+http://h/b").parity_key() == "s3/tcp/none/single");
    CHECK(url_of("gcs://b").parity_key() == "gcs/tcp/required/single");
    CHECK(url_of("wasbs://c@a.blob.core.windows.net/").parity_key() == "azure/tcp/required/single");
}

TEST_CASE("an https address is its own endpoint, and says no region where its host has none") {
    CHECK(url_of("https://b.s3.amazonaws.com/k").endpoint() == "https://b.s3.amazonaws.com:443");
    CHECK(url_of("https://b.s3.amazonaws.com/k").region() == std::nullopt);
    CHECK(url_of("https://b.s3.eu-west-1.amazonaws.com/k").uses_tls());
    CHECK(url_of("s3://b?endpoint=https://h").uses_tls());
    CHECK(url_of("gs://b").account() == std::nullopt);
}
