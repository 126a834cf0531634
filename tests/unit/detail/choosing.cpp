#include <twelve/detail/choosing.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include <twelve/detail/source_view.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

#include "temporary_directory.hpp"

using namespace twelve::detail;
using twelve::variables;

namespace {

struct chooses {
    TWELVE_SETTINGS(chooses);
    TWELVE_VAR(std::string, name, "Name", alias("ALIAS"), deprecated_alias("OLD", "use NAME"), from_file);
    TWELVE_VAR(std::string, motto, "May be empty", alias("SAYING"), allow_empty, from_file);
};

constexpr std::size_t name = 0;
constexpr std::size_t motto = 1;

/// A source that cannot look anything up.
struct silent {
    [[nodiscard]] twelve::lookup find(std::string_view) const { return twelve::lookup::failure("no answer"); }
    [[nodiscard]] std::vector<std::string_view> names() const { return {}; }
};

/// What was chosen, as text of its own: the sources are closed by then.
struct outcome {
    choice_state state;
    std::string text;
    std::string from;
    std::string other;
    int source;
};

outcome chosen_from(std::size_t index, std::initializer_list<const any_source*> sources) {
    scratch memory;
    const catalog declared = catalog_of<chooses>(memory);
    const readings read(declared, sources.begin(), sources.size(), memory);
    file_contents file;
    const choice made = choose(declared.variables[index], read, index, file);
    outcome told{made.state, std::string(made.text), {}, {}, -1};
    if (made.from != nullptr) told.from = std::string(made.from->name->name);
    if (made.from != nullptr) told.source = made.from->source;
    if (made.other != nullptr) told.other = std::string(made.other->name->name);
    if (made.failure != nullptr) told.source = made.failure->source;
    return told;
}

outcome chosen(std::size_t index, const variables& first) { return chosen_from(index, {&first}); }
outcome chosen(std::size_t index, const variables& first, const variables& second) {
    return chosen_from(index, {&first, &second});
}

}  // namespace

TEST_CASE("what no source holds is unset, be there sources or none") {
    CHECK(chosen_from(name, {}).state == choice_state::unset);
    CHECK(chosen(name, variables{{"OTHER", "x"}}).state == choice_state::unset);
}

TEST_CASE("the first source that holds a variable decides, under whichever name") {
    const outcome made = chosen(name, variables{{"OLD", "1"}}, variables{{"NAME", "2"}});
    CHECK(made.state == choice_state::chosen);
    CHECK(made.text == "1");
    CHECK(made.from == "OLD");
    CHECK(made.source == 0);
    CHECK(chosen(name, variables{}, variables{{"NAME", "2"}}).source == 1);
}

TEST_CASE("an empty text decides too, and means unset") {
    const outcome made = chosen(name, variables{{"NAME", ""}}, variables{{"NAME", "2"}});
    CHECK(made.state == choice_state::empty);
    CHECK(made.text.empty());
    CHECK(made.source == 0);
}

TEST_CASE("an empty text is a value where the field allows it") {
    const outcome made = chosen(motto, variables{{"MOTTO", ""}}, variables{{"MOTTO", "2"}});
    CHECK(made.state == choice_state::chosen);
    CHECK(made.text.empty());
}

TEST_CASE("blanks are a text") {
    CHECK(chosen(name, variables{{"NAME", " "}}).state == choice_state::chosen);
    CHECK(chosen(name, variables{{"NAME", " "}}).text == " ");
}

TEST_CASE("two names that say different things in one source are a conflict") {
    const outcome made = chosen(name, variables{{"NAME", "1"}, {"OLD", "2"}});
    CHECK(made.state == choice_state::conflict);
    CHECK(made.from == "NAME");
    CHECK(made.other == "OLD");
}

TEST_CASE("two names that say the same are none, nor are two in different sources") {
    CHECK(chosen(name, variables{{"NAME", "1"}, {"OLD", "1"}}).state == choice_state::chosen);
    CHECK(chosen(name, variables{{"NAME", "1"}}, variables{{"OLD", "2"}}).state == choice_state::chosen);
}

TEST_CASE("a third name may be the one in conflict") {
    const outcome made = chosen(name, variables{{"NAME", "1"}, {"ALIAS", "1"}, {"OLD", "2"}});
    CHECK(made.state == choice_state::conflict);
    CHECK(made.other == "OLD");
}

TEST_CASE("a name that is set goes before one that is empty, and is in no conflict with it") {
    const outcome made = chosen(name, variables{{"NAME", ""}, {"ALIAS", "1"}});
    CHECK(made.state == choice_state::chosen);
    CHECK(made.from == "ALIAS");
    CHECK(chosen(name, variables{{"ALIAS", "1"}, {"NAME", ""}}).state == choice_state::chosen);
    CHECK(chosen(name, variables{{"NAME", ""}, {"ALIAS", ""}}).state == choice_state::empty);
}

TEST_CASE("an empty text that is a value is in conflict with another one") {
    const outcome made = chosen(motto, variables{{"MOTTO", ""}, {"SAYING", "1"}});
    CHECK(made.state == choice_state::conflict);
    CHECK(made.other == "SAYING");
    CHECK(chosen(motto, variables{{"MOTTO", ""}, {"SAYING", ""}}).state == choice_state::chosen);
}

TEST_CASE("a value beside a file of it is a conflict, even where both say the same") {
    CHECK(chosen(name, variables{{"NAME", "/x"}, {"NAME_FILE", "/x"}}).state == choice_state::conflict);
    CHECK(chosen(name, variables{{"NAME", "1"}, {"NAME_FILE", ""}}).state == choice_state::chosen);
    CHECK(chosen(name, variables{{"NAME", ""}, {"NAME_FILE", "/x"}}).from == "NAME_FILE");
}

TEST_CASE("an empty path is no value, even where an empty text is one") {
    CHECK(chosen(motto, variables{{"MOTTO_FILE", ""}}).state == choice_state::empty);
    CHECK(chosen(name, variables{{"NAME_FILE", ""}}).state == choice_state::empty);
}

TEST_CASE("a source that cannot say decides against all less important ones, but not against a more important one") {
    const silent store;
    const source_view<silent> view(store);
    const variables holds{{"NAME", "1"}};
    const variables nothing;
    CHECK(chosen_from(name, {view.get(), &holds}).state == choice_state::failed);
    CHECK(chosen_from(name, {&nothing, view.get()}).state == choice_state::failed);
    CHECK(chosen_from(name, {&nothing, view.get()}).source == 1);
    CHECK(chosen_from(name, {&holds, view.get()}).state == choice_state::chosen);
    CHECK(chosen_from(name, {&holds, view.get()}).text == "1");
}

TEST_CASE("a file that cannot be read is told, and nothing less important is asked") {
    const outcome made = chosen(name, variables{{"NAME_FILE", "relative/and/absent"}}, variables{{"NAME", "2"}});
    CHECK(made.state == choice_state::unread_file);
    CHECK(made.from == "NAME_FILE");
    CHECK(chosen(name, variables{{"NAME_FILE", std::string_view("a\0b", 3)}}).state == choice_state::unread_file);
}

TEST_CASE("a file's text is chosen without the newlines at its end") {
    temporary_directory directory;
    const std::string path = directory.file("name", "a\nb\n");
    scratch memory;
    const catalog declared = catalog_of<chooses>(memory);
    const variables given{{"NAME_FILE", path}};
    const any_source* const sources[] = {&given};
    const readings read(declared, sources, 1, memory);
    file_contents file;
    const choice made = choose(declared.variables[name], read, name, file);
    CHECK(made.state == choice_state::chosen);
    CHECK(made.text == "a\nb");
    CHECK(made.from->value.text == path);
}

TEST_CASE("an empty file is unset, or a value where the field allows it") {
    temporary_directory directory;
    const std::string path = directory.file("empty", "\n");
    CHECK(chosen(name, variables{{"NAME_FILE", path}}).state == choice_state::empty);
    CHECK(chosen(motto, variables{{"MOTTO_FILE", path}}).state == choice_state::chosen);
}
