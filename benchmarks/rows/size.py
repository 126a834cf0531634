"""S1 to S4: what a program weighs that loads settings, at -O2."""

import subprocess

from compile import units
from support.figures import at_most, row

LEVEL = "-O2"


def stripped_bytes(bench, compiler, unit):
    return bench.meter.compiled(compiler, LEVEL, unit, "program", "-s").stat().st_size


def code_bytes(bench, compiler, unit):
    """The machine code of a program: what its executable sections hold."""
    made = bench.meter.compiled(compiler, LEVEL, unit, "program")
    told = subprocess.run(["size", "-A", str(made)], capture_output=True, text=True, check=True).stdout
    sizes = dict(line.split()[:2] for line in told.splitlines() if line.startswith("."))
    return int(sizes[".text"])


def each_further_field(measure, bench, compiler):
    """What a field adds between 100 and 300 of them, net of the bare struct."""
    net = [
        measure(bench, compiler, units.field_program(count, True))
        - measure(bench, compiler, units.field_program(count, False))
        for count in (100, 300)
    ]
    return (net[1] - net[0]) / 200


@row("S1", "stripped executable for each further field, net of the bare struct")
def executable_of_field(bench):
    for compiler in bench.compilers:
        yield at_most(200, each_further_field(stripped_bytes, bench, compiler), compiler.name, "bytes")


@row("S2", "code for each further field, net of the bare struct")
def code_of_field(bench):
    bench.need("size")
    for compiler in bench.compilers:
        yield at_most(40, each_further_field(code_bytes, bench, compiler), compiler.name, "bytes")


def kilobytes_beyond_empty(bench, compiler, unit):
    return (code_bytes(bench, compiler, unit) - code_bytes(bench, compiler, units.EMPTY_PROGRAM)) / 1024


@row("S3", "code for loading scalars, beyond an empty program")
def code_of_scalars(bench):
    bench.need("size")
    for compiler in bench.compilers:
        yield at_most(16, kilobytes_beyond_empty(bench, compiler, units.SCALARS_PROGRAM), compiler.name, "KB")


@row("S4", "code for every type of value, every URL, .env files and the report, beyond an empty program")
def code_of_everything(bench):
    bench.need("size")
    for compiler in bench.compilers:
        yield at_most(64, kilobytes_beyond_empty(bench, compiler, units.everything_program(bench.root)), compiler.name, "KB")
