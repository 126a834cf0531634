"""D1 to D3: reading .env texts."""

import os
import re
import subprocess

from support.figures import at_least, at_most, beside, not_measured, row

KIB = 1 << 10
MIB = 1 << 20
SIZES = {"64 KB": 64 * KIB, "1 MB": MIB, "10 MB": 10 * MIB, "100 MB": 100 * MIB}
# What is read fastest is longer than any cache; else the half of it is read from one.
SHAPES = {
    "long-line": 100 * MIB,
    "quotes": 100 * MIB,
    "junk": 100 * MIB,
    "hashes": MIB,
    "open-quote": 10 * MIB,
    "beyond-ascii": 10 * MIB,
    "open-lines": 10 * MIB,
    "expansions": 10 * MIB,
    "references": 10 * MIB,
}


@row("D1", "parsing a .env, against finding its lines by memchr; with its file, against getline")
def parsing(bench):
    program = bench.program("benchmark_dotenv")
    for lines, title in (("plain", "plain lines"), ("lines", "mixed lines")):
        for size, count in SIZES.items():
            least = bench.turns(program, lines, count)
            yield at_least(0.4, least["memchr"] / least["twelve"], f"of memchr, {title}, {size}")
    for size, count in SIZES.items():
        least = bench.turns(program, "copy", count)
        yield beside(least["memcpy"] / least["twelve"], f"of memcpy, mixed lines, {size}")
    for size in ("64 KB", "10 MB", "100 MB"):
        least = bench.turns(program, "file", SIZES[size], bench.folder / "benchmark.env")
        yield at_most(1, least["twelve"] / least["getline"], f"time of getline, {size}")


@row("D2", "parsing a .env, times faster than Node and npm's dotenv")
def peers(bench):
    program = bench.program("benchmark_dotenv")
    bench.need("node")
    script = bench.root / "benchmarks" / "dotenv" / "peers.js"
    file = bench.folder / "benchmark.env"
    modules = {**os.environ, "NODE_PATH": os.environ.get("NODE_PATH", str(bench.folder / "node_modules"))}
    for size, count in (("1 KB", KIB), ("64 KB", 64 * KIB), ("10 MB", 10 * MIB)):
        subprocess.run([str(program), "write", str(count), str(file)], check=True)
        least = {}
        for _ in range(3):  # in turns, as far as two programs can take them
            told = subprocess.run(["node", str(script), str(file)], capture_output=True, text=True, check=True, env=modules)
            for name, each in re.findall(r"^(\S+) ([\d.]+)$", told.stdout, re.MULTILINE):
                least[name] = min(float(each), least.get(name, float("inf")))
            ours = bench.turns(program, "parse", count)["twelve"]
            least["twelve"] = min(ours, least.get("twelve", float("inf")))
        for peer in ("node", "npm_dotenv"):
            of = f"{peer}, {size}"
            if peer in least:
                yield at_least(2, least[peer] / least["twelve"], of)
            else:
                yield not_measured("Node before 20.12" if peer == "node" else "npm's dotenv is not in NODE_PATH", of)


@row("D3", "a hostile .env of twice the size, times the time")
def hostile(bench):
    program = bench.program("benchmark_dotenv")
    for shape, size in SHAPES.items():
        least = bench.turns(program, "shape-" + shape, size)
        yield at_most(2.2, 2 * least["twice"] / least["once_and_again"], shape)
