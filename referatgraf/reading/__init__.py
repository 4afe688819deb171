"""Structure to facts: the spaCy pipeline, names, roles, appointments, decisions."""
