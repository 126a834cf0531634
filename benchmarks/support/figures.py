"""What a row of the performance page is made of: figures with their bars, or the reason why there is none."""

import dataclasses


class NotMeasured(Exception):
    """Raised, or given, where a figure cannot be had here: a peer or a tool is missing."""


@dataclasses.dataclass
class Figure:
    of: str  # which of the row's figures it is: a compiler, a size of input, a peer
    value: float
    bar: float
    is_least: bool
    unit: str

    def is_reached(self):
        return self.value >= self.bar if self.is_least else self.value <= self.bar


def at_most(bar, value, of="", unit="x"):
    return Figure(of, value, bar, False, unit)


def at_least(bar, value, of="", unit="x"):
    return Figure(of, value, bar, True, unit)


@dataclasses.dataclass
class Beside:
    """A ratio that is told for comparison and has no bar."""

    of: str
    value: float
    unit: str


def beside(value, of="", unit="x"):
    return Beside(of, value, unit)


@dataclasses.dataclass
class Absent:
    """Stands for a figure that cannot be had."""

    of: str
    reason: str


def not_measured(reason, of=""):
    return Absent(of, reason)


@dataclasses.dataclass
class Row:
    name: str
    title: str
    measure: object  # called with the bench; gives figures, one by one


ROWS = []


def row(name, title):
    """Marks a generator of figures as a row; its argument is the `Bench`."""

    def register(measure):
        ROWS.append(Row(name, title, measure))
        return measure

    return register
