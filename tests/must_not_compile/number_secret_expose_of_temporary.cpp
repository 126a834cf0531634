// expect: expose
#include <twelve/secret.hpp>

int use(const twelve::secret<int>& pin);
int use([[maybe_unused]] const twelve::secret<int>& pin) {

#ifdef TWELVE_FORBIDDEN
    return twelve::secret<int>(1234).expose();
#else
    return pin.expose();
#endif

}
