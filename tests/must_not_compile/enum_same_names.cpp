// expect: two enumerators of a TWELVE_ENUM differ in nothing but case, - and _
#include <twelve/values/enumeration.hpp>

enum class level { Debug, debug };
#ifdef TWELVE_FORBIDDEN
TWELVE_ENUM(level, Debug, debug);
#else
TWELVE_ENUM(level, debug);
#endif
