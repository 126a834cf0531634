// expect: operator==
#include <string>

#include <twelve/secret.hpp>

bool use(const twelve::secret<std::string>& key);
bool use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    return key == "hunter2";
#else
    return key.equals("hunter2");
#endif

}
