// expect: bool
#include <string>

#include <twelve/secret.hpp>

bool use(const twelve::secret<std::string>& key);
bool use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return static_cast<bool>(key);
#else
    return !key.empty();
#endif

}
