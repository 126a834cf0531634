#include <string>

#include <amqp.h>
#include <amqp_ssl_socket.h>
#include <amqp_tcp_socket.h>

#include <twelve/services/amqp.hpp>

amqp_rpc_reply_t log_in(amqp_connection_state_t connection, const twelve::amqp_url& url);

// amqp_parse_url() would do, but it keeps the password in plain memory and knows no absent vhost.
amqp_rpc_reply_t log_in(amqp_connection_state_t connection, const twelve::amqp_url& url) {
    amqp_socket_t* const socket = url.uses_tls() ? amqp_ssl_socket_new(connection) : amqp_tcp_socket_new(connection);
    amqp_socket_open(socket, std::string(url.host()).c_str(), url.port());
    const std::string vhost(url.vhost().value_or("/"));
    const std::string user(url.user().value_or("guest"));
    const auto password = url.password().value_or(twelve::secret<std::string>("guest"));
    return amqp_login(connection, vhost.c_str(), AMQP_DEFAULT_MAX_CHANNELS, AMQP_DEFAULT_FRAME_SIZE, 0,
                      AMQP_SASL_METHOD_PLAIN, user.c_str(), password.expose_c_str());
}
