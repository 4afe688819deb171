"""Which body met, where and when."""
