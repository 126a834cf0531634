// Connects to PostgreSQL with what postgres_url hands to libpq: server_postgres PORT SOCKET_DIRECTORY PASSWORD
//
// The URLs are put together from parts, as a program would, and read from a settings struct. Exits 1 where a connection
// fails that should not, or the other way round.

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include <libpq-fe.h>

#include <twelve/load.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/settings.hpp>
#include <twelve/variables.hpp>

namespace {

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(twelve::postgres_url, database_url, "Where the orders are");
};

using connection = std::unique_ptr<PGconn, void (*)(PGconn*)>;
using answer = std::unique_ptr<PGresult, void (*)(PGresult*)>;

int failures = 0;

void expect(bool holds, const char* what, const std::string& of) {
    std::printf("%s: %s: %s\n", holds ? "ok" : "FAILED", of.c_str(), what);
    if (!holds) ++failures;
}

/// Asks the server who and where we are, which only a session with the right password can.
bool is_at_home(PGconn* session) {
    if (PQstatus(session) != CONNECTION_OK) return false;
    const answer row(PQexec(session, "select current_user, current_database()"), PQclear);
    return PQntuples(row.get()) == 1 && std::string_view(PQgetvalue(row.get(), 0, 0)) == "app" &&
           std::string_view(PQgetvalue(row.get(), 0, 1)) == "sh@p/1 %";
}

bool connects(const twelve::secret<std::string>& options) {
    const connection session(PQconnectdb(options.expose_c_str()), PQfinish);
    return is_at_home(session.get());
}

void check(const std::string& text, const twelve::secret<std::string>& password) {
    twelve::postgres_url without_password;
    twelve::parse_failure why;
    if (!without_password.assign(text, why)) return expect(false, why.reason.c_str(), text);
    const auto url = without_password.with_password(password);
    if (!url) return expect(false, "takes a password", text);
    const auto exposed = url->expose();
    const auto config =
        twelve::load<settings>(twelve::variables{{"DATABASE_URL", std::string(exposed.expose())}});
    if (!config) return expect(false, "is loaded", text);
    expect(connects(config->database_url.to_libpq()), "connects by to_libpq()", text);
    expect(connects(config->database_url.to_libpq_keywords()), "connects by to_libpq_keywords()", text);
    const auto wrong = url->with_password(twelve::secret<std::string>("wrong"));
    expect(wrong && !connects(wrong->to_libpq()), "does not connect with another password", text);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string port = argv[1];
    const std::string folder = argv[2];
    const twelve::secret<std::string> password(argv[3]);
    const std::string name = twelve::percent_encode("sh@p/1 %");
    check("postgres://app@127.0.0.1:" + port + "/" + name, password);
    check("postgresql+psycopg2://app@localhost:" + port + "/" + name + "?connect_timeout=30", password);
    check("postgres://app@127.0.0.1:1,127.0.0.1:" + port + "/" + name, password);
    check("postgres://app@" + twelve::percent_encode(folder) + ":" + port + "/" + name, password);
    check("postgres:///" + name + "?user=app&host=" + folder + "&port=" + port, password);
    return failures == 0 ? 0 : 1;
}
