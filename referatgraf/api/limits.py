"""How much one query may ask for: its page sizes, its depth, its fields, and the values of its answer."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)
from strawberry.extensions import SchemaExtension

DEFAULT_PAGE = 50
MAX_PAGE = 1000
MAX_TOKENS = 1000
MAX_DEPTH = 12
MAX_FIELDS = 300
MAX_VALUES = 200_000
MAX_ROWS = 20_000


def refusal(code: str, message: str) -> GraphQLError:
    """An error that the asker can mend."""
    return GraphQLError(message, extensions={"code": code})


def page_size(first: int) -> int:
    """`first` as it was asked for, if a page may be so long."""
    if not 1 <= first <= MAX_PAGE:
        raise refusal("PAGE_SIZE", f"'first' is {first}: ask for 1 to {MAX_PAGE}, and for more with 'after'.")
    return first


@dataclass(frozen=True, slots=True)
class Size:
    """How deep a selection goes, and how many fields it has once its fragments are filled in."""

    depth: int = 0
    fields: int = 0


@dataclass(slots=True)
class Measure:
    """Measures the operations of one document; each fragment is measured once, however often it is spread."""

    fragments: dict[str, FragmentDefinitionNode]
    measured: dict[str, Size] = field(default_factory=dict)

    def of(self, selections: SelectionSetNode | None) -> Size:
        sizes = [self._of_one(selection) for selection in selections.selections] if selections else []
        return Size(max((size.depth for size in sizes), default=0), sum(size.fields for size in sizes))

    def _of_one(self, selection: SelectionNode) -> Size:
        if isinstance(selection, FragmentSpreadNode):
            return self._of_fragment(selection.name.value)
        inner = self.of(getattr(selection, "selection_set", None))
        if not isinstance(selection, FieldNode):
            return inner
        if selection.name.value.startswith("__"):
            return Size(1, 1)  # graphql-core has a limit of its own for introspection
        return Size(inner.depth + 1, inner.fields + 1)

    def _of_fragment(self, name: str) -> Size:
        if name not in self.measured:
            self.measured[name] = Size()  # a fragment that spreads itself is refused by validation
            fragment = self.fragments.get(name)
            self.measured[name] = self.of(fragment.selection_set if fragment else None)
        return self.measured[name]


def measure(document: DocumentNode) -> Size:
    """The size of the largest operation of a document.

    >>> from graphql import parse
    >>> measure(parse("{ persons { name ...Seats } } fragment Seats on Person { seats { body { name } } }"))
    Size(depth=4, fields=5)
    """
    fragments = {node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)}
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    sizes = [Measure(fragments).of(operation.selection_set) for operation in operations]
    return Size(max((s.depth for s in sizes), default=0), max((s.fields for s in sizes), default=0))


class SizeLimit(SchemaExtension):
    """Refuses a query that is too deep or too wide before it is validated."""

    def on_validate(self) -> Iterator[None]:
        document = self.execution_context.graphql_document
        size = measure(document) if document else Size()
        if error := too_large(size):
            self.execution_context.pre_execution_errors = [error]
        self.execution_context.context.fields = size.fields
        yield


def too_large(size: Size) -> GraphQLError | None:
    """Why a query of this size is refused."""
    if size.depth > MAX_DEPTH:
        return refusal("QUERY_TOO_DEEP", f"The query is {size.depth} fields deep: at most {MAX_DEPTH} are allowed.")
    if size.fields > MAX_FIELDS:
        return refusal("QUERY_TOO_WIDE", f"The query has {size.fields} fields: at most {MAX_FIELDS} are allowed.")
    return None
