#!/usr/bin/env python3
"""Starts a server on loopback and a unix socket, runs a program against it, and stops it again.

    with_server.py postgres PROGRAM
    with_server.py redis PROGRAM

The program is called with the port, the socket and the password. Its exit status is ours; 77 where there is no server.
"""

import contextlib
import glob
import hashlib
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PASSWORD = "p@s:s/w?#[]%25&+= '\"\\`<>{}|^~\u00e4\u20ac"


class Absent(Exception):
    pass


def found(name, *folders):
    for folder in folders:
        for path in sorted(glob.glob(f"{folder}/{name}"), reverse=True):
            return path
    path = shutil.which(name)
    if path is None:
        raise Absent(name)
    return path


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def owner():
    """PostgreSQL does not run as root: who runs it then."""
    if os.geteuid() != 0:
        return {}
    names = {one.pw_name: one for one in pwd.getpwall()}
    user = names.get("postgres") or names["nobody"]
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextlib.contextmanager
def postgres(folder):
    folders = ["/usr/lib/postgresql/*/bin"]
    initdb, server = found("initdb", *folders), found("postgres", *folders)
    who = owner()
    data = folder / "data"
    (folder / "password").write_text(PASSWORD + "\n")
    if who:
        for path in (folder, folder / "password"):
            os.chown(path, who["user"], who["group"])
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, **who}
    subprocess.run(
        [initdb, "-D", data, "-U", "app", "--auth=scram-sha-256", f"--pwfile={folder}/password", "--no-sync"]
        + ["-E", "UTF8"],
        check=True,
        **quiet,
    )
    subprocess.run(
        [server, "--single", "-D", data, "postgres"], input=b'create database "sh@p/1 %"\n', check=True, **quiet
    )
    port = free_port()
    running = subprocess.Popen(
        [server, "-D", data, "-p", str(port), "-h", "127.0.0.1", "-k", folder, "-c", "fsync=off"], **quiet
    )
    try:
        yield port, folder, folder / f".s.PGSQL.{port}"
    finally:
        running.terminate()
        running.wait(60)


@contextlib.contextmanager
def redis(folder):
    server = found("redis-server")
    digest = hashlib.sha256(PASSWORD.encode()).hexdigest()
    (folder / "users.acl").write_text(f"user default off\nuser app on #{digest} ~* +@all\n")
    port, path = free_port(), folder / "redis.sock"
    running = subprocess.Popen(
        [server, "--port", str(port), "--bind", "127.0.0.1", "--unixsocket", path, "--aclfile", folder / "users.acl"]
        + ["--save", "", "--dir", folder],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield port, path, path
    finally:
        running.terminate()
        running.wait(60)


def wait_for(path):
    """A server that listens has its socket; one that does not come up within a minute is reported by its client."""
    for _ in range(600):
        with socket.socket(socket.AF_UNIX) as one:
            if one.connect_ex(str(path)) == 0:
                return
        time.sleep(0.1)


def main():
    kind, program = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="twelve-") as made:
        try:
            with {"postgres": postgres, "redis": redis}[kind](pathlib.Path(made)) as (port, shown, listening):
                wait_for(listening)
                return subprocess.run([program, str(port), str(shown), PASSWORD], check=False).returncode
        except Absent as name:
            print(f"skipped: {name} is not installed")
            return SKIPPED


sys.exit(main())
