#include <mongoc/mongoc.h>

#include <twelve/services/mongodb.hpp>

mongoc_client_t* connect(const twelve::mongodb_url& url);

mongoc_client_t* connect(const twelve::mongodb_url& url) {
    const auto text = url.to_mongodb();
    return mongoc_client_new(text.expose_c_str());
}
