// Full-text indexes for Neo4j, one statement a line. The property `search` is folded already (lower case, ae oe aa),
// so the analyser only splits words; stop words stay, since "for" and "i" may be names.
CREATE FULLTEXT INDEX person_ft IF NOT EXISTS FOR (node:Person) ON EACH [node.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
CREATE FULLTEXT INDEX body_ft IF NOT EXISTS FOR (node:Body) ON EACH [node.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
CREATE FULLTEXT INDEX organisation_ft IF NOT EXISTS FOR (node:Organisation) ON EACH [node.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
CREATE FULLTEXT INDEX decision_ft IF NOT EXISTS FOR (node:Decision) ON EACH [node.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
