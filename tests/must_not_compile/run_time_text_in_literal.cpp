// expect: literal
#include <string>

#include <twelve/literal.hpp>

twelve::literal name(const std::string& text);
twelve::literal name(const std::string& text) {

#ifdef TWELVE_FORBIDDEN
    return twelve::literal(text);
#else
    return twelve::literal(text.empty() ? "empty " : "filled");
#endif

}
