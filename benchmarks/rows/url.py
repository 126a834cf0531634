"""U1: reading a service URL."""

from support.figures import at_most, not_measured, row

URLS = {
    "plain": "postgres://app:s3cr3t@db.internal:5432/orders?sslmode=verify-full&application_name=shop",
    "escaped": "postgres://app:p%40ss%2Fw%23rd@db.internal:5432/my%20orders?sslmode=verify-full"
    "&application_name=my%20shop",
    "short": "redis://10.0.0.5:6379/2",
}


@row("U1", "reading a service URL: decoded and owned, against Boost.URL and curl; as views, against uriparser")
def reading(bench):
    program = bench.program("benchmark_url")
    for name, url in URLS.items():
        least = bench.turns(program, url)
        for peer, ours, bar in (("boost", "twelve", 0.6), ("uriparser", "twelve_views", 0.5), ("curl", "twelve", 1.0)):
            if peer in least:
                yield at_most(bar, least[ours] / least[peer], f"{peer}, {name}")
            else:
                yield not_measured(f"{peer} is not found", f"{peer}, {name}")
