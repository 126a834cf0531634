cpack --config build/CPackConfig.cmake -B archives
