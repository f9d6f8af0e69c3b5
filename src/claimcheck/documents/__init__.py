"""Reading rooms: bytes to text, text to a document of blocks of prose."""

from claimcheck.documents.model import Block, BlockKind, Document
from claimcheck.documents.parse import MARKUPS, parse

__all__ = ["MARKUPS", "Block", "BlockKind", "Document", "parse"]
