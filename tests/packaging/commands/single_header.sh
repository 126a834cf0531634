cmake --build build --target twelve_single_header
cmake --install build --prefix single --component twelve_single_header
