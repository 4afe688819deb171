"""Work for the workers of the tests: a good deal of it bad."""

import ctypes
import os
import sys
import time

PREPARED: list[int] = []


def prepare() -> None:
    PREPARED.append(os.getpid())


def fail_to_prepare() -> None:
    raise RuntimeError("no register here")


def square(number: int) -> int:
    return number * number


def slower_first(number: int) -> int:
    time.sleep(max(0.0, 0.3 - number / 10))
    return number


def misbehave(how: str) -> object:
    match how:
        case "sleep":
            time.sleep(100)
        case "spin":
            while True:
                pass
        case "swell":
            return len(bytearray(3_000_000_000))
        case "die":
            os._exit(7)
        case "crash":
            ctypes.string_at(0)
        case "secret":
            return lambda: None
        case "stumble":
            raise ValueError("a stone")
    return how


def process_and_preparation(_: int) -> tuple[int, list[int]]:
    return os.getpid(), PREPARED


def loaded_engine(_: int) -> list[str]:
    return [name for name in sys.modules if name.split(".")[0] == "arcadedb" or name.startswith("referatgraf.store")]


def data_held(_: int) -> int:
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:  # noqa: PTH123
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
