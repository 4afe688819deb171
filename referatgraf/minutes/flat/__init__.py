"""Text whose line breaks an archive has lost."""
