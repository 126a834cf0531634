"""What rows measure with: the compilers, the compile meter, and the programs that CMake builds."""

import os
import pathlib
import re
import shutil
import subprocess

from compile.meter import Meter
from support.figures import NotMeasured

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Compiler:
    """A compiler's command, and the name it goes by in the figures."""

    def __init__(self, command):
        self.command = command
        told = subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
        version = re.search(r"(\d+)\.\d+\.\d+", told)
        self.is_gnu = "clang" not in told.lower()
        self.name = ("g++ " if self.is_gnu else "clang++ ") + (version.group(1) if version else "")


class Bench:
    def __init__(self, compilers):
        self.root = ROOT
        self.folder = ROOT / "build" / "benchmarks"
        self.compilers = [Compiler(command) for command in compilers]
        self.options = ["-std=c++17", "-I" + str(ROOT / "include")]
        self.meter = Meter(self.options, self.folder / "counts.json")
        self._is_configured = False

    def need(self, tool):
        if shutil.which(tool) is None:
            raise NotMeasured(f"{tool} is not found")

    def peer(self, name):
        """The compiler options that include a peer which CMake looks for; none where it is not found."""
        self._configure()
        told = dict(line.split("=", 1) for line in (self.folder / "peers.txt").read_text().splitlines() if line)
        return [option for folder in told[name].split(";") for option in ("-isystem", folder)] if name in told else None

    def program(self, target):
        """Builds a target of benchmarks/ in Release and gives the path of the program."""
        self._configure()
        self._run(["cmake", "--build", str(self.folder), "--target", target])
        for found in self.folder.rglob(target):
            if found.is_file() and os.access(found, os.X_OK):
                return found
        raise NotMeasured(f"the program {target} is not built: a peer it needs is not found")

    def has_target(self, target):
        """Whether CMake made a target: it does not where the target's peer is not found."""
        self._configure()
        told = subprocess.run(
            ["cmake", "--build", str(self.folder), "--target", "help"], capture_output=True, text=True, check=True
        ).stdout
        return re.search(rf"\b{re.escape(target)}\b", told) is not None

    def turns(self, program, *arguments):
        """Runs a program made with support/turns.hpp; gives the least nanoseconds of each contestant by its name."""
        told = self._run([str(program), *map(str, arguments)])
        return {name: float(least) for name, least in re.findall(r"^(\S+) ([\d.]+)$", told, re.MULTILINE)}

    def _configure(self):
        if self._is_configured:
            return
        self._run(
            [
                "cmake",
                *("-S", str(ROOT), "-B", str(self.folder)),
                *("-D", "CMAKE_BUILD_TYPE=Release", "-D", "CMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG"),
                *("-D", "CMAKE_CXX_COMPILER=" + self.compilers[0].command),
                *("-D", "TWELVE_BUILD_BENCHMARKS=ON", "-D", "TWELVE_BUILD_TESTS=OFF", "-D", "TWELVE_BUILD_EXAMPLES=OFF"),
            ]
        )
        self._is_configured = True

    @staticmethod
    def _run(command):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
        return done.stdout
