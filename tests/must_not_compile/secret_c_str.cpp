// expect: c_str
#include <string>

#include <twelve/secret.hpp>

const char* use(const twelve::secret<std::string>& key);
const char* use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return key.c_str();
#else
    return key.expose_c_str();
#endif

}
