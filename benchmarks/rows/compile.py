"""C1 to C6: what a translation unit costs the compiler."""

import subprocess

from compile import units
from support.figures import at_most, not_measured, row

LEVELS = ("-O0", "-O2")


def ratio(bench, compiler, level, unit, to):
    count = bench.meter.instructions
    return count(compiler, level, unit) / count(compiler, level, to)


@row("C1", "twelve/settings.hpp alone, against <string> + <vector> + <optional>")
def settings_alone(bench):
    bench.need("valgrind")
    for compiler in bench.compilers:
        yield at_most(1.5, ratio(bench, compiler, "-O0", units.SETTINGS, units.STANDARD), compiler.name)


@row("C2", "twelve/twelve.hpp, against string + charconv + expected + fmt/format.h, the least it needs")
def umbrella(bench):
    bench.need("valgrind")
    for compiler in bench.compilers:
        yield at_most(1.25, ratio(bench, compiler, "-O0", units.UMBRELLA, units.FLOOR), compiler.name)


@row("C3", "a unit that declares and loads 8 mixed settings, against getenv and from_chars by hand, and libenvpp")
def eight_settings(bench):
    bench.need("valgrind")
    for compiler in bench.compilers:
        for level in LEVELS:
            of = f"{compiler.name} {level}"
            yield at_most(2.5, ratio(bench, compiler, level, units.EIGHT, units.EIGHT_BY_HAND), of + ", by hand")
            if bench.peer("libenvpp") is None:
                yield not_measured("libenvpp is not found", of + ", libenvpp")
                continue
            peer = bench.meter.instructions(compiler, level, units.EIGHT_LIBENVPP, *bench.peer("libenvpp"))
            yield at_most(0.5, bench.meter.instructions(compiler, level, units.EIGHT) / peer, of + ", libenvpp")


def millions_net(bench, compiler, level, make, count):
    """What so many take with twelve beyond what they take without it."""
    counted = [bench.meter.instructions(compiler, level, make(count, is_declared)) for is_declared in (True, False)]
    return (counted[0] - counted[1]) / 1e6


@row("C4", "each further field of a struct, net of the bare struct, every refusal included")
def further_field(bench):
    bench.need("valgrind")
    for compiler in bench.compilers:
        for level, bar in zip(LEVELS, (2.7, 4.0)):
            for few, many in ((100, 300), (300, 500)):
                each = [millions_net(bench, compiler, level, units.fields, count) for count in (few, many)]
                of = f"{compiler.name} {level}, {few} to {many}"
                yield at_most(bar, (each[1] - each[0]) / (many - few), of, "M")


@row("C5", "each further settings struct of 8 fields, net of the bare struct and its tl::expected")
def further_struct(bench):
    bench.need("valgrind")
    for compiler in bench.compilers:
        for level in LEVELS:
            each = [millions_net(bench, compiler, level, units.structs, count) for count in (1, 9)]
            yield at_most(33, (each[1] - each[0]) / 8, f"{compiler.name} {level}", "M")


@row("C6", "bytes that a unit emits which only includes and reads a settings struct, beyond reading a bare one")
def emitted_by_reader(bench):
    bench.need("size")
    for compiler in bench.compilers:
        for level in LEVELS:
            yield at_most(0, emitted(bench, compiler, level, True) - emitted(bench, compiler, level, False),
                          f"{compiler.name} {level}", "bytes")


def emitted(bench, compiler, level, is_declared):
    """The bytes of an object file's sections that reach memory."""
    made = bench.meter.compiled(compiler, level, units.reader(is_declared), "reader.o", "-c")
    told = subprocess.run(["size", str(made)], capture_output=True, text=True, check=True).stdout
    return sum(int(one) for one in told.splitlines()[1].split()[:3])
