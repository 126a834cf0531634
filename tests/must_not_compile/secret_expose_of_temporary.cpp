// expect: expose
#include <string>

#include <twelve/secret.hpp>

void use(const twelve::secret<std::string>& key);
void use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    static_cast<void>(key);
    static_cast<void>(twelve::secret<std::string>("x").expose());
#else
    static_cast<void>(key.expose());
#endif

}
