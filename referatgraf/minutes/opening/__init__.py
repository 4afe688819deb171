"""What stands before the first item: who met, who was there."""
