"""Days, deadlines, amounts and references."""
