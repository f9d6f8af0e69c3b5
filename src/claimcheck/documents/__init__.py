"""Reading rooms: bytes to text, text to a document of blocks of prose."""

from claimcheck.documents.model import Block, BlockKind, Document
from claimcheck.documents.parse import MARKUPS, markup_of, parse
from claimcheck.documents.walk import Skipped, walk

__all__ = ["MARKUPS", "Block", "BlockKind", "Document", "Skipped", "markup_of", "parse", "walk"]
