"""Who is named: persons and organisations in a text, and the words they are known by."""
