#!/usr/bin/env bash
# demo.sh <shop>: shows what the program shop does with a good configuration and with a bad one.
#
# It needs nothing but bash, and fails where shop does not do what it should.
set -eu

shop=$1
cd "$(dirname "${BASH_SOURCE[0]}")"

# The environment is more important than any file: what this machine sets must not disturb the demo.
unset LISTEN LOG REQUEST_TIMEOUT UPLOAD_LIMIT ALLOWED_ORIGINS QUOTA DATABASE_URL CACHE_URL SESSION_KEY MAIL_URL MAIL_FROM

say() { printf '\n\033[1m## %s\033[0m\n\n' "$*"; }
[ -t 1 ] && [ -z "${NO_COLOR:-}" ] || say() { printf '\n## %s\n\n' "$*"; }

fail() {
    printf 'the demo failed: %s\n' "$*" >&2
    exit 1
}

log=$(mktemp)
server=
clean_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -f "$log"
}
trap clean_up EXIT

say "shop --config-example writes .env.example, which is the committed one"
"$shop" --config-example >"$log"
head -n 13 "$log"
printf '...\n'
cmp "$log" .env.example || fail "write it again: shop --config-example >docs/examples/shop/.env.example"

say "shop --config-explain tells where each value comes from"
"$shop" --config-explain

say "shop --config-parity tells in what two environments differ, and no value of either"
status=0
"$shop" --config-parity=environments/staging.env --config-parity=environments/production.env || status=$?
printf '\nexit status %s\n' "$status"
[ "$status" -eq 1 ] || fail "the exit status should be 1"

say "shop starts with .env, and with a port of the system's choice from the environment"
LISTEN=127.0.0.1:0 "$shop" >"$log" 2>&1 &
server=$!
for _ in {1..100}; do
    grep -q '^listening on ' "$log" && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
cat "$log"
port=$(sed -n 's/^listening on .*:\([0-9]*\)$/\1/p' "$log")
[ -n "$port" ] || fail "shop did not start"

say "GET / shows the settings and what drivers would be given, no password among it"
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n' >&3
page=$(tr -d '\r' <&3)
exec 3<&-
printf '%s\n' "$page"
case $page in
*only-for-development*) fail "the page shows a secret" ;;
'HTTP/1.1 200 OK'*) ;;
*) fail "shop did not answer" ;;
esac

say "SIGTERM ends it"
kill -TERM "$server"
status=0
wait "$server" || status=$?
server=
tail -n 1 "$log"
printf 'exit status %s\n' "$status"
[ "$status" -eq 0 ] || fail "the exit status should be 0"

say "With faulty/.env it does not start: every error at once, none of the secrets"
cd faulty
status=0
if [ -t 1 ]; then "$shop" || status=$?; else "$shop" 2>"$log" || status=$?; cat "$log"; fi
printf '\nexit status %s\n' "$status"
[ "$status" -eq 78 ] || fail "the exit status should be 78"

say "All of it went as it should"
