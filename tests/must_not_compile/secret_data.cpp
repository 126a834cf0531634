// expect: data
#include <string>

#include <twelve/secret.hpp>

const char* use(const twelve::secret<std::string>& key);
const char* use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return key.data();
#else
    return key.expose().data();
#endif

}
