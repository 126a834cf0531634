find_package(twelve 0.1 REQUIRED)

# Which other versions would do: while it is 0.x, only the same minor one.
foreach(other IN ITEMS 0.0 0.2 1.0)
    find_package(twelve ${other} QUIET)
    if(twelve_FOUND)
        message(FATAL_ERROR "twelve ${twelve_VERSION} was given to who asked for ${other}")
    endif()
endforeach()
find_package(twelve 0.1 REQUIRED) # a second time changes nothing
