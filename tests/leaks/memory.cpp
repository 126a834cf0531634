// Loads settings from every source, well and faulty, and looks through the memory of the process for what is left of
// their secrets once they are gone. Nothing here knows a secret but a process that has ended: what is looked for is
// hidden by a key, what sources hold is in files or in memory that is unmapped before the search.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <new>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sys/wait.h>
#include <ucontext.h>
#include <unistd.h>

#include <twelve/dotenv_writer.hpp>
#include <twelve/scrub_environment.hpp>

#include "canary.hpp"
#include "cases.hpp"
#include "memory_scan.hpp"
#include "settings.hpp"

// ---- While secrets are held no memory is used twice: what one workload leaves, the next does not hide. -------------

namespace {

bool is_memory_kept = false;
char* heap_at = nullptr;
char* heap_end = nullptr;

[[nodiscard]] void* take_memory(std::size_t size, std::size_t alignment) {
    if (!is_memory_kept) return std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
    constexpr std::size_t block = std::size_t{1} << 20U;
    const std::size_t over = reinterpret_cast<std::uintptr_t>(heap_at) % alignment;
    char* made = heap_at + (over == 0 ? 0 : alignment - over);
    if (heap_at == nullptr || heap_end < made || static_cast<std::size_t>(heap_end - made) < size) {
        const std::size_t mapped = size > block ? (size + block - 1) / block * block : block;
        made = map_pages(mapped, MAP_PRIVATE);  // aligned as pages are
        heap_end = made + mapped;
    }
    heap_at = made + size;
    return made;
}

}  // namespace

// clang declares these only where it is told to.
void operator delete(void*, std::size_t) noexcept;
void operator delete(void*, std::size_t, std::align_val_t) noexcept;

void* operator new(std::size_t size) { return take_memory(size, __STDCPP_DEFAULT_NEW_ALIGNMENT__); }
void* operator new(std::size_t size, std::align_val_t alignment) {
    return take_memory(size, static_cast<std::size_t>(alignment));
}
void operator delete(void* memory) noexcept {
    if (!is_memory_kept) std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { ::operator delete(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { ::operator delete(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { ::operator delete(memory); }

namespace {

// ---- What is tried -------------------------------------------------------------------------------------------------

struct text_place {
    std::size_t offset = 0;
    std::size_t size = 0;
};

/// What is shared with the process that knows the secret: hidden needles and where the texts are.
struct shared_table {
    hidden_needles needles{0};
    text_place texts[4096];
};

/// A text with the secret in it, which the other process makes.
struct planned_text {
    std::string pattern;
    std::string name;
};

/// A file with the secret in it, which the other process writes.
struct planned_file {
    std::string path;
    std::string before;
    std::string pattern;
    std::string after;
    std::string name;
    bool is_spelled = false;
};

/// Something that is done with secrets, on a stack of its own.
struct workload {
    std::string title;
    std::function<void()> run;
};

/// Workloads of one process.
struct trial {
    std::string title;
    std::vector<workload> all;
    bool is_leaky = false;  ///< known to leave fragments: the search must find them
};

/// Everything that is tried, made before a secret is.
class plan {
public:
    explicit plan(std::string directory) : directory_(std::move(directory)) {}

    [[nodiscard]] std::size_t text(const std::string& pattern, const std::string& name = {}) {
        texts_.push_back({pattern, name});
        return texts_.size() - 1;
    }

    [[nodiscard]] std::string file(const std::string& pattern, const std::string& name = {}) {
        files_.push_back({path(), {}, pattern, {}, name, false});
        return files_.back().path;
    }

    [[nodiscard]] std::string spelled_file(const std::string& before, const std::string& pattern,
                                           const std::string& after) {
        files_.push_back({path(), before, pattern, after, {}, true});
        return files_.back().path;
    }

    /// A directory with one file.
    [[nodiscard]] std::string directory(const std::string& pattern, const std::string& name) {
        const std::string made = path();
        std::filesystem::create_directory(made);
        files_.push_back({made + "/" + name, {}, pattern, {}, {}, false});
        return made;
    }

    /// Whether it is asked for the first time about a name.
    [[nodiscard]] bool is_first_of(const std::string& name) { return names_.insert(name).second; }

    trial& begin(const std::string& title) { return trials_.emplace_back(trial{title, {}, false}); }

    [[nodiscard]] const std::vector<planned_text>& texts() const noexcept { return texts_; }
    [[nodiscard]] const std::vector<planned_file>& files() const noexcept { return files_; }
    [[nodiscard]] const std::deque<trial>& trials() const noexcept { return trials_; }

private:
    [[nodiscard]] std::string path() { return directory_ + "/" + std::to_string(++paths_); }

    std::string directory_;
    std::size_t paths_ = 0;
    std::vector<planned_text> texts_;
    std::vector<planned_file> files_;
    std::deque<trial> trials_;
    std::set<std::string> names_;
};

constexpr std::size_t texts_size = std::size_t{1} << 22U;
shared_table* table = nullptr;  // both are shared with all processes
char* texts = nullptr;

[[nodiscard]] std::string_view text_of(std::size_t index) {
    return {texts + table->texts[index].offset, table->texts[index].size};
}

[[nodiscard]] std::string as_number(const std::string& digits) {
    const std::uint64_t number = std::strtoull(digits.c_str(), nullptr, 10);
    return std::string(reinterpret_cast<const char*>(&number), sizeof number);
}

/// Makes a secret, and all texts and files that hold it. It is done in a process of its own.
void prepare(const plan& all) {
    const canary secret;
    std::random_device seed;
    ::new (static_cast<void*>(&table->needles)) hidden_needles((std::uint64_t{seed()} << 32U) ^ seed());
    for (const std::string& one : {secret.letters, in_lower_case(secret.letters), secret.digits, secret.hex,
                                   from_base64(secret.letters), from_hex(secret.hex), as_number(secret.digits)})
        table->needles.add(one);
    std::size_t used = 0;
    for (std::size_t i = 0; i < all.texts().size(); ++i) {
        const std::string text = with_secret(all.texts()[i].pattern, secret, all.texts()[i].name);
        if (used + text.size() + 1 > texts_size || i >= 4096) std::abort();
        text.copy(texts + used, text.size());
        table->texts[i] = {used, text.size()};
        used += text.size() + 1;  // behind it a NUL
    }
    for (const planned_file& one : all.files()) {
        const std::string text = with_secret(one.pattern, secret, one.name);
        std::ofstream(one.path, std::ios::binary)
            << one.before << (one.is_spelled ? twelve::spell_dotenv_value(text).text : text) << one.after;
    }
}

// ---- A workload on a stack of its own ------------------------------------------------------------------------------

constexpr std::size_t stack_size = std::size_t{1} << 19U;
const workload* running = nullptr;

void run_running() { running->run(); }

void run_on_own_stack(const workload& one) {
    ucontext_t here;
    ucontext_t there;
    ::getcontext(&there);
    there.uc_stack.ss_sp = map_pages(stack_size, MAP_PRIVATE);
    there.uc_stack.ss_size = stack_size;
    there.uc_link = &here;
    running = &one;
    ::makecontext(&there, run_running, 0);
    ::swapcontext(&here, &there);
}

/// Runs workloads in a process of their own, and answers whether they leave fragments.
[[nodiscard]] bool leaves_fragments(const workload* first, std::size_t count) {
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        is_memory_kept = true;
        for (std::size_t i = 0; i < count; ++i) run_on_own_stack(first[i]);
        ::munmap(texts, texts_size);
        ::_exit(count_fragments(table->needles) == 0 ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
        std::fprintf(stderr, "a workload has crashed: %d\n", status);
        return true;
    }
    return WEXITSTATUS(status) == 1;
}

// ---- What is done with settings ------------------------------------------------------------------------------------

/// A program's own source.
struct vault {
    std::string held_name;
    std::string_view held_text;

    [[nodiscard]] twelve::lookup find(std::string_view name) const {
        return name == held_name ? twelve::lookup::value(held_text) : twelve::lookup::nothing();
    }
    [[nodiscard]] std::vector<std::string> names() const { return {held_name}; }
};

void use_settings(leak_settings& first) {
    leak_settings second = first;
    leak_settings third = std::move(second);
    second = first;
    third = std::move(second);
    first = third;
    const bool is_equal = first.open_pass == third.open_pass && first.cipher == third.cipher;
    const auto password = first.postgres.password();
    const auto whole = first.redis.expose();
    const auto conninfo = first.postgres.to_libpq();
    const auto other = first.redis.with_password(third.open_pass);
    const bool is_known = first.open_pass.equals("hunter2");
    std::string shown = twelve::show(first) + twelve::show_json(third) + twelve::fingerprint(first);
    fmt::format_to(std::back_inserter(shown), "{} {} {} {}", first.open_pass, first.postgres, is_equal, is_known);
    first.open_pass.clear();
    first.pin.clear();
    first.many.clear();
}

void load_and_tell(const twelve::source_list& from) {
    auto loaded = twelve::load<leak_settings>(from);
    if (loaded) use_settings(*loaded);
    auto seen = twelve::inspect<leak_settings>(from);
    std::string told = twelve::report_text(seen.problems) + twelve::report_json(seen.problems);
    told += twelve::explain_text(seen.variables);
    told += twelve::parity_text(twelve::parity<leak_settings>(from, from));
    if (seen.settings) loaded = std::move(*seen.settings);
}

/// Every variable with a value that is well, but for one.
[[nodiscard]] const twelve::variables& harmless_but(const std::string& left_out) {
    static std::map<std::string, twelve::variables> made;
    const auto [place, is_new] = made.try_emplace(left_out);
    for (const tried_field& one : is_new ? tried_fields() : std::vector<tried_field>())
        if (one.name != left_out) place->second.set(one.name, one.harmless);
    return place->second;
}

/// Tries one value through every source.
void plan_value(plan& all, const tried_field& field, const held_value& held) {
    const twelve::variables& rest = harmless_but(field.name);
    const std::string name = field.name;
    const std::string pattern = held.text;
    trial& made = all.begin(name + " (" + held.state + ")");
    const auto add = [&](const char* title, std::function<void()> run) { made.all.push_back({title, std::move(run)}); };
    const std::size_t text = all.text(pattern);
    const std::size_t entry = all.text(name + "=" + pattern);
    const std::string directory = all.directory(pattern + "\n", name);
    const std::string file = directory + "/" + name;

    // A part of the sources says the same for every value of a field.
    const bool is_first = all.is_first_of(name);
    add("variables", [=, &rest] { load_and_tell(twelve::sources(twelve::variables{{name, text_of(text)}}, rest)); });
    if (is_first)
        add("a later source", [=, &rest] {
            load_and_tell(
                twelve::sources(twelve::variables{{name, ""}}, twelve::variables{{name, text_of(text)}}, rest));
        });
    if (is_first)
        add("a misspelt name", [=, &rest] {
            load_and_tell(twelve::sources(twelve::variables{{name + "X", text_of(text)}}, rest));
        });
    add("the program's own source", [=, &rest] { load_and_tell(twelve::sources(vault{name, text_of(text)}, rest)); });
    add("the environment", [=, &rest] {
        char* entries[] = {const_cast<char*>(text_of(entry).data()), nullptr};
        char** const before = environ;
        environ = entries;
        load_and_tell(twelve::sources(twelve::environment(), rest));
        environ = before;
    });
    add("X_FILE", [=, &rest] { load_and_tell(twelve::sources(twelve::variables{{name + "_FILE", file}}, rest)); });
    add("X_FILE that is the secret", [=, &rest] {
        load_and_tell(twelve::sources(twelve::variables{{name + "_FILE", text_of(text)}}, rest));
    });
    if (is_first)
        add("X_FILE beside X", [=, &rest] {
            load_and_tell(twelve::sources(twelve::variables{{name + "_FILE", file}, {name, text_of(text)}}, rest));
        });
    add("the secrets directory",
        [=, &rest] { load_and_tell(twelve::sources(twelve::secret_directory(directory), rest)); });
    if (is_first)
        add("a sibling missing", [=] { load_and_tell(twelve::sources(twelve::secret_directory(directory))); });

    const auto add_env = [&](const char* title, const std::string& path) {
        add(title, [=, &rest] { load_and_tell(twelve::sources(twelve::dotenv(path), rest)); });
    };
    add_env(".env", all.spelled_file(name + "=", pattern, "\n"));
    add_env(".env, bare", all.file("export " + name + "=" + pattern + " # note\n"));
    add_env(".env, in double quotes", all.file(name + "=\"" + pattern + "\"\n"));
    add_env("an expanded secret", all.spelled_file("DB_PASSWORD=", pattern, "\n" + name + "=\"${DB_PASSWORD}\"\n"));
    add_env("an expanded default", all.file(name + "=\"${DB_PASSWORD:-" + pattern + "}\"\n"));
    add_env("X_FILE in .env that is the secret", all.spelled_file(name + "_FILE=", pattern, "\n"));
    if (!is_first) return;
    const std::string bare = all.file(name + "=" + pattern + " #\n");
    add("a .env that is too large",
        [=, &rest] { load_and_tell(twelve::sources(twelve::dotenv(bare).at_most(8), rest)); });
    add("a strict .env", [=, &rest] { load_and_tell(twelve::sources(twelve::dotenv(bare).strict(), rest)); });
    add("a literal .env", [=, &rest] { load_and_tell(twelve::sources(twelve::dotenv(bare).literal(), rest)); });
}

/// Plain variables are not wiped; these are those that are.
[[nodiscard]] bool bears_secret(const std::string& name) {
    for (const char* const plain :
         {"API_TOKEN", "DOOR_SECRET", "RENAMED_TOKEN", "NUMBERED_TOKEN", "HOMEPAGE", "SHORT_PAGE", "WORKERS", "WAIT",
          "LISTEN", "ORIGINS", "ONE_ORIGIN", "LINKS", "SIBLING", "AGREE"})
        if (name == plain) return false;
    return true;
}

void plan_values(plan& all) {
    for (const tried_field& field : tried_fields()) {
        if (!bears_secret(field.name)) continue;
        for (const held_value& held : field.values) plan_value(all, field, held);
    }
}

/// Tries the faulty files.
void plan_files(plan& all) {
    for (const std::string name : {"OPEN_PASS", "POSTGRES", "MANY", "HELD_INNER"}) {
        const twelve::variables& rest = harmless_but(name);
        trial& made = all.begin("faulty files with " + name);
        for (const std::string& pattern : tried_files()) {
            const std::string path = all.file(pattern, name);
            made.all.push_back(
                {pattern, [=, &rest] { load_and_tell(twelve::sources(twelve::dotenv(path).strict_names(), rest)); }});
        }
    }
}

// ---- What is known to leave fragments ------------------------------------------------------------------------------

/// Makes a compiler believe that a value is used.
template <class T>
void use(const T& value) {
    __asm__ __volatile__("" : : "r"(&value) : "memory");
}

void plan_leaks(plan& all) {
    const std::size_t text = all.text("{L}");
    const std::string path = all.file("OPEN_PASS={L}\nPIN={D}\n");
    const auto add = [&](const char* title, std::function<void()> run) {
        trial& made = all.begin(title);
        made.is_leaky = true;
        made.all.push_back({title, std::move(run)});
    };
    add("a string that is freed", [=] { use(std::string(text_of(text))); });
    add("a short string on the stack", [=] { use(std::string(text_of(text).substr(0, 14))); });
    add("a string that dies in a vector", [=] { use(std::vector<std::string>{std::string(text_of(text))}); });
    add("an ifstream and a map", [=] {
        std::map<std::string, std::string> held;
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);)
            held.emplace(line.substr(0, 3), line.substr(line.find('=') + 1));
    });
    add("a plain variable", [=] {
        load_and_tell(twelve::sources(twelve::variables{{"HOMEPAGE", text_of(text)}}, harmless_but("HOMEPAGE")));
    });
    add("an array on the stack", [=] {
        char copy[16];
        text_of(text).copy(copy, sizeof copy);
        use(copy);
    });
}

// ---- The environment block itself ----------------------------------------------------------------------------------

enum class environment_is : unsigned char { scrubbed, left };

/// Loads from this process's own environment, in which a secret stands, and looks for what is left.
[[nodiscard]] int look_behind_environment(const std::string& needles, environment_is state) {
    static hidden_needles read{0};
    std::ifstream(needles, std::ios::binary).read(reinterpret_cast<char*>(&read), sizeof read);
    const workload load{"the environment", [=] {
                            load_and_tell(twelve::sources(twelve::environment(), harmless_but("OPEN_PASS")));
                            if (state == environment_is::scrubbed) twelve::scrub_environment<leak_settings>();
                        }};
    is_memory_kept = true;
    run_on_own_stack(load);
    return count_fragments(read) == 0 ? 0 : 1;
}

/// Starts this program again with a secret in its environment.
[[nodiscard]] bool leaves_fragments_in_environment(const char* program, const char* mode, const std::string& directory,
                                                   std::size_t text, std::size_t number) {
    const std::string needles = directory + "/needles";
    std::ofstream(needles, std::ios::binary)
        .write(reinterpret_cast<const char*>(&table->needles), sizeof table->needles);
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        char binds_now[] = "LD_BIND_NOW=1";  // the lazy loader keeps registers, and what is in them, on the stack
        char* entries[] = {binds_now, const_cast<char*>(text_of(text).data()),
                           const_cast<char*>(text_of(number).data()), nullptr};
        ::execle(program, program, mode, needles.c_str(), nullptr, entries);
        ::_exit(2);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}

// ---- All of it -----------------------------------------------------------------------------------------------------

/// Runs all that is planned and answers how much of it was not as it must be.
[[nodiscard]] int try_all(const plan& all) {
    int faults = 0;
    std::size_t workloads = 0;
    for (const trial& one : all.trials()) {
        workloads += one.all.size();
        if (one.is_leaky) std::fprintf(stderr, "%s, which must be found out:\n", one.title.c_str());
        const bool has_leaked = leaves_fragments(one.all.data(), one.all.size());
        if (has_leaked == one.is_leaky) continue;
        ++faults;
        std::fprintf(stderr, "%s: %s\n", one.title.c_str(), has_leaked ? "leaves fragments" : "was not found out");
        for (const workload& single : one.all)
            if (has_leaked && leaves_fragments(&single, 1))
                std::fprintf(stderr, "    by itself: %s\n", single.title.c_str());
    }
    std::printf("%zu workloads in %zu processes, %d faults\n", workloads, all.trials().size(), faults);
    return faults;
}

[[nodiscard]] int try_environment(const char* program, const std::string& directory, std::size_t text,
                                  std::size_t number) {
    int faults = 0;
    std::fprintf(stderr, "the environment, scrubbed and then left as it is, which must be found out:\n");
    if (leaves_fragments_in_environment(program, "--scrubbed", directory, text, number)) {
        std::fprintf(stderr, "a scrubbed environment leaves fragments\n");
        ++faults;
    }
    if (!leaves_fragments_in_environment(program, "--left", directory, text, number)) {
        std::fprintf(stderr, "an environment that was left as it is was not found out\n");
        ++faults;
    }
    return faults;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string_view mode = argc > 2 ? argv[1] : "";
    if (mode == "--scrubbed") return look_behind_environment(argv[2], environment_is::scrubbed);
    if (mode == "--left") return look_behind_environment(argv[2], environment_is::left);

    std::string directory = (std::filesystem::temp_directory_path() / "twelve-memory-XXXXXX").string();
    if (::mkdtemp(&directory[0]) == nullptr) return 2;
    table = ::new (static_cast<void*>(map_pages(sizeof(shared_table), MAP_SHARED))) shared_table;
    texts = map_pages(texts_size, MAP_SHARED);

    plan all(directory);
    plan_leaks(all);
    plan_values(all);
    plan_files(all);
    const std::size_t text = all.text("OPEN_PASS={L}");
    const std::size_t number = all.text("PIN={D}");
    std::fflush(nullptr);
    const pid_t knowing = ::fork();
    if (knowing == 0) {
        prepare(all);
        std::fflush(nullptr);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(knowing, &status, 0);
    const int faults = status == 0 ? try_all(all) + try_environment(argv[0], directory, text, number) : 1;
    std::filesystem::remove_all(directory);
    return faults == 0 ? 0 : 1;
}
