"""Where the items of an agenda begin and what they are called."""
