"""The statistical second reader: it adds a name where no rule speaks and a model is sure, and shows its doubts."""
