"""What to put into a draft in the place of what a claim refutes."""
