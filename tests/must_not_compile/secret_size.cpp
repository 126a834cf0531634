// expect: size
#include <cstddef>
#include <string>

#include <twelve/secret.hpp>

std::size_t use(const twelve::secret<std::string>& key);
std::size_t use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return key.size();
#else
    return key.expose().size();
#endif

}
