"""Affiliations and overlaps."""
