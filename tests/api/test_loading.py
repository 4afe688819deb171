import asyncio
from collections.abc import Mapping

from referatgraf.api.analyses import Analyses
from referatgraf.api.loading import Context
from referatgraf.api.schema import make_schema
from referatgraf.store.store import Store

LEVELS = """{ persons { name seats { body { name } evidence { quote document { name } } }
    attendances { meeting { title attendees { person { name } } } } } }"""


class ListeningStore(Store):
    """A store that keeps what it was asked."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.asked: list[str] = []

    def query(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, object]]:
        self.asked.append(statement)
        return self.store.query(statement, parameters)


def test_every_level_of_a_query_asks_the_store_once(store: Store) -> None:
    listening = ListeningStore(store)
    context = Context(listening, Analyses(listening))
    result = asyncio.run(make_schema().execute(LEVELS, context_value=context))
    assert result.errors is None
    assert result.data
    assert len(result.data["persons"]) == 2
    assert len(listening.asked) == 5, "persons, their seats, the seats' passages, their attendances, the meeting's"
    assert len(set(listening.asked)) == 5
