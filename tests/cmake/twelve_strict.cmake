# The warnings under which a user's code that includes twelve stays silent; each of them is an error here.
#
# twelve_strict_gnu, twelve_strict_clang: the options, for checks that call a compiler themselves.
# twelve_strict: a target that compiles with those of the compiler at hand.

set(twelve_strict_gnu
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wconversion
    -Wsign-conversion
    -Wold-style-cast
    -Wuseless-cast
    -Werror
)
# A cast from std::size_t to 32 bits is needed where it is wider.
if(CMAKE_SIZEOF_VOID_P EQUAL 4)
    list(REMOVE_ITEM twelve_strict_gnu -Wuseless-cast)
endif()

# Everything, less what is about other standards, about layout, or about a style that is not ours.
set(twelve_strict_clang
    -Weverything
    -Wno-c++98-compat
    -Wno-c++98-compat-pedantic
    -Wno-padded
    -Wno-unknown-warning-option # the names below are not known to every clang
    -Wno-pre-c++17-compat
    -Wno-pre-c++20-compat-pedantic
    -Wno-unsafe-buffer-usage
    -Wno-weak-vtables # a vtable is placed by a virtual function that is not inline, and in a header all are
    -Wno-switch-default # wants a default that -Wcovered-switch-default refuses
    -Werror
)

# What Catch2's own macros set off where they are used.
set(twelve_catch2_gnu)
set(twelve_catch2_clang -Wno-exit-time-destructors -Wno-extra-semi-stmt -Wno-global-constructors)

add_library(twelve_strict INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(twelve_strict INTERFACE ${twelve_strict_gnu})
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND NOT CMAKE_CXX_COMPILER_FRONTEND_VARIANT STREQUAL "MSVC")
    target_compile_options(twelve_strict INTERFACE ${twelve_strict_clang} ${twelve_catch2_clang})
elseif(MSVC)
    target_compile_options(twelve_strict INTERFACE /W4 /WX /permissive-)
endif()
