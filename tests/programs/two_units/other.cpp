#include "settings.hpp"

settings load_in_the_other_unit() {
    auto loaded = twelve::load<settings>(twelve::variables{{"NAME", "two"}});
    return loaded ? *loaded : settings{};
}
