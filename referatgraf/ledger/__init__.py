"""What every source said and when we learned it."""
