// expect: string_view
#include <string>
#include <string_view>

#include <twelve/secret.hpp>

std::string_view use(const twelve::secret<std::string>& key);
std::string_view use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return key;
#else
    return key.expose();
#endif

}
