"""Documents and their passages as nodes."""

from referatgraf.store.building import Building, Loose
from referatgraf.store.project_source import Source, passage_id


def project_document(source: Source, building: Building) -> None:
    document = source.reading.document
    building.node("Document", source.document, {"sha256": document.sha256, "name": document.name})
    for passage in source.reading.passages:
        properties: Loose = {
            "text": passage.text,
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "section": passage.section,
        }
        id = building.node("Passage", passage_id(passage), properties)
        building.edge("FROM_DOCUMENT", id, source.document)
