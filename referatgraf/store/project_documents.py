"""Documents and their passages as nodes."""

from referatgraf.store.building import Building
from referatgraf.store.project_source import Source


def project_document(source: Source, building: Building) -> None:
    document = source.reading.document
    building.node("Document", source.document, {"sha256": document.sha256, "name": document.name})
    for passage in source.reading.passages:
        source.add_passage(building, passage)
