cmake -D REPOSITORY=example/twelve -D ARCHIVE=v0.1.0.tar.gz -D INTO=ports -P tests/packaging/vcpkg/make_port.cmake
