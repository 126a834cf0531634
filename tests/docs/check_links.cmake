# cmake -D ROOT=<project> -P check_links.cmake
#
# Every link of README.md, CHANGELOG.md and the pages of docs/ that stays in the project leads to a file or a folder.

cmake_minimum_required(VERSION 3.21)

string(ASCII 1 open)
string(ASCII 2 close)
string(ASCII 3 fence)
set(checked 0)
set(faults 0)
file(GLOB_RECURSE pages "${ROOT}/docs/*.md")
foreach(page IN LISTS pages ITEMS "${ROOT}/README.md" "${ROOT}/CHANGELOG.md")
    get_filename_component(folder "${page}" DIRECTORY)
    file(READ "${page}" text)
    # What is fenced is code, in which `[conf](const` begins a lambda.
    string(REPLACE "```" "${fence}" text "${text}")
    string(REGEX REPLACE "${fence}[^${fence}]*${fence}" "" text "${text}")
    # Square brackets would make one element of a list out of several. An empty pair of them is no link.
    string(REPLACE "[" "${open}" text "${text}")
    string(REPLACE "]" "${close}" text "${text}")
    string(REGEX MATCHALL "[^${open}]${close}[(][^)# \n]+" links "${text}")
    foreach(link IN LISTS links)
        string(REGEX REPLACE "^.*${close}[(]" "" link "${link}")
        if(link MATCHES "^[a-z]+:")
            continue()
        endif()
        math(EXPR checked "${checked} + 1")
        if(NOT EXISTS "${folder}/${link}")
            message(NOTICE "${page}: ${link} leads nowhere")
            math(EXPR faults "${faults} + 1")
        endif()
    endforeach()
endforeach()

if(checked EQUAL 0 OR faults)
    message(FATAL_ERROR "links checked: ${checked}, faults found: ${faults}")
endif()
message(STATUS "links checked: ${checked}")
