// What do the minutes say of a person: every seat, office, party, attendance, report and appointment, sentence by sentence?
//
// parameters:
//   name: {type: string, meaning: "Part of the person's name, or the id."}
//   as_of: {type: date, default: null, meaning: "Only what was held on this day or had happened by it, as far as is known; left out for all."}
// columns:
//   person: The person's name.
//   what: The relationship, as docs/model.md names it; after '<-' where it leads to the person.
//   object: What or who is at its other end.
//   detail: "An office's title, the capacity at a meeting, the role of an appointment, or the mode of a report."
//   date: The day of the meeting or appointment, else the first day on which it is seen.
//   sentence: A sentence it stands in, one a row.
//   document: The document of that sentence.
//   page: The page it stands on.
// example:
//   nodes:
//     - [Person, ida, {name: Ida Ibsen}]
//     - [Party, a, {name: Socialdemokratiet, letter: A}]
//     - [Body, kkr, {name: KKR Nordjylland}]
//     - [Meeting, m, {title: KKR Nordjylland 16. juni 2023, date: 2023-06-16}]
//     - [Appointment, ap, {role: medlem, date: 2023-06-16}]
//     - [Decision, d, {ordinal: 1, text: Ida Ibsen udpeges., date: 2023-06-16}]
//     - [Document, doc, {name: juni.txt}]
//     - [Passage, p1, {text: Ida Ibsen (A), start: 5, page: 1}]
//     - [Passage, p2, {text: Ida Ibsen udpeges som medlem., start: 40, page: 2}]
//   edges:
//     - [ida, AFFILIATED_WITH, a, {first_seen: 2023-06-16, evidence: [p1]}]
//     - [ida, ATTENDED, m, {capacity: member, evidence: [p1]}]
//     - [ida, SEATED_IN, kkr, {first_seen: 2023-06-16, evidence: [p1, p2]}]
//     - [ida, HOLDS, ap, {evidence: [p2]}]
//     - [ap, TO, kkr, {evidence: [p2]}]
//     - [d, CONCERNS, ida, {evidence: [p2]}]
//     - [p1, FROM_DOCUMENT, doc]
//     - [p2, FROM_DOCUMENT, doc]
//   parameters: {name: ibsen}
//   rows:
//     - [Ida Ibsen, <-CONCERNS, Ida Ibsen udpeges., null, 2023-06-16, Ida Ibsen udpeges som medlem., juni.txt, 2]
//     - [Ida Ibsen, AFFILIATED_WITH, Socialdemokratiet, null, 2023-06-16, Ida Ibsen (A), juni.txt, 1]
//     - [Ida Ibsen, ATTENDED, KKR Nordjylland 16. juni 2023, member, 2023-06-16, Ida Ibsen (A), juni.txt, 1]
//     - [Ida Ibsen, HOLDS, KKR Nordjylland, medlem, 2023-06-16, Ida Ibsen udpeges som medlem., juni.txt, 2]
//     - [Ida Ibsen, SEATED_IN, KKR Nordjylland, null, 2023-06-16, Ida Ibsen (A), juni.txt, 1]
//     - [Ida Ibsen, SEATED_IN, KKR Nordjylland, null, 2023-06-16, Ida Ibsen udpeges som medlem., juni.txt, 2]
// browser: ":params {name: 'hansen', as_of: null}"
MATCH (person:Person)-[fact]-(thing)
WHERE (person.id = $name
       OR any(form IN [person.name] + coalesce(person.aliases, []) WHERE toLower(form) CONTAINS toLower($name)))
  AND type(fact) <> 'EVIDENCED_BY'
OPTIONAL MATCH (thing)-[:TO]->(place)
OPTIONAL MATCH (reported:Meeting)-[:HAS_ITEM]->(thing)
OPTIONAL MATCH (attended:Meeting {id: fact.meeting})
WITH person, fact, thing, place, coalesce(thing.date, reported.date, attended.date) AS happened
WHERE $as_of IS NULL OR happened <= $as_of
   OR coalesce(fact.valid_from, fact.first_seen) <= $as_of
      AND (fact.valid_to >= $as_of OR fact.valid_to IS NULL
           AND (fact.over_by IS NULL OR fact.over_by > $as_of OR fact.last_seen >= $as_of))
WITH person, fact, thing, place, happened,
     CASE WHEN startNode(fact).id = person.id THEN '' ELSE '<-' END + type(fact) AS what
UNWIND CASE WHEN size(coalesce(fact.evidence, [])) > 0 THEN fact.evidence ELSE [null] END AS evidence
OPTIONAL MATCH (passage:Passage {id: evidence})-[:FROM_DOCUMENT]->(document:Document)
RETURN person.name AS person, what, coalesce(place.name, thing.name, thing.title, thing.text) AS object,
       coalesce(fact.title, fact.capacity, thing.role, fact.mode[0]) AS detail,
       coalesce(happened, fact.first_seen) AS date,
       passage.text AS sentence, document.name AS document, passage.page AS page
ORDER BY person, what, date, object, document, passage.start
