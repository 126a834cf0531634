#include "settings.hpp"

// Both units declare, load and show the same struct; the linker must find one definition of everything.
int main() {
    const auto here = twelve::load<settings>(twelve::variables{{"NAME", "two"}});
    if (!here) return 1;
    return twelve::show(*here) == twelve::show(load_in_the_other_unit()) ? 0 : 2;
}
