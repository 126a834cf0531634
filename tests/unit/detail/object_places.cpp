#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/object_places.hpp>

using twelve::detail::urls::find_s3_label;
using twelve::detail::urls::object_place;
using twelve::detail::urls::read_object_address;
using twelve::detail::urls::read_s3_region;

TEST_CASE("the label of S3 is the last one, since a bucket may be called s3") {
    CHECK(find_s3_label("s3.eu-west-1.amazonaws.com") == 0);
    CHECK(find_s3_label("b.s3.amazonaws.com") == 2);
    CHECK(find_s3_label("s3.b.s3-eu-west-1.amazonaws.com") == 5);
    CHECK(find_s3_label("S3.amazonaws.com") == 0);
    CHECK(find_s3_label("ec2.amazonaws.com") == std::string_view::npos);
    CHECK(find_s3_label(".amazonaws.com") == std::string_view::npos);
}

TEST_CASE("the region follows the label, or is a part of it") {
    CHECK(read_s3_region("s3.eu-west-1.amazonaws.com") == "eu-west-1");
    CHECK(read_s3_region("s3-eu-west-1.amazonaws.com") == "eu-west-1");
    CHECK(read_s3_region("s3.dualstack.eu-west-1.amazonaws.com") == "eu-west-1");
    CHECK(read_s3_region("s3-fips.us-east-1.amazonaws.com") == "us-east-1");
    CHECK(read_s3_region("s3.amazonaws.com").empty());
    CHECK(read_s3_region("s3-accelerate.amazonaws.com").empty());
}

TEST_CASE("an address of S3 names the bucket in its host or in its path") {
    const object_place by_path = read_object_address("s3.eu-west-1.amazonaws.com", "b/k/l");
    CHECK(by_path.store == "s3");
    CHECK(by_path.bucket == "b");
    CHECK(by_path.key == "k/l");
    const object_place by_host = read_object_address("my.b.s3.cn-north-1.amazonaws.com.cn", "k/l");
    CHECK(by_host.bucket == "my.b");
    CHECK(by_host.key == "k/l");
    CHECK(by_host.region == "cn-north-1");
    CHECK(read_object_address("ec2.amazonaws.com", "b").store.empty());
}

TEST_CASE("an address of Google names the bucket in its host or in its path") {
    CHECK(read_object_address("storage.googleapis.com", "b/k").bucket == "b");
    CHECK(read_object_address("storage.cloud.google.com", "b/k").key == "k");
    const object_place by_host = read_object_address("b.storage.googleapis.com", "k");
    CHECK(by_host.store == "gcs");
    CHECK(by_host.bucket == "b");
    CHECK(by_host.key == "k");
}

TEST_CASE("an address of Azure names account, container and blob") {
    const object_place place = read_object_address("acct.dfs.core.windows.net", "c/d/e");
    CHECK(place.store == "azure");
    CHECK(place.account == "acct");
    CHECK(place.bucket == "c");
    CHECK(place.key == "d/e");
    CHECK(read_object_address("acct.blob.core.windows.net", "").bucket.empty());
    CHECK(read_object_address("example.com", "b").store.empty());
}
