"""Who was appointed to what, by whom and in whose place."""
