"""Who was there, who was not, and for whom."""
