"""Takes a person out of the stored graph at once; the synchronisation that follows mends what rests on it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from referatgraf.identity.folding import fold
from referatgraf.identity.left_out import MARK, words_of
from referatgraf.store.store import Store

SPOKEN_OF = """
MATCH (person:Person {id: $id})-[place:EVIDENCED_BY]->(:Passage)-[:FROM_DOCUMENT]->(document:Document)
RETURN DISTINCT document.sha256 AS sha256, place.start AS start
"""
MET = """
MATCH (document:Document)<-[:FROM_DOCUMENT]-(:Passage)<-[:EVIDENCED_BY]-(:Meeting)-[:HELD_BY]->(body)
WHERE document.sha256 IN $documents RETURN DISTINCT body.id AS id
"""
SEATS = "MATCH (:Person {id: $id})-[:SEATED_IN|HAS_ROLE]->(body:Body|Organisation) RETURN DISTINCT body.id AS id"
NEARBY = "MATCH (:Person {id: $id})-[:EVIDENCED_BY]->(passage:Passage)<-[tie:EVIDENCED_BY]-(node)"
ANYWHERE = """
MATCH (document:Document)<-[:FROM_DOCUMENT]-(passage:Passage)<-[tie:EVIDENCED_BY]-(node)
WHERE document.sha256 IN $documents
  AND any(name IN $names WHERE passage.text CONTAINS name OR node.text CONTAINS name OR node.title CONTAINS name
          OR node.reason CONTAINS name OR node.follow_up CONTAINS name)
"""
TEXTS = """
RETURN passage.id AS passage, passage.text AS words, node.id AS id, labels(node)[0] AS label, tie.start AS start,
       tie.quote AS quote, node.text AS text, node.title AS title, node.reason AS reason,
       node.follow_up AS follow_up, node.conditions AS conditions, node.search AS search
"""
FORGET = """
MATCH (person:Person {id: $id}) OPTIONAL MATCH (person)-[:HOLDS]->(appointment:Appointment)
DETACH DELETE appointment, person
"""
BEHIND = "MATCH (state:GraphState {id: 'state'}) SET state.revision = null"
REQUOTE = """
UNWIND $rows AS row MATCH (node {id: row[0]})-[tie:EVIDENCED_BY {start: row[2]}]->(:Passage {id: row[1]})
SET tie.quote = row[3]
"""
WORDS = ("text", "title", "reason", "follow_up", "conditions", "search")
WITH_WORDS = frozenset({"AgendaItem", "Proposal", "Decision", "Appointment"})


def places_of(store: Store, id: str) -> dict[str, set[int]]:
    """Where a person is named: by document (SHA-256), the first characters of the names."""
    found: dict[str, set[int]] = defaultdict(set)
    for row in store.query(SPOKEN_OF, {"id": id}):
        found[str(row["sha256"])].add(cast(int, row["start"]))
    return dict(found)


def bodies_of(store: Store, id: str, documents: Iterable[str]) -> frozenset[str]:
    """The bodies in which a person sits, and those that met in these documents."""
    rows = [*store.query(SEATS, {"id": id}), *store.query(MET, {"documents": sorted(documents)})]
    return frozenset(str(row["id"]) for row in rows)


def forget(
    store: Store, id: str, forms: Iterable[str], *, names: Iterable[str] = (), documents: Iterable[str] = ()
) -> None:
    """Deletes a person with their appointments, and blacks the name out.

    All `forms` of it in what stands in the same passages, and `names`, which nobody else bears there, in all that these
    documents (SHA-256) say.

    The graph has no revision from then on, so that whoever opens it next brings it in step.
    """
    listed = list(forms)
    plain, folded = words_of(listed), words_of([fold(form) for form in listed])
    changed: dict[tuple[str, str], dict[str, object]] = defaultdict(dict)
    quotes: list[list[object]] = []
    near = store.query(NEARBY + TEXTS, {"id": id})
    far = store.query(ANYWHERE + TEXTS, {"names": sorted(names), "documents": sorted(documents)})
    for row in (*far, *near):
        changed["Passage", "text"][str(row["passage"])] = plain.sub(MARK, str(row["words"]))
        quote = str(row["quote"] or "")
        if row["id"] != id and plain.search(quote):
            quotes.append([row["id"], row["passage"], row["start"], plain.sub(MARK, quote)])
        for name in WORDS if row["label"] in WITH_WORDS else ():
            pattern, value = (folded if name == "search" else plain), row[name]
            if isinstance(value, list):
                changed[str(row["label"]), name][str(row["id"])] = [pattern.sub(MARK, str(each)) for each in value]
            elif isinstance(value, str):
                changed[str(row["label"]), name][str(row["id"])] = pattern.sub(MARK, value)
    store.query(BEHIND)
    store.query(FORGET, {"id": id})
    for (label, name), values in changed.items():
        rows = [[node, value] for node, value in values.items()]
        store.query(f"UNWIND $rows AS row MATCH (node:{label} {{id: row[0]}}) SET node.{name} = row[1]", {"rows": rows})
    store.query(REQUOTE, {"rows": quotes})
