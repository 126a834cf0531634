# Reads the files 0, 1, ... of the folder $1, each in a shell of its own with an empty environment, and leaves in N.out the
# value of the variable whose name is in N.name. Nothing can be run: PATH leads nowhere.
cd "$1" || exit 1
PATH=/nonexistent
i=0
while [ -e "$i" ]; do
    read -r name <"$i.name"
    ( . "./$i" </dev/null >/dev/null 2>&1; eval "printf '%s.' \"\${$name-unset}\"" ) >"$i.out" 2>/dev/null
    i=$((i + 1))
done
