// expect: secret
#include <string>

#include <twelve/secret.hpp>

twelve::secret<std::string> make();
twelve::secret<std::string> make() {

#ifdef TWELVE_FORBIDDEN
    return "hunter2";
#else
    return twelve::secret<std::string>("hunter2");
#endif

}
