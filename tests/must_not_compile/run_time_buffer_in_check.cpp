// expect: literal
#include <twelve/checks.hpp>

void judge(twelve::checks& check, char (&buffer)[8]);
void judge(twelve::checks& check, char (&buffer)[8]) {

#ifdef TWELVE_FORBIDDEN
    check.that(false, buffer, buffer);
#else
    check.that(false, "must be shorter", buffer);
#endif

}
