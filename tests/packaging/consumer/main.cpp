#include <twelve/twelve.hpp>

#include "banner.hpp"

int main() {
    const auto config = twelve::load_or_exit<consumer::settings>();
    fmt::print("{}{}\n", twelve::show(config), consumer::banner(config));
}
