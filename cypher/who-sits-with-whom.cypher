// Who sits with whom on the same bodies, and in which two sentences does it stand?
//
// parameters:
//   name: {type: string, default: "", meaning: "Part of a person's name, or the id; empty for everybody."}
//   at_least: {type: integer, default: 1, meaning: How many bodies two persons must share.}
//   as_of: {type: date, default: null, meaning: "Only seats held on this day, as far as is known; left out for all."}
// columns:
//   person: The person's name.
//   other: The one who sits there, too.
//   shared: How many bodies and organisations they share.
//   seat: One of these.
//   sentence: The first sentence that shows the person there.
//   document: The document of that sentence.
//   other_sentence: The first sentence that shows the other one there.
//   other_document: The document of that sentence.
// example:
//   nodes:
//     - [Person, ida, {name: Ida Ibsen}]
//     - [Person, ole, {name: Ole Olesen}]
//     - [Person, eva, {name: Eva Edel}]
//     - [Body, kkr, {name: KKR Nordjylland}]
//     - [Body, udvalg, {name: Klimaudvalget}]
//     - [Document, doc, {name: juni.txt}]
//     - [Passage, p1, {text: Ida Ibsen (A)}]
//     - [Passage, p2, {text: Ole Olesen (V)}]
//   edges:
//     - [ida, SEATED_IN, kkr, {evidence: [p1]}]
//     - [ole, SEATED_IN, kkr, {evidence: [p2]}]
//     - [ole, SEATED_IN, udvalg, {evidence: [p2]}]
//     - [eva, SEATED_IN, udvalg, {evidence: [p2]}]
//     - [p1, FROM_DOCUMENT, doc]
//     - [p2, FROM_DOCUMENT, doc]
//   parameters: {name: ida}
//   rows:
//     - [Ida Ibsen, Ole Olesen, 1, KKR Nordjylland, Ida Ibsen (A), juni.txt, Ole Olesen (V), juni.txt]
// browser: ":params {name: '', at_least: 1, as_of: null}"
MATCH (person:Person)-[first:SEATED_IN]->(place:Body|Organisation)<-[second:SEATED_IN]-(other:Person)
WHERE (person.id = $name
       OR any(form IN [person.name] + coalesce(person.aliases, []) WHERE toLower(form) CONTAINS toLower($name)))
  AND ($name <> '' OR person.id < other.id)
  AND ($as_of IS NULL OR coalesce(first.valid_from, first.first_seen) <= $as_of
       AND (first.valid_to >= $as_of OR first.valid_to IS NULL
            AND (first.over_by IS NULL OR first.over_by > $as_of OR first.last_seen >= $as_of))
       AND coalesce(second.valid_from, second.first_seen) <= $as_of
       AND (second.valid_to >= $as_of OR second.valid_to IS NULL
            AND (second.over_by IS NULL OR second.over_by > $as_of OR second.last_seen >= $as_of)))
// One seat a term: a body in which they sat for two terms is shared once.
WITH person, other, place, min(first.evidence[0]) AS first, min(second.evidence[0]) AS second
WITH person, other, collect({place: place, first: first, second: second}) AS seats
WHERE size(seats) >= $at_least
UNWIND seats AS seat
OPTIONAL MATCH (passage:Passage {id: seat.first})-[:FROM_DOCUMENT]->(document:Document)
OPTIONAL MATCH (other_passage:Passage {id: seat.second})-[:FROM_DOCUMENT]->(other_document:Document)
RETURN person.name AS person, other.name AS other, size(seats) AS shared, seat.place.name AS seat,
       passage.text AS sentence, document.name AS document,
       other_passage.text AS other_sentence, other_document.name AS other_document
ORDER BY shared DESC, person, other, seat
