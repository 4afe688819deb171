"""What one file may cost before it is put aside."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes are bytes, times seconds; `memory` is what a file may take on top of what its worker holds already.

    `zip_ratio` is how many times larger than packed a part of a zip file may be, `unpacked` what its parts may come to.
    """

    memory: int = 1_000 * MEGABYTE
    processor_time: int = 30
    wall_time: float = 60.0
    file: int = 100 * MEGABYTE
    text: int = 20 * MEGABYTE
    pages: int = 5_000
    zip_ratio: int = 100
    unpacked: int = 200 * MEGABYTE


LIMITS = Limits()
LIMITS_WITH_OCR = Limits(wall_time=600.0, processor_time=300)
"""Where pictures are read, which takes seconds a page."""
