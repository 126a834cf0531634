include(FetchContent)
FetchContent_Declare(twelve URL https://example.org/twelve-0.1.0.tar.gz) # a local copy is given for it
FetchContent_MakeAvailable(twelve)
