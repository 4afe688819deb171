"""Files to text in which every character keeps its place."""
