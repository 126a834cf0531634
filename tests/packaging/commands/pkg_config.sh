g++ -std=c++17 main.cpp banner.cpp $(pkg-config --cflags --libs twelve) -o shop
