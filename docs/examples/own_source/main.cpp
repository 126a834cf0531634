// Values can come from anywhere that answers two questions: what is this name's value, and which names are there.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <twelve/twelve.hpp>

// Stands for the client of a real store.
struct parameter_store {
    std::map<std::string, std::string, std::less<>> parameters;
    bool is_connected = true;
};

// The ten lines.
struct stored_parameters {
    const parameter_store* store;

    twelve::lookup find(std::string_view name) const {
        if (!store->is_connected) return twelve::lookup::failure("the connection was refused");
        const auto found = store->parameters.find(name);
        return found == store->parameters.end() ? twelve::lookup::nothing() : twelve::lookup::value(found->second);
    }
    std::vector<std::string> names() const { return {}; }  // for warnings of names that nobody declared
    const char* name() const { return "the parameter store"; }
};

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080), at_least(1));
    TWELVE_VAR(twelve::secret<std::string>, api_key, "Signs requests", min_length(16));
};

int main() {
    parameter_store store;
    store.parameters = {{"PORT", "9000"}, {"API_KEY", "0123456789abcdef"}};

    // The store is asked last: what the program was started with stands above it.
    const twelve::variables given{{"PORT", "80"}};
    const auto config = twelve::load<settings>(given, stored_parameters{&store});
    fmt::print("{}\n", twelve::show(config.value()));

    // A store that does not answer is an error. It is not "unset": no default hides it.
    store.is_connected = false;
    const auto dead = twelve::load<settings>(given, stored_parameters{&store});
    for (const twelve::problem& one : dead.error()) fmt::print("{}\n", one);
}
