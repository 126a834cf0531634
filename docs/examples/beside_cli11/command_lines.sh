#!/usr/bin/env bash
# command_lines.sh <program>: calls it in turn with flags of its own and with flags of twelve.

program=$1
export SESSION_KEY=0123456789abcdef0123456789abcdef
unset PORT

call() {
    printf '$ shop %s\n' "$*"
    "$program" "$@" 2>&1 | sed -n 1,3p
    printf 'status %s\n' "${PIPESTATUS[0]}"
}

call --verbose --config-file=catalogue.txt
call --config-check
call --config-explain --config-file=catalogue.txt
call --config-chekc
call --unknown
