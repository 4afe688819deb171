"""How the types of the API declare what they read from the graph: `seats: list[Seat] = many("SEATED_IN->")`."""

from datetime import date
from typing import Annotated, Any, cast

import strawberry

from referatgraf.api import records, statements
from referatgraf.api.limits import DEFAULT_PAGE, page_size
from referatgraf.api.loading import Context, as_row
from referatgraf.api.statements import NAME, NAME_FOLDED, Label, Path
from referatgraf.identity.folding import fold

Day = Annotated[date | None, strawberry.argument(description="Only what was held on this day, as far as is known.")]
Info = strawberry.Info[Context, None]


def many(arrow: str) -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """A list of what lies along an arrow: relationships with properties of their own, or the nodes themselves."""
    step = statements.path(arrow)

    async def read(self: object, info: Info, first: int = DEFAULT_PAGE) -> object:
        return await _several(info, self, step, first)

    async def read_of_a_day(self: object, info: Info, first: int = DEFAULT_PAGE, as_of: Day = None) -> object:
        return await _several(info, self, step, first, as_of=as_of)

    return strawberry.field(resolver=read_of_a_day if statements.lasts(step) else read, metadata={"path": step})


async def _several(info: Info, start: object, step: Path, first: int, *, as_of: date | None = None) -> list[object]:
    found = await _neighbours(info, start, step, page_size(first), as_of=as_of)
    info.context.spend(len(found))
    return found


def one(arrow: str) -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """The one thing that lies along an arrow, or null."""
    step = statements.path(arrow)

    async def read(self: object, info: Info) -> object:
        return next(iter(await _neighbours(info, self, step, 1)), None)

    return strawberry.field(resolver=read, metadata={"path": step})


def node_evidence() -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """The sentences in which a node stands."""

    async def read(self: object, info: Info, first: int = DEFAULT_PAGE) -> object:
        rows = await info.context.evidence(_label(self), _id(self), page_size(first))
        info.context.spend(len(rows))
        return [records.evidence(info.schema, row) for row in rows]

    return strawberry.field(resolver=read, description="The sentences in which it stands.")


def tie_evidence() -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """The sentences behind a relationship, whose passages it holds in `passage_ids`."""

    async def read(self: object, info: Info, first: int = DEFAULT_PAGE) -> object:
        passage_ids: list[str] = getattr(self, "passage_ids", [])
        rows = await info.context.passages(passage_ids[: page_size(first)])
        info.context.spend(len(rows))
        return [records.evidence(info.schema, row) for row in rows]

    return strawberry.field(resolver=read, description="The sentences behind it.")


def by_id(label: Label) -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """One node by its id, or null."""
    also = ", or with one that led to it on an earlier day" if label in ("Person", "Body", "Organisation") else ""

    async def read(info: Info, id: strawberry.ID) -> object:
        properties = await info.context.current_node(label, id)
        return properties and records.node(info.schema, label, properties)

    return strawberry.field(resolver=read, description=f"The {label} with this id{also}; null where there is none.")


def pages(label: Label) -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """A page of nodes in the order of their ids, those that follow the id `after`."""

    async def read(info: Info, first: int = DEFAULT_PAGE, after: strawberry.ID | None = None) -> object:
        return await page(info, label, first=first, after=after)

    return strawberry.field(resolver=read, description=PAGE)


def pages_by_name(label: Label) -> Any:  # noqa: ANN401  its type is the annotation of the field it is given to
    """A page of nodes, where asked only of those whose name (or alias, if it has any) holds some letters."""
    folds = label in statements.SEARCHED

    async def read(
        info: Info, name: str | None = None, first: int = DEFAULT_PAGE, after: strawberry.ID | None = None
    ) -> object:
        if not name:
            return await page(info, label, first=first, after=after)
        condition, value = (NAME_FOLDED, fold(name)) if folds else (NAME, name)
        return await page(info, label, condition, value, first=first, after=after)

    return strawberry.field(resolver=read, description=f"{PAGE} `name`: letters that the name holds.")


PAGE = "In the order of their ids; `after`: the id of the last one of the page before."


async def page(
    info: Info, label: Label, condition: str | None = None, value: str = "", *, first: int, after: str | None
) -> list[Any]:  # Any: the label decides which type of model.py
    """Nodes of a label, in the order of their ids, that meet a condition on $value."""
    statement = statements.listing(label, condition)
    rows = await info.context.query(statement, first=page_size(first), after=after or "", value=value)
    info.context.spend(len(rows))
    return [records.node(info.schema, label, as_row(row["node"])) for row in rows]


async def _neighbours(info: Info, start: object, step: Path, first: int, *, as_of: date | None = None) -> list[object]:
    rows = await info.context.neighbours(_label(start), step, _id(start), first, as_of=as_of)
    return [records.neighbour(info.schema, start, step, row) for row in rows]


def _label(node: object) -> Label:
    return cast("Label", type(node).__name__)


def _id(node: object) -> str:
    return str(getattr(node, "id"))  # noqa: B009  every node has one
