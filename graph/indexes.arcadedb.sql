-- Full-text indexes for ArcadeDB, one statement a line; the property must be declared before it is indexed.
CREATE PROPERTY Person.search IF NOT EXISTS STRING
CREATE PROPERTY Body.search IF NOT EXISTS STRING
CREATE PROPERTY Organisation.search IF NOT EXISTS STRING
CREATE PROPERTY Decision.search IF NOT EXISTS STRING
CREATE INDEX person_ft IF NOT EXISTS ON Person (search) FULL_TEXT
CREATE INDEX body_ft IF NOT EXISTS ON Body (search) FULL_TEXT
CREATE INDEX organisation_ft IF NOT EXISTS ON Organisation (search) FULL_TEXT
CREATE INDEX decision_ft IF NOT EXISTS ON Decision (search) FULL_TEXT
