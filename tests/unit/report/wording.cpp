#include <twelve/report/wording.hpp>

#include <cstddef>

#include <catch2/catch_test_macros.hpp>

#include <twelve/report/sentence.hpp>

namespace {

/// Whether the brackets of a pattern close, so that reading it never runs on.
bool is_balanced(const char* pattern) {
    int depth = 0;
    for (const char* at = pattern; *at != '\0'; ++at) {
        if (*at == '$' && at[1] == '\0') return false;
        if (*at == '[' && at[1] == '[') ++at;
        if (*at == '[') ++depth;
        if (*at == ']' && --depth < 0) return false;
    }
    return depth == 0;
}

}  // namespace

TEST_CASE("each wording is well formed") {
    for (const twelve::detail::wording& one : twelve::detail::wordings)
        if (!is_balanced(one.text) || !is_balanced(one.fix)) FAIL_CHECK(one.text);
    SUCCEED();
}

TEST_CASE("each code has words even where a problem holds nothing else") {
    for (std::size_t i = 0; i < sizeof(twelve::detail::wordings) / sizeof(twelve::detail::wordings[0]); ++i) {
        twelve::problem bare;
        bare.code = static_cast<twelve::problem_code>(i);
        bare.variable = "NAME";
        if (twelve::sentence(bare).size() < 8 || twelve::detail::fix_of(bare).size() < 5)
            FAIL_CHECK(twelve::slug(bare.code));
    }
    SUCCEED();
}
