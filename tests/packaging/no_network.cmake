# Cuts what is started from here off the network: all is sent to a proxy that nobody runs, at the port of `discard`.

foreach(scheme IN ITEMS http https all)
    string(TOUPPER "${scheme}" upper_scheme)
    set(ENV{${scheme}_proxy} "http://127.0.0.1:9")
    set(ENV{${upper_scheme}_PROXY} "http://127.0.0.1:9")
endforeach()
unset(ENV{no_proxy})
unset(ENV{NO_PROXY})

# Configures `source` afresh in SCRATCH with ARGN, and sets `result` and `output`.
macro(configure source)
    file(REMOVE_RECURSE "${SCRATCH}")
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -S "${source}" -B "${SCRATCH}" -G "${GENERATOR}"
                "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" ${ARGN}
        RESULT_VARIABLE result
        OUTPUT_VARIABLE output
        ERROR_VARIABLE output
    )
endmacro()
