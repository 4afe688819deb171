"""Text to the structure of a meeting."""
