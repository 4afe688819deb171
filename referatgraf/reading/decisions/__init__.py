"""What was proposed, decided, voted and reported."""
