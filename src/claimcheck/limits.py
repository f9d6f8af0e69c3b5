"""Every bound on work in one place, so that no input can make claimcheck hang or exhaust memory."""

from __future__ import annotations

MAX_DOCUMENT_BYTES = 50_000_000  # a long book is 2 MB; more is a mistake, and is said to be skipped
MAX_SENTENCE_CHARS = 4_000  # longer "sentences" are data: they are read in pieces of this size
MAX_DIGITS = 40  # in one number; a longer run of digits is an identifier, not a quantity
MAX_TOKENS = 800  # of one sentence that are read; the longest real sentences have some 200
MAX_COMBINING_MARKS = 8  # in a row; more is an attack on normalisation, which is quadratic in them
MAX_YAML_DEPTH = 20  # a claim file needs 4; a bomb needs thousands
MAX_CLAIM_FILE_BYTES = 100_000_000
MAX_CANDIDATES = 12  # claims that one sentence is compared with in full
