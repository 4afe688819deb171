"""Everything that can go wrong, told so that the reader can mend it.

ReferatgrafError
├── UnreadableDocument      a file that is no minutes we can read
├── UnknownDocument         a name or fingerprint that the ledger does not hold
├── KnowledgeError          a file of graph/, extraction/, graphql/ or cypher/ that breaks its own rules
├── GoldError               a gold file that cannot be scored against
├── QuestionError           a question that is not in the catalogue, or lacks a parameter
├── LedgerError             the ledger cannot be opened or written
└── StoreError              the graph cannot be reached
    ├── StoreUnavailable    nothing answers at that address
    └── QueryError          the query is wrong, forbidden or too slow
"""


class ReferatgrafError(Exception):
    """What every error of ours is; its text says what, where and the mend."""


class UnreadableDocument(ReferatgrafError):
    """A file that is no minutes we can read; the message names the file and the reason."""


class UnknownDocument(ReferatgrafError):
    """A name or fingerprint that the ledger does not hold."""


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
