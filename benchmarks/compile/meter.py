"""Counts the instructions that a compiler takes for a translation unit. They repeat to well under 1 %; seconds do not."""

import hashlib
import json
import pathlib
import re
import subprocess
import tempfile
import time

from support.figures import NotMeasured


class Meter:
    """Compiles units under callgrind. What was counted once is kept in a file, by all that a unit is made of."""

    def __init__(self, options, memory):
        self.options = options
        self.memory = memory
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twelve-benchmark-"))
        self.counts = json.loads(memory.read_text()) if memory.exists() else {}

    def instructions(self, compiler, level, unit, *more):
        key = self._key(compiler, level, unit, more)
        if key not in self.counts:
            self.counts[key] = self._count(compiler, level, unit, more)
            self.memory.parent.mkdir(parents=True, exist_ok=True)
            self.memory.write_text(json.dumps(self.counts, indent=1))
        return self.counts[key]

    def compiled(self, compiler, level, unit, name, *more):
        """Compiles a unit, to an object file where `more` says `-c` and else to a program; gives its path."""
        made = self.folder / name
        command = [compiler.command, *self.options, level, *more, self._write(unit), "-o", str(made)]
        done = subprocess.run([*command, *self._libraries(more)], capture_output=True, text=True)
        if done.returncode != 0:
            raise NotMeasured("it does not compile: " + (re.findall(r"error: .*", done.stderr) or [done.stderr])[0])
        return made

    def seconds(self, compiler, level, units, rounds=5):
        """The least time of each unit, the units taking turns: advice, and no figure of a row."""
        best = [float("inf")] * len(units)
        for _ in range(rounds):
            for index, unit in enumerate(units):
                started = time.monotonic()
                subprocess.run(self._command(compiler, level, unit), check=True)
                best[index] = min(best[index], time.monotonic() - started)
        return best

    @staticmethod
    def _libraries(more):
        return [] if "-c" in more else ["-lfmt"]

    def _write(self, unit):
        path = self.folder / "unit.cpp"
        path.write_text(unit)
        return str(path)

    def _command(self, compiler, level, unit, more=()):
        return [compiler.command, *self.options, *more, level, "-S", "-o", "/dev/null", self._write(unit)]

    def _key(self, compiler, level, unit, more):
        """A digest of the compiler, its options and every file that the unit reads."""
        digest = hashlib.sha256()
        told = subprocess.run([compiler.command, "--version"], capture_output=True, check=True).stdout
        digest.update(repr((told, self.options, level, unit, more)).encode())
        listed = subprocess.run(
            [compiler.command, *self.options, *more, "-M", self._write(unit)], capture_output=True, text=True, check=True
        ).stdout
        for name in sorted(re.findall(r"[^\s\\]+", listed.split(":", 1)[1])):
            digest.update(pathlib.Path(name).read_bytes())
        return digest.hexdigest()

    def _count(self, compiler, level, unit, more):
        out = str(self.folder / "callgrind.out")
        valgrind = ["valgrind", "--tool=callgrind", "--trace-children=yes", "--callgrind-out-file=" + out]
        command = self._command(compiler, level, unit, more)
        # g++ is a driver that starts cc1plus; clang++ compiles within itself.
        if compiler.is_gnu:
            command[1:1] = ["-wrapper", ",".join(valgrind)]
        else:
            command = [*valgrind, *command]
        done = subprocess.run(command, capture_output=True, text=True)
        found = re.findall(r"Collected : (\d+)", done.stderr)
        if done.returncode != 0 or not found:
            raise NotMeasured("it does not compile: " + (re.findall(r"error: .*", done.stderr) or [done.stderr])[0])
        return sum(int(count) for count in found)
