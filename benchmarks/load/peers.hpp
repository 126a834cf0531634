#pragma once

#include <vector>

#include <load/settings.hpp>

/// Another library, which fills the bare struct.
struct peer {
    const char* name;
    bool (*load)(bare& into);
};

bool load_with_cli11(bare& into);
bool load_with_libenvpp(bare& into);

[[nodiscard]] inline std::vector<peer> peers() {
    return {
#ifdef HAS_CLI11
        {"CLI11", load_with_cli11},
#endif
#ifdef HAS_LIBENVPP
        {"libenvpp", load_with_libenvpp},
#endif
    };
}
