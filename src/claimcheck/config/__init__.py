"""Settings: what may be set, the files that set it, and which of them holds for a draft."""
