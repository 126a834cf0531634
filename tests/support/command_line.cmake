# Sets `command` to what stands behind `--` on the command line of a `cmake -P` script.

set(command)
set(is_command FALSE)
math(EXPR last_argument "${CMAKE_ARGC} - 1")
foreach(index RANGE ${last_argument})
    if(is_command)
        list(APPEND command "${CMAKE_ARGV${index}}")
    elseif(CMAKE_ARGV${index} STREQUAL "--")
        set(is_command TRUE)
    endif()
endforeach()
