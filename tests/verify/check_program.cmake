# cmake -D VERIFY=<twelve-verify> -D ROOT=<project> -D SCRATCH=<folder> -D SHOP=<target or empty> -D SHOP_FILE=<program> -P check_program.cmake
#
# The exit statuses of twelve-verify, and what docs/verify.md shows of it.

cmake_minimum_required(VERSION 3.21)

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
set(faults 0)

# Runs twelve-verify with the arguments after `status`, in the folder; leaves what it printed in `output`.
macro(expect status)
    execute_process(
        COMMAND "${VERIFY}" ${ARGN} WORKING_DIRECTORY "${SCRATCH}" RESULT_VARIABLE result OUTPUT_VARIABLE output
        ERROR_VARIABLE complaint
    )
    if(NOT result EQUAL ${status})
        message(NOTICE "twelve-verify ${ARGN}: ${result} instead of ${status}\n${output}${complaint}")
        math(EXPR faults "${faults} + 1")
    endif()
endmacro()

file(WRITE "${SCRATCH}/none" "#!/bin/sh\n")
expect(64)
expect(64 --formt=json none)
expect(64 --format=yaml none)
expect(64 --schema none a.env)
expect(66 none)
expect(66 absent)
expect(66 "${SCRATCH}")
expect(66 "${VERIFY}")
expect(0 --version)
expect(0 --help)
# The manual page has the same flags.
string(REGEX MATCHALL "\n  --[a-z-]+" told "${output}")
list(TRANSFORM told REPLACE "\n  --" "")
file(STRINGS "${ROOT}/tools/verify/twelve-verify.1" described REGEX "^[.]It Fl Fl ")
list(TRANSFORM described REPLACE "^[.]It Fl Fl ([a-z-]+).*$" "\\1")
if(NOT told STREQUAL described)
    message(NOTICE "--help has the flags ${told}, the manual page ${described}")
    math(EXPR faults "${faults} + 1")
endif()
if(EXISTS /dev/full)
    execute_process(COMMAND "${VERIFY}" --help OUTPUT_FILE /dev/full RESULT_VARIABLE result ERROR_QUIET)
    if(NOT result EQUAL 74)
        message(NOTICE "an answer that cannot be written: ${result} instead of 74")
        math(EXPR faults "${faults} + 1")
    endif()
endif()

if(SHOP)
    file(READ "${ROOT}/docs/verify.md" page)
    file(COPY_FILE "${SHOP_FILE}" "${SCRATCH}/shop")
    file(COPY_FILE "${ROOT}/docs/examples/shop/faulty/.env" "${SCRATCH}/production.env")
    file(WRITE "${SCRATCH}/sound.env"
        "DATABASE_URL=postgres://shop:hunter2@db:5432/shop\nSESSION_KEY_FILE=/run/secrets/session_key\nMAIL_URL=smtp://mail:587\n"
    )

    macro(expect_shown)
        string(FIND "${page}" "\n${output}```" at)
        if(at EQUAL -1)
            message(NOTICE "docs/verify.md does not show this:\n${output}")
            math(EXPR faults "${faults} + 1")
        endif()
    endmacro()

    expect(0 shop)
    expect_shown()
    expect(78 --format=line shop production.env)
    expect_shown()
    expect(0 --no-files shop sound.env)
    expect_shown()
    expect(78 shop sound.env)
    expect(78 shop absent.env)
    foreach(form IN ITEMS text json github line)
        expect(78 --format=${form} shop production.env)
        if(output MATCHES "hunter2")
            message(NOTICE "a secret is shown as ${form}")
            math(EXPR faults "${faults} + 1")
        endif()
    endforeach()
endif()

if(faults)
    message(FATAL_ERROR "faults found: ${faults}")
endif()
