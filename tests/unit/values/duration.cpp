#include <twelve/values/duration.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <ratio>
#include <string>

#include "support/read_value.hpp"

using namespace std::chrono_literals;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::nanoseconds;
using std::chrono::seconds;
using twelve::problem_code;

namespace {

using days = std::chrono::duration<std::int64_t, std::ratio<86400>>;
using weeks = std::chrono::duration<std::int32_t, std::ratio<604800>>;
using months = std::chrono::duration<std::int64_t, std::ratio<2629746>>;
using frames = std::chrono::duration<std::int64_t, std::ratio<1, 60>>;
using picoseconds = std::chrono::duration<std::int64_t, std::pico>;
using few_seconds = std::chrono::duration<std::uint8_t>;
using real_seconds = std::chrono::duration<double>;
using real_hours = std::chrono::duration<float, std::ratio<3600>>;

std::string reason_of(std::string_view text) { return failure_of<seconds>(text).reason.c_str(); }

bool is_near(double left, double right) { return left - right < 1e-9 && right - left < 1e-9; }

}  // namespace

TEST_CASE("a duration has a unit") {
    CHECK(value_of<nanoseconds>("7ns") == 7ns);
    CHECK(value_of<microseconds>("7us") == 7us);
    CHECK(value_of<milliseconds>("250ms") == 250ms);
    CHECK(value_of<seconds>("30s") == 30s);
    CHECK(value_of<seconds>("5m") == 5min);
    CHECK(value_of<seconds>("5min") == 5min);
    CHECK(value_of<seconds>("2h") == 2h);
    CHECK(value_of<seconds>("7d") == 168h);
    CHECK(value_of<seconds>("2w") == 336h);
    CHECK(value_of<seconds>("0s") == 0s);
}

TEST_CASE("units are put together, the largest first and each once") {
    CHECK(value_of<seconds>("1h30m") == 90min);
    CHECK(value_of<milliseconds>("1m1s1ms") == 61001ms);
    CHECK(value_of<nanoseconds>("1w1d1h1m1s1ms1us1ns").count() == 694861001001001);
    CHECK(reason_of("1h1h") == "units out of order");
    CHECK(reason_of("30m1h") == "units out of order");
    CHECK(failure_of<seconds>("30m1h").offset == 3);
    CHECK(failure_of<seconds>("30m1h").length == 2);
}

TEST_CASE("a bare number is refused, since its unit is missing") {
    CHECK(code_of<seconds>("30") == problem_code::invalid_type);
    CHECK(reason_of("30") == "a unit is missing");
    CHECK(reason_of("0") == "a unit is missing");
    CHECK(reason_of("-30") == "a unit is missing");
    CHECK(failure_of<seconds>("1h30").offset == 2);
    CHECK(failure_of<seconds>("1h30").length == 2);
    CHECK_FALSE(failure_of<seconds>("30").fix.empty());
}

TEST_CASE("what is no duration is refused with its reason") {
    CHECK(code_of<seconds>("") == problem_code::invalid_type);
    CHECK(code_of<seconds>("-") == problem_code::invalid_type);
    CHECK(code_of<seconds>("s") == problem_code::invalid_type);
    CHECK(code_of<seconds>("soon") == problem_code::invalid_type);
    CHECK(code_of<seconds>("--5s") == problem_code::invalid_type);
    CHECK(code_of<seconds>("+5s") == problem_code::invalid_type);
    CHECK(code_of<seconds>("1h-5m") == problem_code::invalid_type);
    CHECK(code_of<seconds>({"5s\0", 3}) == problem_code::invalid_type);
    CHECK(reason_of("30 s") == "a blank in a duration");
    CHECK(reason_of("1h 30m") == "a blank in a duration");
    CHECK(reason_of(" 30s") == "a blank in a duration");
    CHECK(reason_of("30s\n") == "a blank in a duration");
    CHECK(reason_of("1.5h") == "a fraction in a duration");
    CHECK(reason_of("5x") == "an unknown unit");
    CHECK(reason_of("5S") == "an unknown unit");
    CHECK(reason_of("5sec") == "an unknown unit");
    CHECK(reason_of("5mh") == "an unknown unit");
}

TEST_CASE("a duration that the field cannot count is refused, never rounded") {
    CHECK(reason_of("250ms") == "finer than whole seconds");
    CHECK(failure_of<seconds>("250ms").code == problem_code::invalid_type);
    CHECK(failure_of<hours>("90m").reason.view() == "finer than whole hours");
    CHECK(failure_of<minutes>("1s").reason.view() == "finer than whole minutes");
    CHECK(failure_of<milliseconds>("1us").reason.view() == "finer than whole milliseconds");
    CHECK(failure_of<microseconds>("1ns").reason.view() == "finer than whole microseconds");
    CHECK(failure_of<days>("1h").reason.view() == "finer than whole days");
    CHECK(failure_of<weeks>("1d").reason.view() == "finer than whole weeks");
    CHECK(failure_of<frames>("10ms").reason.view() == "finer than this setting counts");
}

TEST_CASE("a finer unit is taken where it makes whole periods") {
    CHECK(value_of<seconds>("2000ms") == 2s);
    CHECK(value_of<hours>("120m") == 2h);
    CHECK(value_of<hours>("30m1800s") == 1h);
    CHECK(value_of<weeks>("14d").count() == 2);
    CHECK(value_of<frames>("50ms").count() == 3);
    CHECK(value_of<frames>("1s").count() == 60);
    CHECK(value_of<picoseconds>("1ns").count() == 1000);
    CHECK(value_of<months>("2629746s").count() == 1);
}

TEST_CASE("a duration has the whole range of its type") {
    CHECK(value_of<seconds>("9223372036854775807s") == seconds::max());
    CHECK(value_of<seconds>("-9223372036854775808s") == seconds::min());
    CHECK(value_of<nanoseconds>("9223372036854775807ns") == nanoseconds::max());
    CHECK(value_of<few_seconds>("255s").count() == 255);
    CHECK(value_of<std::chrono::duration<std::int64_t, std::ratio<3600>>>("9223372036854775807h").count() ==
          std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("a duration beyond the range is out of range, and never wraps") {
    CHECK(code_of<seconds>("9223372036854775808s") == problem_code::out_of_range);
    CHECK(code_of<seconds>("-9223372036854775809s") == problem_code::out_of_range);
    CHECK(code_of<seconds>("18446744073709551617s") == problem_code::out_of_range);
    CHECK(code_of<seconds>("99999999999999999999999s") == problem_code::out_of_range);
    CHECK(code_of<seconds>("9223372036854775807s1000ms") == problem_code::out_of_range);
    CHECK(code_of<nanoseconds>("106752d") == problem_code::out_of_range);
    CHECK(code_of<nanoseconds>("18446744073709551615w") == problem_code::out_of_range);
    CHECK(code_of<picoseconds>("107d") == problem_code::out_of_range);
    CHECK(code_of<few_seconds>("256s") == problem_code::out_of_range);
    CHECK(code_of<few_seconds>("1h") == problem_code::out_of_range);
    CHECK(code_of<seconds>(std::string(1000000, '9') + "s") == problem_code::out_of_range);
}

TEST_CASE("a duration is negative behind a minus, where its type has a sign") {
    CHECK(value_of<seconds>("-1m30s") == -90s);
    CHECK(value_of<seconds>("-0s") == 0s);
    CHECK(value_of<few_seconds>("-0s").count() == 0);
    CHECK(code_of<few_seconds>("-1s") == problem_code::out_of_range);
}

TEST_CASE("a duration is written in its units") {
    CHECK(written(seconds(5400)) == "1h30m");
    CHECK(written(milliseconds(250)) == "250ms");
    CHECK(written(seconds(0)) == "0s");
    CHECK(written(hours(0)) == "0s");
    CHECK(written(seconds(-90)) == "-1m30s");
    CHECK(written(hours(168)) == "7d");
    CHECK(written(weeks(2)) == "14d");
    CHECK(written(nanoseconds(1001)) == "1us1ns");
    CHECK(written(months(1)) == "30d10h29m6s");
    CHECK(written(frames(3)) == "50ms");
    CHECK(written(few_seconds(61)) == "1m1s");
}

TEST_CASE("the least and the greatest durations are read back as they are written") {
    CHECK(value_of<nanoseconds>(written(nanoseconds::min())) == nanoseconds::min());
    CHECK(value_of<nanoseconds>(written(nanoseconds::max())) == nanoseconds::max());
    CHECK(value_of<hours>(written(hours::min())) == hours::min());
    CHECK(value_of<hours>(written(hours::max())) == hours::max());
    CHECK(value_of<days>(written(days::max())) == days::max());
    CHECK(value_of<weeks>(written(weeks::max())) == weeks::max());
}

TEST_CASE("the form of a duration names what its field counts") {
    CHECK(form_of<seconds>() == "a duration in whole seconds, such as 30s or 1h30m");
    CHECK(form_of<milliseconds>() == "a duration in whole milliseconds, such as 250ms or 1m30s");
    CHECK(form_of<frames>() == "a duration such as 30s, 250ms or 1h30m");
    CHECK(form_of<real_seconds>() == "a duration such as 30s, 250ms or 1h30m");
    CHECK(failure_of<seconds>("soon").expected == form_of<seconds>());
}

TEST_CASE("a duration that counts in real numbers takes fractions") {
    CHECK(is_near(value_of<real_seconds>("1.5h").count(), 5400));
    CHECK(is_near(value_of<real_seconds>("250ms").count(), 0.25));
    CHECK(is_near(value_of<real_seconds>("-1m0.5s").count(), -60.5));
    CHECK(is_near(value_of<real_seconds>("1e-5s").count(), 0.00001));
    CHECK(is_near(static_cast<double>(value_of<real_hours>("30m").count()), 0.5));
    CHECK(rewritten<real_seconds>("0.1s") == "0.1s");
    CHECK(rewritten<real_hours>("90m") == "1.5h");
}

TEST_CASE("a duration in real numbers is as strict in all else") {
    CHECK(code_of<real_seconds>("") == problem_code::invalid_type);
    CHECK(code_of<real_seconds>("-") == problem_code::invalid_type);
    CHECK(code_of<real_seconds>("--1s") == problem_code::invalid_type);
    CHECK(code_of<real_seconds>("1h-1s") == problem_code::invalid_type);
    CHECK(code_of<real_seconds>("nans") == problem_code::invalid_type);
    CHECK(code_of<real_seconds>("infs") == problem_code::invalid_type);
    CHECK(failure_of<real_seconds>("1.5").reason.view() == "a unit is missing");
    CHECK(code_of<real_seconds>("1e400s") == problem_code::out_of_range);
    CHECK(code_of<real_seconds>("1e308w") == problem_code::out_of_range);
    CHECK(code_of<real_hours>("1e39h") == problem_code::out_of_range);
}

TEST_CASE("a duration is measured in the units of its field") {
    CHECK(twelve::detail::codec<seconds>::measure(90s).as<std::int64_t>() == 90);
    CHECK(twelve::detail::codec<seconds>::measure(-90s).as<std::int64_t>() == -90);
}
