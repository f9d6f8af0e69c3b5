"""Comments in drafts that ask for a finding not to be reported."""
