"""Words and lines that a page break, a column or a hyphen has torn apart."""
