"""Commands about who is who and what was known when; each parses, calls one plain function and prints."""
