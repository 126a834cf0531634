// expect: literal
#include <string>

#include <twelve/source.hpp>

twelve::lookup answer(const std::string& reason);
twelve::lookup answer(const std::string& reason) {

#ifdef TWELVE_FORBIDDEN
    return twelve::lookup::failure(reason);
#else
    return reason.empty() ? twelve::lookup::nothing() : twelve::lookup::failure("the store is down");
#endif

}
