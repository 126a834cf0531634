#!/usr/bin/env bash
# check_answers.sh <page> <shop> <folder>
#
# What the page shows below each `$ shop ...` must be what the demo answers in its folder, with nothing in its
# environment. `...` as the last line stands for the rest; `exit status <n>` is the last line where it is not 0.
set -u

page=$1 shop=$2
cd "$3" || exit 2

checked=0 failed=0

check() {
    local actual shown=$2 status
    local -a arguments
    read -r -a arguments <<<"$1"
    actual=$(env -i "$shop" "${arguments[@]}" 2>&1; status=$?; [ $status -eq 0 ] || printf '\nexit status %s' $status)
    actual=$(printf '%s' "$actual" | sed "s|$PWD|/srv/shop|; /^\$/d")
    shown=$(printf '%s' "$shown" | sed '/^$/d')
    if [ "${shown##*$'\n'}" = ... ]; then
        shown=${shown%$'\n'...}
        actual=$(printf '%s\n' "$actual" | sed -n "1,$(printf '%s\n' "$shown" | wc -l)p")
    fi
    checked=$((checked + 1))
    [ "$actual" = "$shown" ] && return
    failed=1
    printf '%s shows another answer to: shop %s\n' "$page" "$1"
    diff <(printf '%s\n' "$shown") <(printf '%s\n' "$actual")
}

command='' shown='' inside=0
while IFS= read -r line; do
    if [ $inside -eq 0 ]; then
        case $line in '$ shop '*) inside=1 command=${line#'$ shop '} shown='' ;; esac
    elif [ "$line" = '```' ]; then
        check "$command" "$shown"
        inside=0
    else
        shown+=$line$'\n'
    fi
done <"$page"

[ $checked -ge 8 ] || { printf 'only %s answers were found\n' $checked && failed=1; }
exit $failed
