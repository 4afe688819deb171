"""Which second reader is asked: none, the bundled one, or a spaCy model."""

from referatgraf.errors import SettingsError
from referatgraf.reading.second.crf import Crf
from referatgraf.reading.second.guesses import SecondReader
from referatgraf.reading.second.spacy_model import SpacyModel

DEFAULT = "none"


def second_reader(name: str) -> SecondReader | None:
    """The second reader of a name: `none`, `crf`, or `spacy:` and a package; raises SettingsError for another.

    >>> second_reader("none") is None, second_reader("crf").name
    (True, 'crf')
    """
    if name == "none":
        return None
    if name == "crf":
        return Crf()
    if name.startswith("spacy:") and len(name) > len("spacy:"):
        return SpacyModel(name.removeprefix("spacy:"))
    raise SettingsError(f"No second reader '{name}': choose none, crf, or spacy: with the name of an installed model.")
