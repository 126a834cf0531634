// The work of the web service, which the program text leaves to its reader.

namespace shop {
struct settings;
}

int serve(const shop::settings&);

int serve(const shop::settings&) { return 0; }
