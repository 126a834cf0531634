// expect: begin
#include <string>

#include <twelve/secret.hpp>

void use(const twelve::secret<std::string>& key);
void use(const twelve::secret<std::string>& key) {

#ifdef TWELVE_FORBIDDEN
    for (const char byte : key) static_cast<void>(byte);
#else
    for (const char byte : key.expose()) static_cast<void>(byte);
#endif

}
