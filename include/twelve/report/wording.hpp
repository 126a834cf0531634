#pragma once

#include <cstddef>

#include <twelve/problem_code.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// How a code is told and mended.
///
/// `$V` variable, `$W` variable or place, `$S` the value as shown, `$E` the expected form, `$G` the same as a demand,
/// `$R` the reason, `$O` the other name, `$P` path or source, `$K` path in a secrets directory, `$D` the default, `$U`
/// how to take the value away, `$N` the kind of a URL, `$F` its form, `$M` what the value is nearest to. A small letter
/// asks for a fact and writes nothing. `[a|b]` is the first of its parts that lacks no fact, or nothing at all.
struct wording {
    const char* text;
    const char* fix;
};

// Of the `.env` syntax and of URLs the reason is told as it came; these words stand where none came.
#define TWELVE_DETAIL_SYNTAX(words) "$W: [$R|" words "]"
#define TWELVE_DETAIL_URL(words) "$V is not $N: [$R|" words "]"
#define TWELVE_DETAIL_FORM "[write a URL of the form $F|correct the URL]"

/// The wordings in the order of `problem_code`.
inline constexpr wording wordings[] = {
    {"$V is not set", "set $V[, or $O to a file that holds it]"},
    {"$V is empty[, expected $E]", "[give it $G|give it a value]"},
    {"$V [is $S|is not of the right form][: $R][, expected $E][; did you mean $M?]",
     "[give $G|correct the value][, or $U to use $D]"},
    {"$V [is $S|is out of range][: $R][, expected $E]", "[give $G|give a value in range][, or $U to use $D]"},
    {"$V [is $S|is none of the choices][, expected $E][; did you mean $M?]",
     "[give $G|give one of the choices][, or $U to use $D]"},
    {"$V is [$R|too short, expected $E|too short]", "[give $G|give a longer value][, or $U to use $D]"},
    {"$V is [$R|too long, expected $E|too long]", "[give $G|give a shorter value][, or $U to use $D]"},
    {"$V [$R|is $S, expected $E|is not what it must be, expected $E|is not what it must be]",
     "[$rchange $V|give $G|change $V][, or $U to use $D]"},
    {"$V and [$O|its other name] are both set[ $R]", "[keep $V or $O, and remove the other|keep one of the two]"},
    {"$V still holds a placeholder[, expected $E]", "set $V to its real value[, or $U to use $D]"},
    {"$V has [the default $D|a default], which the program itself refuses[: $R][; expected $E]",
     "set $V; its default has to be corrected in the program"},
    {"[$V|a name in $P|a name] is not declared[; did you mean $O?]",
     "[rename it to $O, or remove it|correct its name, or remove it]"},
    {"$V is not declared[, but $O is: upper and lower case differ]", "[rename it to $O|correct its case]"},
    {"$V is a former name[ of $O]", "[use $O|use the new name]"},
    {"$V[: $R| is set twice, and the first value counts]", "keep one of the two"},
    {"$V is empty, which hides its value[ in $O]",
     "[give it a value here, or remove it so that the one in $O counts|remove it]"},
    {"$V looks like a secret, but is declared as plain text",
     "declare it as a secret in the program, so that it is never shown"},
    {"$V [is $S|holds an address], which Kubernetes sets for [the Service $O|a Service][; expected $E]",
     "set enableServiceLinks: false in the pod, or rename [the Service $O|that Service]"},
    {"$V is in quotes that are part of its value[, expected $E]",
     "remove the quotes: docker --env-file keeps them as they are"},
    {"$V ends with a newline[, expected $E]", "remove the newline at its end: echo adds one, printf does not"},
    // a source
    {"[$V cannot be read from $K|$V names $S, which cannot be read|$V names a file that cannot be read|"
     "$P cannot be read|a file cannot be read][: $R]",
     "see that it is a file, and that the user of the program may read it"},
    {"[$P|the file] can be written by anyone", "take that right away: chmod o-w[ $P]"},
    {TWELVE_DETAIL_SYNTAX("the value is encrypted"), "decrypt it before the program starts, as dotenvx run does"},
    {"[$V could not be looked up in $P|$V could not be looked up|$P does not answer|a source does not answer][: $R]",
     "see that [$P|the source] answers, and start again"},
    // the syntax of a `.env` file
    {TWELVE_DETAIL_SYNTAX("the quote is never closed"), "close the quote"},
    {TWELVE_DETAIL_SYNTAX("text follows the closing quote"), "put the whole value in one pair of quotes"},
    {TWELVE_DETAIL_SYNTAX("there is no = after the name"), "write NAME=value"},
    {TWELVE_DETAIL_SYNTAX("a name begins with a letter or _"), "correct the name"},
    {TWELVE_DETAIL_SYNTAX("a $$ before a name"),
     "write $${NAME} to insert a variable, or put the value in single quotes"},
    {TWELVE_DETAIL_SYNTAX("$$( would run a command, which is never done"),
     "put the value in single quotes to keep it as text"},
    {TWELVE_DETAIL_SYNTAX("what stands in $${} is not the name of a variable"), "write $${NAME} or $${NAME:-default}"},
    {TWELVE_DETAIL_SYNTAX("a variable that the value requires is not set") "[: $S]", "set that variable"},
    {TWELVE_DETAIL_SYNTAX("an escape that is not known"), "write two backslashes, or use single quotes"},
    {TWELVE_DETAIL_SYNTAX("backticks do not quote"), "use single or double quotes"},
    {TWELVE_DETAIL_SYNTAX("a carriage return without a line feed"), "end lines with LF or CR LF"},
    {TWELVE_DETAIL_SYNTAX("a NUL byte"), "remove the byte, or save the file as UTF-8"},
    {TWELVE_DETAIL_SYNTAX("a byte that is not UTF-8"), "save the file as UTF-8"},
    {TWELVE_DETAIL_SYNTAX("the file is UTF-16"), "save it as UTF-8"},
    {TWELVE_DETAIL_SYNTAX("it is too large") "[, at most $E]", "make it smaller"},
    {TWELVE_DETAIL_SYNTAX("defaults are nested too deeply"), "nest them less"},
    {TWELVE_DETAIL_SYNTAX("# is part of the value here; other programs would cut it off"), "put the value in quotes"},
    {TWELVE_DETAIL_SYNTAX("the comment begins right after the quote"), "put a blank before the #"},
    {TWELVE_DETAIL_SYNTAX("the comment begins within what looks like quotes"), "put the whole value in quotes"},
    {TWELVE_DETAIL_SYNTAX("a variable that the value names is not set"),
     "set it, or give a default: $${NAME:-default}"},
    {TWELVE_DETAIL_SYNTAX("$$$$ stays two dollars here; Compose makes it one"), "put the value in single quotes"},
    {TWELVE_DETAIL_SYNTAX("the backslash at the end is part of the value"), "put the value in quotes"},
    {TWELVE_DETAIL_SYNTAX("a shell cannot set a variable of this name"), "use letters, digits and underscores"},
    {TWELVE_DETAIL_SYNTAX("a space that cannot be seen stands at an end of the value"), "remove it"},
    // a service URL
    {TWELVE_DETAIL_URL("the scheme is missing"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("the scheme is another one"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("the scheme is malformed"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("the host is missing"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("the port is not a number"), "give a port from 1 to 65535"},
    {TWELVE_DETAIL_URL("the port is out of range"), "give a port from 1 to 65535"},
    {TWELVE_DETAIL_URL("a % that two hexadecimal digits do not follow"), "write a % as %25"},
    {TWELVE_DETAIL_URL("the escapes are not UTF-8"), "correct the escapes: each is % and two hexadecimal digits"},
    {TWELVE_DETAIL_URL("an escaped NUL byte"), "remove %00"},
    {TWELVE_DETAIL_URL("a character that must be escaped"), "escape it with %"},
    {TWELVE_DETAIL_URL("an @ that is not escaped"), "write the @ in the user or password as %40"},
    {TWELVE_DETAIL_URL("a : that is not escaped"), "write the : in the user or password as %3A"},
    {TWELVE_DETAIL_URL("a / ? or # in the user or password that is not escaped"), "write / as %2F, ? as %3F, # as %23"},
    {TWELVE_DETAIL_URL("the IPv6 address is malformed"), "write it in brackets: [[::1]"},
    {TWELVE_DETAIL_URL("the IPv6 zone is malformed"), "write the zone after %25"},
    {TWELVE_DETAIL_URL("several hosts where one may stand"), "give one host"},
    {TWELVE_DETAIL_URL("the numbers of hosts and ports differ"), "give as many ports as hosts, or one"},
    {TWELVE_DETAIL_URL("a port where the service's records name it"), "remove the port"},
    {TWELVE_DETAIL_URL("several hosts where the service's records name them"), "give one host"},
    {TWELVE_DETAIL_URL("a host where none may stand"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("a fragment"), "remove what follows #, or write # as %23"},
    {TWELVE_DETAIL_URL("the database is not a number"), "give the number of the database, such as /0"},
    {TWELVE_DETAIL_URL("more than one segment in the path"), "keep one, and write / as %2F"},
    {TWELVE_DETAIL_URL("the key is missing"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("the path does not name a queue"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("a parameter that is not known"), "correct its name, or remove it"},
    {TWELVE_DETAIL_URL("a parameter without a value"), "give it a value, or remove it"},
    {TWELVE_DETAIL_URL("the user is empty"), "give a user, or remove the @"},
    {TWELVE_DETAIL_URL("the project is malformed"), TWELVE_DETAIL_FORM},
    {TWELVE_DETAIL_URL("a JDBC URL"), "remove jdbc:, and write user:password@ before the host"}};

#undef TWELVE_DETAIL_SYNTAX
#undef TWELVE_DETAIL_FORM

/// For codes of any kind whose value is a URL.
inline constexpr wording url_wording = {TWELVE_DETAIL_URL("its form is wrong"), "correct the URL"};

#undef TWELVE_DETAIL_URL

/// For what a value's own type doubts: the value was taken all the same.
inline constexpr wording doubt_wording = {"$V: [$R|its value is doubtful][; did you mean $M?]",
                                          "see that the value is meant so"};

static_assert(sizeof(wordings) / sizeof(wordings[0]) == static_cast<std::size_t>(problem_code::jdbc) + 1,
              "every problem code has its wording");

}  // namespace detail
}  // namespace v0
}  // namespace twelve
