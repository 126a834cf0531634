// expect: hash
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <twelve/secret.hpp>

std::size_t use(const twelve::secret<std::string>& key);
std::size_t use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return std::hash<twelve::secret<std::string>>{}(key);
#else
    return std::hash<std::string_view>{}(key.expose());
#endif

}
