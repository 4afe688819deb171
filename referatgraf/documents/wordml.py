"""The XML of a Word document, by the names of its elements whatever edition of the format they are from."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from referatgraf.errors import UnreadableDocument

OTHER_COPY = "open it in Word or LibreOffice and save it anew as Word (.docx)"


def parsed(content: bytes, path: Path) -> etree._Element:
    """The root of a part; nothing outside it is fetched, and no part may declare entities."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise UnreadableDocument(
            path, "a Word file with a DOCTYPE, as only hostile ones have", "bomb", "do not open it"
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if "memory" in str(error).lower():
            raise MemoryError(str(error)) from error
        if "huge" in str(error).lower() or "depth" in str(error).lower():
            reason = "a Word file nested or stretched beyond any that a person wrote"
            raise UnreadableDocument(path, reason, "bomb", "do not open it; ask where it is from") from error
        raise UnreadableDocument(path, f"a damaged Word file ({error})", "truncated", OTHER_COPY) from error


def name_of(node: etree._Element) -> str:
    """An element's name without its namespace.

    >>> name_of(etree.fromstring('<w:p xmlns:w="urn:w"/>'))
    'p'
    """
    return str(node.tag).rpartition("}")[2]


def children(node: etree._Element | None, name: str) -> Iterator[etree._Element]:
    return (each for each in node if name_of(each) == name) if node is not None else iter(())


def child(node: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of that name; of more names, its first child, and so on."""
    for name in names:
        node = next(children(node, name), None)
    return node


def attribute(node: etree._Element | None, name: str) -> str:
    """An attribute's value; empty where it has none."""
    if node is None:
        return ""
    return next((str(said) for key, said in node.attrib.items() if str(key).rpartition("}")[2] == name), "")


def value(node: etree._Element | None, name: str) -> str:
    """What the child of that name is said to be (its `val`); empty where it is not there."""
    return attribute(child(node, name), "val")


def is_on(node: etree._Element | None, name: str) -> bool:
    """Whether a switch among properties is set."""
    switch = child(node, name)
    return switch is not None and attribute(switch, "val") not in ("0", "false", "off")
