#include "url/peers.hpp"

#include <uriparser/Uri.h>

std::size_t split_with_uriparser(const char* text) {
    UriUriA uri;
    if (uriParseSingleUriA(&uri, text, nullptr) != URI_SUCCESS) return 0;
    const std::size_t size = static_cast<std::size_t>(uri.hostText.afterLast - uri.hostText.first);
    uriFreeUriMembersA(&uri);
    return size;
}
