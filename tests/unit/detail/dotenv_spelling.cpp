#include <twelve/detail/dotenv_spelling.hpp>

#include <string>

#include <catch2/catch_test_macros.hpp>

#include <twelve/dotenv_syntax.hpp>

namespace {

twelve::detail::dotenv_spelling spelled(const std::string& text) {
    static std::string kept;
    kept = text;
    static twelve::dotenv_document document;
    document = twelve::parse_dotenv(kept);
    return {kept, document.assignments()[0]};
}

}  // namespace

TEST_CASE("what stands around a value is told") {
    const auto one = spelled("\xEF\xBB\xBF export A\t= 'x'\t# c\r\n");
    CHECK(one.has_byte_order_mark);
    CHECK(one.has_export);
    CHECK(one.has_blank_before_equals);
    CHECK(one.has_blank_after_equals);
    CHECK(one.has_blank_at_end);
    CHECK(one.has_tab_before_comment);
    CHECK(one.has_carriage_return);
    CHECK_FALSE(one.has_glued_comment);
    CHECK(one.inside == "x");
    CHECK(spelled("A='x'#c").has_glued_comment);
    CHECK(spelled("\vA=x").has_odd_blank);
    CHECK_FALSE(spelled("A=x").has_odd_blank);
}

TEST_CASE("substitutions are told apart by how simple they are") {
    CHECK_FALSE(spelled("A=x").has_substitution);
    CHECK(spelled("A=${B}").has_only_plain_substitutions);
    CHECK_FALSE(spelled("A=${B:-d}").has_only_plain_substitutions);
    CHECK(spelled("A=${B:-d}").has_only_simple_substitutions);
    CHECK_FALSE(spelled("A=${B:-${C}}").has_only_simple_substitutions);
    CHECK_FALSE(spelled("A=\"${B:-'d'}\"").has_only_simple_substitutions);
    CHECK(spelled("A=\"\\$5\"").has_escaped_dollar);
    CHECK_FALSE(spelled("A=\"\\$5\"").has_other_dollar);
    CHECK_FALSE(spelled("A=\"\\\\$5\"").has_escaped_dollar);
    CHECK_FALSE(spelled("A=5$").has_dollar_in_word);
}

TEST_CASE("a name with a dot, a default with one, and a substitution that stays open are not simple") {
    CHECK_FALSE(spelled("A=${B.C}").has_only_plain_substitutions);
    CHECK_FALSE(spelled("A=${B.C}").has_only_simple_substitutions);
    CHECK_FALSE(spelled("A=${B:-1.5}").has_only_simple_substitutions);
    CHECK(spelled("A=${B-d}").has_only_simple_substitutions);
    CHECK_FALSE(spelled("A=${B:-x y}${C:-d}").has_only_simple_substitutions);
    CHECK_FALSE(spelled("A='${B'").has_only_plain_substitutions);
    CHECK_FALSE(spelled("A='${B:-'").has_only_simple_substitutions);
}

TEST_CASE("backslashes are told apart by what follows them") {
    CHECK(spelled("A=a\\\\\\b").has_backslash_pair);
    CHECK_FALSE(spelled("A=a\\\\b").has_backslash_at_end);
    CHECK(spelled("A=a\\'b\\").has_backslash_pair);
    CHECK(spelled("A='a\\b\\'").has_backslash_at_end);
    CHECK_FALSE(spelled("A='a\\b\\'").has_backslash_pair);
}

TEST_CASE("a blank that is none in ASCII is found at both ends") {
    CHECK(spelled("A=\xC2\xA0x").has_unicode_blank_at_end);
    CHECK(spelled("A=x\xE3\x80\x80").has_unicode_blank_at_end);
    CHECK_FALSE(spelled("A=\xE2\x80\x9Cx\xE2\x80\x9D").has_unicode_blank_at_end);
    CHECK(spelled("A=x\xE2\x80\x8B").has_unicode_blank_at_end);
    CHECK_FALSE(spelled("A=x\xE2\x80\x90").has_unicode_blank_at_end);
    CHECK_FALSE(spelled("A=\xE1\x9A\x81x").has_unicode_blank_at_end);
    CHECK_FALSE(spelled("A=").has_unicode_blank_at_end);
}

TEST_CASE("escapes are held against a list") {
    CHECK(spelled("A=\"a\\nb\"").has_only_escapes("nr"));
    CHECK_FALSE(spelled("A=\"a\\tb\"").has_only_escapes("nr"));
    CHECK_FALSE(spelled("A=a\\").has_only_escapes("nr"));
    CHECK(spelled("A=\"\\\\n\"").has_only_escapes("\\"));
}
