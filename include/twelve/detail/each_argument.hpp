#pragma once

// Calls a macro for each of up to 64 arguments: TWELVE_DETAIL_EACH(one, with, a, b) is one(with, a) one(with, b).
// A flat ladder: each rung takes one argument and hands on the rest. It is the cheapest form to compile that C++17 has,
// which lacks __VA_OPT__.

#define TWELVE_DETAIL_EACH(one, with, ...) \
    TWELVE_DETAIL_JOIN(TWELVE_DETAIL_EACH_, TWELVE_DETAIL_COUNT(__VA_ARGS__))(one, with, __VA_ARGS__)

#define TWELVE_DETAIL_JOIN(left, right) TWELVE_DETAIL_JOIN_EXPANDED(left, right)
#define TWELVE_DETAIL_JOIN_EXPANDED(left, right) left##right

#define TWELVE_DETAIL_COUNT(...) TWELVE_DETAIL_COUNT_SHIFTED( \
        __VA_ARGS__, too_many, too_many, too_many, too_many, too_many, too_many, too_many, too_many, too_many, \
        too_many, too_many, too_many, too_many, too_many, too_many, too_many, 64, 63, 62, 61, 60, 59, 58, 57, \
        56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38, 37, 36, 35, 34, 33, 32, 31, \
        30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, \
        3, 2, 1, 0)
#define TWELVE_DETAIL_COUNT_SHIFTED( \
        a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, \
        a23, a24, a25, a26, a27, a28, a29, a30, a31, a32, a33, a34, a35, a36, a37, a38, a39, a40, a41, a42, \
        a43, a44, a45, a46, a47, a48, a49, a50, a51, a52, a53, a54, a55, a56, a57, a58, a59, a60, a61, a62, \
        a63, a64, a65, a66, a67, a68, a69, a70, a71, a72, a73, a74, a75, a76, a77, a78, a79, a80, count, ...) \
    count

#define TWELVE_DETAIL_EACH_too_many(...) TWELVE_ENUM_takes_at_most_64_enumerators
#define TWELVE_DETAIL_EACH_1(one, with, first) one(with, first)
#define TWELVE_DETAIL_EACH_2(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_1(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_3(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_2(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_4(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_3(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_5(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_4(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_6(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_5(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_7(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_6(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_8(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_7(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_9(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_8(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_10(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_9(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_11(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_10(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_12(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_11(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_13(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_12(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_14(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_13(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_15(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_14(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_16(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_15(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_17(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_16(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_18(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_17(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_19(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_18(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_20(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_19(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_21(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_20(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_22(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_21(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_23(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_22(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_24(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_23(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_25(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_24(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_26(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_25(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_27(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_26(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_28(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_27(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_29(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_28(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_30(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_29(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_31(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_30(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_32(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_31(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_33(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_32(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_34(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_33(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_35(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_34(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_36(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_35(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_37(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_36(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_38(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_37(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_39(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_38(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_40(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_39(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_41(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_40(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_42(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_41(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_43(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_42(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_44(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_43(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_45(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_44(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_46(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_45(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_47(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_46(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_48(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_47(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_49(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_48(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_50(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_49(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_51(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_50(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_52(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_51(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_53(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_52(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_54(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_53(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_55(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_54(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_56(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_55(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_57(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_56(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_58(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_57(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_59(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_58(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_60(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_59(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_61(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_60(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_62(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_61(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_63(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_62(one, with, __VA_ARGS__)
#define TWELVE_DETAIL_EACH_64(one, with, first, ...) one(with, first) TWELVE_DETAIL_EACH_63(one, with, __VA_ARGS__)
