// Which decisions changed what was proposed, and what were the words of both?
//
// parameters:
//   body: {type: string, default: "", meaning: "Part of the name of the body that met, or the id; empty for all."}
//   since: {type: date, default: null, meaning: The earliest day of the meeting; left out for all.}
//   as_of: {type: date, default: null, meaning: The last day of the meeting; left out for all.}
// columns:
//   date: The day of the meeting.
//   body: The body that met.
//   item: The number of the agenda item.
//   title: Its heading.
//   proposal: What was proposed; none where the decision answers no stated proposal.
//   decision: What was decided.
//   outcomes: What the meeting did, in our terms.
//   conditions: What the decision depends on.
//   sentence: The first sentence of the decision.
//   document: The document of that sentence.
// example:
//   nodes:
//     - [Body, kkr, {name: KKR Nordjylland}]
//     - [Meeting, m, {title: KKR Nordjylland 16. juni 2023, date: 2023-06-16}]
//     - [AgendaItem, i, {number: "2.1", title: Fælles indkøb}]
//     - [AgendaItem, i2, {number: "2.2", title: Orientering}]
//     - [Proposal, p, {ordinal: 1, text: at indkøbet godkendes, acts: [approve]}]
//     - [Decision, d, {ordinal: 1, text: "Godkendt med den ændring, at indkøbet udskydes.", outcomes: [approved_with_changes]}]
//     - [Decision, d2, {ordinal: 1, text: Godkendt., outcomes: [approved]}]
//     - [Document, doc, {name: juni.txt}]
//     - [Passage, s, {text: "Godkendt med den ændring, at indkøbet udskydes.", start: 10}]
//   edges:
//     - [m, HELD_BY, kkr]
//     - [m, HAS_ITEM, i]
//     - [m, HAS_ITEM, i2]
//     - [i, PROPOSES, p]
//     - [i, DECIDES, d]
//     - [i2, DECIDES, d2]
//     - [d, ANSWERS, p]
//     - [d, EVIDENCED_BY, s, {start: 10, end: 57}]
//     - [s, FROM_DOCUMENT, doc]
//   parameters: {since: 2023-01-01}
//   rows:
//     - - 2023-06-16
//       - KKR Nordjylland
//       - "2.1"
//       - Fælles indkøb
//       - at indkøbet godkendes
//       - Godkendt med den ændring, at indkøbet udskydes.
//       - [approved_with_changes]
//       - null
//       - Godkendt med den ændring, at indkøbet udskydes.
//       - juni.txt
// browser: ":params {body: '', since: null, as_of: null}"
MATCH (meeting:Meeting)-[:HAS_ITEM]->(item:AgendaItem)-[:DECIDES]->(decision:Decision)
WHERE 'approved_with_changes' IN decision.outcomes
  AND ($since IS NULL OR meeting.date >= $since)
  AND ($as_of IS NULL OR meeting.date <= $as_of)
OPTIONAL MATCH (meeting)-[:HELD_BY]->(body)
WITH meeting, item, decision, body
WHERE $body = '' OR body.id = $body
   OR any(form IN [body.name] + coalesce(body.aliases, []) WHERE toLower(form) CONTAINS toLower($body))
OPTIONAL MATCH (decision)-[:ANSWERS]->(proposal:Proposal)
OPTIONAL MATCH (decision)-[:EVIDENCED_BY]->(passage:Passage)-[:FROM_DOCUMENT]->(document:Document)
WITH meeting, item, decision, body, proposal, passage, document
ORDER BY document.name, passage.start
WITH meeting, item, decision, body, proposal,
     collect(passage.text)[0] AS sentence, collect(document.name)[0] AS document
RETURN meeting.date AS date, body.name AS body, item.number AS item, item.title AS title,
       proposal.text AS proposal, decision.text AS decision, decision.outcomes AS outcomes,
       decision.conditions AS conditions, sentence, document
ORDER BY date, body, item, decision, proposal
