meson setup build
meson test -C build --print-errorlogs
