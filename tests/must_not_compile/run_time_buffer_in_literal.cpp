// expect: literal
#include <twelve/literal.hpp>

twelve::literal name();
twelve::literal name() {

#ifdef TWELVE_FORBIDDEN
    char buffer[] = "hunter2";
    return twelve::literal(buffer);
#else
    return twelve::literal("hunter2");
#endif

}
