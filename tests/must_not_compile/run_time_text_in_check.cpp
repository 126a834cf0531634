// expect: literal
#include <string>

#include <twelve/checks.hpp>

void judge(twelve::checks& check, const std::string& text);
void judge(twelve::checks& check, const std::string& text) {

#ifdef TWELVE_FORBIDDEN
    check.that(false, text, text);
#else
    check.that(false, "must be shorter", text);
#endif

}
