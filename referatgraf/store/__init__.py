"""Facts to a graph: the projection, the embedded engine, Neo4j."""
