"""Every bound on work in one place, so that no input can make claimcheck hang or exhaust memory."""

from __future__ import annotations

MAX_DOCUMENT_BYTES = 50_000_000  # a long book is 2 MB; more is a mistake, and is said to be skipped
MAX_SENTENCE_CHARS = 4_000  # longer "sentences" are data: they are read in pieces of this size
MAX_DIGITS = 40  # in one number; a longer run of digits is an identifier, not a quantity
MAX_TOKENS = 800  # of one sentence that are read; the longest real sentences have some 200
MAX_YAML_DEPTH = 20  # a claim file needs 4; a bomb needs thousands
MAX_DATA_DEPTH = 100  # of JSON and YAML that hold drafts; real ones have a dozen levels
MAX_CLAIM_FILE_BYTES = 100_000_000
MAX_FIGURES = 24  # of a sentence that others are held against; the work is their cube
MAX_CANDIDATES = 12  # claims that one sentence is compared with in full
MAX_ARCHIVE_MEMBERS = 10_000  # of docx, odt, pptx; a deck of a thousand slides has some 5,000
MAX_PART_BYTES = 100_000_000  # of one XML part of them, unpacked; a book of 1,000 pages has 20 MB
MAX_PARTS_BYTES = 200_000_000  # of all parts of one document that are read
MAX_PART_RATIO = 100  # of unpacked to packed bytes; prose in XML reaches 40
MAX_PDF_SECONDS = 60  # of computing; 300 pages take 8
MAX_PDF_MEMORY = 1_000_000_000  # bytes; 300 pages take 60 MB
