"""GraphQL on FastAPI."""
