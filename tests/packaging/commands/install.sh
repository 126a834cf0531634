cmake -B build -DTWELVE_BUILD_TESTS=OFF -DTWELVE_BUILD_EXAMPLES=OFF
cmake --build build
cmake --install build --prefix "$HOME/.local"
