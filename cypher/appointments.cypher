// Who was appointed to which body, by whom, on whose nomination, in whose place, and in which sentence does it stand?
//
// parameters:
//   name: {type: string, default: "", meaning: "Part of the appointed person's name, or the id; empty for everybody."}
//   body: {type: string, default: "", meaning: "Part of the name of the body appointed to, or the id; empty for all."}
//   as_of: {type: date, default: null, meaning: "Only those made by this day and not stated to end before it; left out for all."}
// columns:
//   person: Who was appointed.
//   role: As what, in the text's words.
//   to_body: The body or organisation appointed to.
//   made_by: The body that appoints.
//   nominated_by: The party or organisation that nominated.
//   replaces: In whose place.
//   date: The day of the deciding meeting.
//   inferred: The slots that follow from the text without standing in it.
//   sentence: The first sentence it stands in.
//   document: The document of that sentence.
// example:
//   nodes:
//     - [Person, ida, {name: Ida Ibsen}]
//     - [Person, ole, {name: Ole Olesen}]
//     - [Party, a, {name: Socialdemokratiet, letter: A}]
//     - [Body, kkr, {name: KKR Nordjylland}]
//     - [Body, udvalg, {name: Klimaudvalget}]
//     - [Appointment, ap, {role: medlem, date: 2023-06-16, new: true, inferred: [appointed_by]}]
//     - [Document, doc, {name: juni.txt}]
//     - [Passage, p1, {text: Ida Ibsen udpeges som medlem af Klimaudvalget i stedet for Ole Olesen., start: 40}]
//   edges:
//     - [ida, HOLDS, ap, {evidence: [p1]}]
//     - [ap, TO, udvalg, {evidence: [p1]}]
//     - [ap, MADE_BY, kkr, {evidence: [p1]}]
//     - [ap, NOMINATED_BY, a, {evidence: [p1]}]
//     - [ap, REPLACES, ole, {evidence: [p1]}]
//     - [p1, FROM_DOCUMENT, doc]
//   parameters: {body: klima}
//   rows:
//     - - Ida Ibsen
//       - medlem
//       - Klimaudvalget
//       - KKR Nordjylland
//       - Socialdemokratiet
//       - Ole Olesen
//       - 2023-06-16
//       - [appointed_by]
//       - Ida Ibsen udpeges som medlem af Klimaudvalget i stedet for Ole Olesen.
//       - juni.txt
// browser: ":params {name: '', body: '', as_of: null}"
MATCH (person:Person)-[holds:HOLDS]->(appointment:Appointment)-[:TO]->(place:Body|Organisation)
WHERE (person.id = $name
       OR any(form IN [person.name] + coalesce(person.aliases, []) WHERE toLower(form) CONTAINS toLower($name)))
  AND (place.id = $body
       OR any(form IN [place.name] + coalesce(place.aliases, []) WHERE toLower(form) CONTAINS toLower($body)))
  AND ($as_of IS NULL OR coalesce(appointment.valid_from, appointment.date) <= $as_of
       AND (appointment.valid_to IS NULL OR appointment.valid_to >= $as_of))
// Carried by name, since ArcadeDB forgets a relationship that only a later pattern uses.
WITH person, appointment, place, holds.evidence[0] AS evidence
OPTIONAL MATCH (appointment)-[:MADE_BY]->(maker)
OPTIONAL MATCH (appointment)-[:NOMINATED_BY]->(nominator)
OPTIONAL MATCH (appointment)-[:REPLACES]->(predecessor:Person)
OPTIONAL MATCH (passage:Passage {id: evidence})-[:FROM_DOCUMENT]->(document:Document)
RETURN person.name AS person, appointment.role AS role, place.name AS to_body, maker.name AS made_by,
       nominator.name AS nominated_by, predecessor.name AS replaces, appointment.date AS date,
       appointment.inferred AS inferred, passage.text AS sentence, document.name AS document
ORDER BY date, to_body, person, made_by, nominated_by, replaces
