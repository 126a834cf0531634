"""Counts the instructions that a compiler takes for a translation unit. They repeat to well under 1 %; seconds do not."""

import pathlib
import re
import subprocess
import tempfile
import time


class Meter:
    """Compiles units under callgrind, each at most once."""

    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twelve-benchmark-"))
        self.counts = {}

    def instructions(self, compiler, level, unit):
        key = (compiler, level, unit)
        if key not in self.counts:
            self.counts[key] = self._count(compiler, level, unit)
        return self.counts[key]

    def object_file(self, compiler, level, unit, name):
        """Compiles a unit and gives the path of its object file."""
        made = self.folder / name
        command = [compiler, *self.options, level, "-c", "-o", str(made), self._write(unit)]
        subprocess.run(command, check=True)
        return made

    def seconds(self, compiler, level, units, rounds=3):
        """The least time of each unit, the units taking turns."""
        best = [float("inf")] * len(units)
        for _ in range(rounds):
            for index, unit in enumerate(units):
                started = time.monotonic()
                subprocess.run([compiler, *self.options, level, "-S", "-o", "/dev/null", self._write(unit)], check=True)
                best[index] = min(best[index], time.monotonic() - started)
        return best

    def _write(self, unit):
        path = self.folder / "unit.cpp"
        path.write_text(unit)
        return str(path)

    def _count(self, compiler, level, unit):
        out = str(self.folder / "callgrind.out")
        valgrind = ["valgrind", "--tool=callgrind", "--trace-children=yes", "--callgrind-out-file=" + out]
        # g++ is a driver that starts cc1plus; clang++ compiles within itself.
        if self._is_gnu(compiler):
            command = [compiler, "-wrapper", ",".join(valgrind)]
        else:
            command = [*valgrind, compiler]
        command += [*self.options, level, "-S", "-o", "/dev/null", self._write(unit)]
        done = subprocess.run(command, capture_output=True, text=True)
        found = re.findall(r"Collected : (\d+)", done.stderr)
        if done.returncode != 0 or not found:
            raise SystemExit(f"{' '.join(command)}\n{done.stderr}")
        return sum(int(count) for count in found)

    @staticmethod
    def _is_gnu(compiler):
        text = subprocess.run([compiler, "--version"], capture_output=True, text=True).stdout
        return "clang" not in text.lower()
