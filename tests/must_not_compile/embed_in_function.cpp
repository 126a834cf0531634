// expect: twelve_embed_belongs_at_namespace_scope
#include <twelve/embed.hpp>

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(int, port, "Port");
};

#ifdef TWELVE_FORBIDDEN
inline void embed() {
    TWELVE_EMBED(settings);
}
#else
TWELVE_EMBED(settings);
#endif
