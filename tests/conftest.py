"""What holds for every test: nothing that was remembered, and nothing of the user's settings."""

from __future__ import annotations

import os

for name in [name for name in os.environ if name.startswith("CLAIMCHECK_")]:
    del os.environ[name]
os.environ["CLAIMCHECK_CACHE"] = "false"  # tests of the cache set it themselves
