// Prints the manifest that its argument names, as `--config-manifest=` does. What it prints stands beside it.

#include <string_view>

#include <twelve/twelve.hpp>

#include "settings.hpp"

int main(int argc, char** argv) {
    const std::string_view asked = argc == 2 ? argv[1] : "kubernetes";
    const twelve::manifest_form form = asked == "compose"   ? twelve::manifest_form::compose
                                       : asked == "systemd" ? twelve::manifest_form::systemd
                                                            : twelve::manifest_form::kubernetes;
    fmt::print("{}", twelve::manifest<settings>(form, {"shop"}));
}
