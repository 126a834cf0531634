// expect: warning
#include <twelve/values/enumeration.hpp>

enum class level { debug, info };
#ifdef TWELVE_FORBIDDEN
TWELVE_ENUM(level, debug, info, warning);
#else
TWELVE_ENUM(level, debug, info);
#endif
