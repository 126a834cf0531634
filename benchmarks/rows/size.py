"""S1 to S5: what a program weighs that loads settings, at -O2."""

import pathlib
import re
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


def code_by_header(bench, compiler, unit):
    """The bytes of machine code that come of each file, inlined or not, by the table of lines of an object file."""
    made = bench.meter.compiled(compiler, LEVEL, unit, "kind.o", "-c", "-g1")
    told = subprocess.run(["readelf", "--debug-dump=decodedline", "-W", str(made)], capture_output=True, text=True, check=True)
    found, before = {}, None
    for line in told.stdout.splitlines():
        row = re.match(r"^(\S+)\s+(\d+|-)\s+(?:0x)?([0-9a-f]+)\b", line)
        if row is None:
            continue
        name, number, address = row.group(1), row.group(2), int(row.group(3), 16)
        if before is not None:
            found[before[0]] = found.get(before[0], 0) + address - before[1]
        before = None if number == "-" else (name, address)
    return found


def headers_of_kinds(bench, compiler):
    """For each kind, the headers that no other kind includes: its own and what they are made of."""
    included = {}
    for header, kind in units.service_kinds(bench.root):
        told = subprocess.run(
            [compiler.command, *bench.options, "-MM", "-x", "c++", "-"],
            input=f"#include <twelve/services/{header}.hpp>\n", capture_output=True, text=True, check=True,
        ).stdout
        names = {pathlib.Path(name).name for name in re.findall(r"\S+\.hpp", told)}
        included[kind] = (header, names)
    return {
        kind: {name for name in names if not any(name in other for one, (_, other) in included.items() if one != kind)}
        for kind, (_, names) in included.items()
    }


@row("S5", "code of every other kind in a program with one kind of URL, and of all in one without any")
def code_of_other_kinds(bench):
    bench.need("readelf")
    compiler = bench.compilers[0]
    own = headers_of_kinds(bench, compiler)
    for header, kind in units.service_kinds(bench.root):
        code = code_by_header(bench, compiler, units.service_program(header, kind))
        if not any(code.get(name) for name in own[kind]):
            raise AssertionError(f"the table of lines does not tell {kind}'s own code")
        others = set().union(*(names for other, names in own.items() if other != kind))
        yield at_most(0, sum(size for name, size in code.items() if name in others), kind, "bytes")
    code = code_by_header(bench, compiler, units.SCALARS_PROGRAM)
    kinds = set().union(*own.values())
    yield at_most(0, sum(size for name, size in code.items() if name in kinds or name.startswith("url")), "none", "bytes")
