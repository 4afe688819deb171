"""Which second reader is asked: none, the bundled one, or a spaCy model."""

from typing import TYPE_CHECKING

from referatgraf.errors import SettingsError

if TYPE_CHECKING:
    from referatgraf.reading.second.guesses import SecondReader

DEFAULT = "none"


def second_reader(name: str) -> "SecondReader | None":
    """The second reader of a name: `none`, `crf`, or `spacy:` and a package; raises SettingsError for another.

    >>> second_reader("none") is None, second_reader("crf").name
    (True, 'crf')
    """
    if name == "none":
        return None
    if name == "crf":
        from referatgraf.reading.second.crf import Crf  # only here: spaCy comes with it, and its import takes a second

        return Crf()
    if name.startswith("spacy:") and len(name) > len("spacy:"):
        from referatgraf.reading.second.spacy_model import SpacyModel

        return SpacyModel(name.removeprefix("spacy:"))
    raise SettingsError(f"No second reader '{name}': choose none, crf, or spacy: with the name of an installed model.")
