#include <libenvpp/env.hpp>

#include <load/peers.hpp>

namespace {

constexpr const char* without_prefix(const char* name) {
    return name + sizeof("APP");  // every name begins with APP_, as libenvpp wants it
}

}  // namespace

bool load_with_libenvpp(bare& into) {
    env::prefix prefix("APP");
#define OPEN
#define FIELD(kind, member, name) \
    const auto member = prefix.register_required_variable<kind>(without_prefix(name));
#include <fields.inc>
#undef OPEN
#undef FIELD
    const auto parsed = prefix.parse_and_validate();
    if (!parsed.ok()) return false;
#define OPEN
#define FIELD(kind, member, name) into.member = parsed.get(member);
#include <fields.inc>
#undef OPEN
#undef FIELD
    return true;
}
