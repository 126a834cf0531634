# cmake -D FOLDER=<snippets> -P check_snippets.cmake: YAML is read by PyYAML, a script of the shell by `bash -n`; so are the
# workflows of GitHub, which cannot run here.

cmake_minimum_required(VERSION 3.21)

find_program(BASH bash)
find_program(PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH) # Debian's, which python3-yaml belongs to
if(PYTHON)
    execute_process(COMMAND "${PYTHON}" -c "import yaml" RESULT_VARIABLE no_yaml ERROR_QUIET)
endif()
if(NOT BASH OR NOT PYTHON OR no_yaml)
    message(NOTICE "skipped: it needs bash and python3-yaml")
    return()
endif()

file(GLOB scripts "${FOLDER}/*.sh")
file(GLOB documents "${FOLDER}/*.yaml")
if(NOT scripts OR NOT documents)
    message(FATAL_ERROR "no snippets in ${FOLDER}")
endif()
set(all_documents "import sys, yaml; sys.exit(0 if all(isinstance(one, (dict, list)) for one in yaml.safe_load_all(open(sys.argv[1]))) else 1)")
foreach(script IN LISTS scripts)
    execute_process(COMMAND "${BASH}" -n "${script}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
foreach(document IN LISTS documents)
    execute_process(COMMAND "${PYTHON}" -c "${all_documents}" "${document}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(GLOB workflows "${FOLDER}/../../../.github/workflows/*.yml")
foreach(workflow IN LISTS workflows)
    execute_process(COMMAND "${PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/read_workflow.py" "${workflow}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
