"""R1 to R3: loading N settings from an environment of M variables."""

from support.figures import at_least, at_most, not_measured, row


@row("R1", "loading N settings from M variables, against getenv and from_chars by hand")
def by_hand(bench):
    for settings, variables, bar in ((8, 50, 1.6), (104, 200, 0.25), (104, 10000, 0.1), (1000, 1200, 0.05)):
        least = bench.turns(bench.program(f"benchmark_load_{settings}"), variables)
        yield at_most(bar, least["twelve"] / least["by_hand"], f"{settings} of {variables}")


@row("R2", "loading N settings from M variables, times faster than another library")
def peers(bench):
    for variables, bars in ((50, {"libenvpp": 20, "CLI11": 15}), (1000, {"libenvpp": 100})):
        least = bench.turns(bench.program("benchmark_load_8"), variables)
        for peer, bar in bars.items():
            of = f"{peer}, 8 of {variables}"
            if peer in least:
                yield at_least(bar, least[peer] / least["twelve"], of)
            else:
                yield not_measured(f"{peer} is not found", of)


@row("R3", "allocations of a load beyond the user's own strings")
def allocations(bench):
    for settings in (8, 128):
        counted = bench.turns(bench.program(f"benchmark_load_allocations_{settings}"))
        yield at_most(0, counted["twelve"] - counted["by_hand"], f"{settings} settings", "")
