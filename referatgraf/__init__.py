"""referatgraf: the minutes of Danish public bodies as a knowledge graph of actors, bodies and decisions."""

__version__ = "0.1.0"
