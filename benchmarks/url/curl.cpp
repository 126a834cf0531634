#include "url/peers.hpp"

#include <cstring>
#include <initializer_list>

#include <curl/curl.h>

std::size_t read_with_curl(const char* text) {
    CURLU* const url = curl_url();
    std::size_t size = 0;
    if (curl_url_set(url, CURLUPART_URL, text, CURLU_NON_SUPPORT_SCHEME) == CURLUE_OK)
        for (const CURLUPart part : {CURLUPART_SCHEME, CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_HOST,
                                     CURLUPART_PORT, CURLUPART_PATH, CURLUPART_QUERY}) {
            char* value = nullptr;
            if (curl_url_get(url, part, &value, CURLU_URLDECODE) != CURLUE_OK) continue;
            size += std::strlen(value);
            curl_free(value);
        }
    curl_url_cleanup(url);
    return size;
}
