#include <libpq-fe.h>

#include <twelve/services/postgres.hpp>

PGconn* connect(const twelve::postgres_url& url);

PGconn* connect(const twelve::postgres_url& url) {
    const auto options = url.to_libpq();  // a secret: kept in a variable, wiped at the end
    return PQconnectdb(options.expose_c_str());
}
