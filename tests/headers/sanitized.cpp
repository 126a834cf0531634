// What the compiler works out of a declaration, with the sanitizer of undefined behaviour on: g++ then compares no pointer
// with null in a constant expression.

#include <support/schema_settings.hpp>
#include <twelve/embed.hpp>

TWELVE_EMBED(support::schema_settings);
