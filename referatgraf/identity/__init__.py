"""Which mentions are one person, one organisation."""
