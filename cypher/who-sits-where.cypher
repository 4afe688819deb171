// Who sits where, since when is it seen, and in which sentence does it stand?
//
// parameters:
//   name: {type: string, default: "", meaning: "Part of a person's name, or the id; empty for everybody."}
//   body: {type: string, default: "", meaning: "Part of the name of a body or organisation, or the id; empty for all."}
//   as_of: {type: date, default: null, meaning: "Only seats held on this day, as far as is known; left out for all."}
// columns:
//   person: The person's name.
//   seat: The body or organisation.
//   known_from: "What the seat is known from: attendance, appointment, office."
//   first_seen: The first meeting day on which a source shows it.
//   last_seen: The last such day.
//   valid_from: The first day of the seat, only where a source states it.
//   valid_to: The last day, likewise.
//   ended_by: "What ended it: a stated day, an election, a successor's appointment."
//   over_by: "Where no last day is stated: the first day on which it is known to be over."
//   sentence: The first sentence it stands in.
//   document: The document of that sentence.
//   sources: How many sentences there are.
// example:
//   nodes:
//     - [Person, ida, {name: Ida Ibsen, aliases: [I. Ibsen]}]
//     - [Person, ole, {name: Ole Olesen}]
//     - [Body, kkr, {name: KKR Nordjylland}]
//     - [Document, doc, {name: juni.txt}]
//     - [Passage, p1, {text: Ida Ibsen (A)}]
//     - [Passage, p2, {text: Ole Olesen (V)}]
//   edges:
//     - [ida, SEATED_IN, kkr, {kind: [attendance], first_seen: 2023-06-16, last_seen: 2023-09-08, evidence: [p1]}]
//     - [ole, SEATED_IN, kkr, {kind: [attendance], first_seen: 2023-06-16, last_seen: 2023-06-16, evidence: [p2]}]
//     - [p1, FROM_DOCUMENT, doc]
//     - [p2, FROM_DOCUMENT, doc]
//   parameters: {name: IBSEN, body: kkr}
//   rows:
//     - [Ida Ibsen, KKR Nordjylland, [attendance], 2023-06-16, 2023-09-08, null, null, null, null, Ida Ibsen (A), juni.txt, 1]
// browser: ":params {name: '', body: '', as_of: null}"
MATCH (person:Person)-[seat:SEATED_IN]->(place:Body|Organisation)
WHERE (person.id = $name
       OR any(form IN [person.name] + coalesce(person.aliases, []) WHERE toLower(form) CONTAINS toLower($name)))
  AND (place.id = $body
       OR any(form IN [place.name] + coalesce(place.aliases, []) WHERE toLower(form) CONTAINS toLower($body)))
  AND ($as_of IS NULL OR coalesce(seat.valid_from, seat.first_seen) <= $as_of
       AND (seat.valid_to >= $as_of OR seat.valid_to IS NULL
            AND (seat.over_by IS NULL OR seat.over_by > $as_of OR seat.last_seen >= $as_of)))
OPTIONAL MATCH (passage:Passage {id: seat.evidence[0]})-[:FROM_DOCUMENT]->(document:Document)
RETURN person.name AS person, place.name AS seat, seat.kind AS known_from,
       seat.first_seen AS first_seen, seat.last_seen AS last_seen,
       seat.valid_from AS valid_from, seat.valid_to AS valid_to,
       seat.ended_by AS ended_by, seat.over_by AS over_by,
       passage.text AS sentence, document.name AS document, size(coalesce(seat.evidence, [])) AS sources
ORDER BY person, seat, first_seen
