// GoogleTest shows why a verdict does not hold. One of its tests fails on purpose, and the output is searched for the reason.

#include <gtest/gtest.h>

#include <twelve/testing.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
};

TEST(verdicts, that_hold) {
    EXPECT_TRUE(twelve::testing::accepts<settings>({{"PORT", "80"}}));
    EXPECT_FALSE(twelve::testing::accepts<settings>({{"PORT", "0"}}));
    ASSERT_TRUE(twelve::testing::check_declaration<settings>());
}

TEST(verdicts, that_do_not) {
    EXPECT_TRUE(twelve::testing::accepts<settings>({{"PORT", "0"}}));
}

}  // namespace

int main(int argc, char** argv) {
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
