// Settings are ordinary values, so they are shared as any value is. Nothing in the library is global.

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include <twelve/twelve.hpp>

struct mail_settings {
    TWELVE_SETTINGS(mail_settings);

    TWELVE_VAR(twelve::smtp_url, url, "Relay for outgoing mail");
    TWELVE_VAR(std::string, from, "Sender address", default_value("shop@example.org"));
};

struct settings {
    TWELVE_SETTINGS(settings);

    TWELVE_VAR(std::uint16_t, port, "Port the server listens on", default_value(8080));
    TWELVE_VAR(mail_settings, mail, "Outgoing mail");
};

// By const reference: for what lives no longer than `main`.
static void serve(const settings& config) { fmt::print("port {}\n", config.port); }

// As a part: who sends mail need not know the rest, and is easy to test.
static void send_mail(const mail_settings& mail) { fmt::print("from {} by {}\n", mail.from, mail.url.host()); }

// By shared ownership: for threads that may outlive who started them.
class worker {
public:
    explicit worker(std::shared_ptr<const settings> config) : config_(std::move(config)) {}
    void run() const { fmt::print("worker of port {}\n", config_->port); }

private:
    std::shared_ptr<const settings> config_;
};

// As a function-local static: loaded when it is first asked for, once, whichever thread asks. A real program would
// say twelve::load_or_exit<settings>(twelve::environment()).
static const settings& config() {
    static const settings loaded =
        twelve::load_or_exit<settings>(twelve::variables{{"MAIL_URL", "smtp://mail.internal"}});
    return loaded;
}

int main() {
    serve(config());
    send_mail(config().mail);
    worker(std::make_shared<const settings>(config())).run();

    // A copy is a value of its own.
    settings other = config();
    other.port = 9090;
    serve(other);
}
