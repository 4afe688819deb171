"""Everything that can go wrong, told so that the reader can mend it.

ReferatgrafError
├── UnreadableDocument      a file that is no minutes we can read
├── WorkerError             the processes that read files cannot be started
├── UnknownDocument         a name or fingerprint that the ledger does not hold
├── UnknownPerson           a name that no person bears, or that several do
├── JudgementConflict       a judgement that contradicts an earlier one
├── KnowledgeError          a file of graph/, extraction/, graphql/ or cypher/ that breaks its own rules
├── GoldError               a gold file that cannot be scored against
├── QuestionError           a question that is not in the catalogue, or lacks a parameter
├── LedgerError             the ledger cannot be opened or written
└── StoreError              the graph cannot be reached
    ├── StoreUnavailable    nothing answers at that address
    └── QueryError          the query is wrong, forbidden or too slow
"""

from pathlib import Path


class ReferatgrafError(Exception):
    """What every error of ours is; its text says what, where and the mend."""


class UnreadableDocument(ReferatgrafError):
    """A file that is no minutes we can read: where it is, why, a short `code` for the kind of reason, and the mend."""

    def __init__(self, path: Path, reason: str, code: str, mend: str) -> None:
        super().__init__(path, reason, code, mend)  # all of them, so that it survives the way between two processes
        self.path = path
        self.reason = reason
        self.code = code
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.mend}."


class WorkerError(ReferatgrafError):
    """The processes that read files cannot be started."""


class UnknownDocument(ReferatgrafError):
    """A name or fingerprint that the ledger does not hold."""


class UnknownPerson(ReferatgrafError):
    """A name or id that no person bears, or that several do; the message lists them."""


class JudgementConflict(ReferatgrafError):
    """A judgement that contradicts an earlier one, which it names."""


class KnowledgeError(ReferatgrafError):
    """A knowledge file that breaks its own rules; the message names the file and the entry."""


class GoldError(ReferatgrafError):
    """A gold file that cannot be scored against."""


class QuestionError(ReferatgrafError):
    """A question that is not in the catalogue, or lacks a parameter."""


class LedgerError(ReferatgrafError):
    """The ledger cannot be opened or written."""


class StoreError(ReferatgrafError):
    """The graph cannot be reached or used."""


class StoreUnavailable(StoreError):
    """Nothing answers at the store's address."""


class QueryError(StoreError):
    """A query that is wrong, forbidden or too slow."""
