#include <string>
#include <string_view>

#include <curl/curl.h>

#include <twelve/services/http.hpp>
#include <twelve/services/smtp.hpp>

void address(CURL* request, const twelve::http_url& api, std::string_view path);
void address(CURL* mail, const twelve::smtp_url& relay);

// An API's base URL and a path. User and password go apart, so that no log of libcurl's shows them.
void address(CURL* request, const twelve::http_url& api, std::string_view path) {
    std::string text = std::string(api.scheme()) + "://" + api.host_port_list();
    text.append(api.base_path()).append(path);
    curl_easy_setopt(request, CURLOPT_URL, text.c_str());
    if (const auto user = api.user()) curl_easy_setopt(request, CURLOPT_USERNAME, std::string(*user).c_str());
    if (const auto password = api.password()) curl_easy_setopt(request, CURLOPT_PASSWORD, password->expose_c_str());
}

// A mail relay: libcurl knows smtp and smtps, and asks for STARTTLS by an option of its own.
void address(CURL* mail, const twelve::smtp_url& relay) {
    const bool is_implicit = relay.tls() == twelve::smtp_tls::implicit;
    const std::string text = (is_implicit ? "smtps://" : "smtp://") + relay.host_port_list();
    curl_easy_setopt(mail, CURLOPT_URL, text.c_str());
    if (relay.tls() == twelve::smtp_tls::starttls) curl_easy_setopt(mail, CURLOPT_USE_SSL, long{CURLUSESSL_ALL});
    if (relay.tls() == twelve::smtp_tls::opportunistic) curl_easy_setopt(mail, CURLOPT_USE_SSL, long{CURLUSESSL_TRY});
    if (const auto user = relay.user()) curl_easy_setopt(mail, CURLOPT_USERNAME, std::string(*user).c_str());
    if (const auto password = relay.password()) curl_easy_setopt(mail, CURLOPT_PASSWORD, password->expose_c_str());
}
