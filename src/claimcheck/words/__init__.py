"""The words room: what claimcheck knows of ordinary English, of places and of names."""
