"""Where drafts are checked: claims are loaded once for all drafts that they are for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from claimcheck.cli import selection, streams
from claimcheck.config.settings import Settings
from claimcheck.errors import ClaimcheckError, UsageError
from claimcheck.model import Claim, Report
from claimcheck.reports.results import ClaimsUsed

if TYPE_CHECKING:
    from datetime import date

    from claimcheck.check import Checker
    from claimcheck.claims.claim_set import ClaimSet
    from claimcheck.cli.cache import Cache
    from claimcheck.documents.formats import Format
    from claimcheck.documents.model import Document
    from claimcheck.documents.read import Reading

_T = TypeVar("_T")
_Key = tuple[tuple[str, ...], "date | None"]


class Draft(NamedTuple):
    """A file that is to be checked, and what it is to be checked with."""

    path: str
    settings: Settings


class Desk:
    """Checks drafts, each with its settings; may be pickled and sent to another process."""

    def __init__(self, cache: Cache | None = None) -> None:
        """Start with no claims; `cache` holds what was said of drafts before."""
        self._checkers: dict[_Key, Checker] = {}
        self._digests: dict[_Key, str] = {}
        self._cache = cache

    def checker(self, settings: Settings) -> Checker:
        """
        Return what checks drafts with these settings, made when it is first asked for.

        Raises `ClaimFileError`, or `UsageError` where --select or --ignore names nothing.
        """
        key = settings.claims, settings.as_of
        found = self._checkers.get(key)
        if found is None:
            from claimcheck.check import Checker

            found = self._checkers[key] = Checker(
                load_claims(settings.claims), as_of=settings.as_of
            )
        selection.validate(settings, found.claims.claims)
        return found

    def check(self, draft: Draft) -> Report:
        """Check one draft; what cannot be read is a report that says why."""
        return guarded(lambda: self._check(draft), unchecked(draft.path))

    def _check(self, draft: Draft) -> Report:
        from claimcheck.documents import formats
        from claimcheck.documents.read import document_of, read_bytes

        path, settings = draft
        how = reading(settings)
        form = formats.of_path(path, how.extensions)
        data = read_bytes(path)
        key = self._key(data, form, how, settings) if self._cache else ""
        report = self._cache.get(key, path) if self._cache else None
        if report is None:
            document = document_of(data, form, how)
            del data  # here and below: of a long draft, one after the other rather than all at once
            report = self._report(document, path, settings)
            del document
            if self._cache:
                self._cache.keep(key, report)
        return report

    def _key(self, data: bytes, form: Format, how: Reading, settings: Settings) -> str:
        from claimcheck.cli.cache import key_of

        parts = (form.name, how.fields, how.encoding, settings.as_of, settings.require_because)
        return key_of(data, parts, self._digest(settings))

    def _digest(self, settings: Settings) -> str:
        from claimcheck.cli.cache import digest

        key = settings.claims, settings.as_of
        if key not in self._digests:
            self._digests[key] = digest(self.checker(settings).claims)
        return self._digests[key]

    def checked(self, read: Callable[[], Document], path: str | None, settings: Settings) -> Report:
        """Read and check one document, whatever happens meanwhile."""
        return guarded(lambda: self._report(read(), path, settings), unchecked(path))

    def read(self, draft: Draft) -> Document:
        """Return what a draft holds; raises `DocumentError`."""
        from claimcheck.documents.read import read_document

        return read_document(draft.path, reading(draft.settings))

    def again(self, draft: Draft, text: str) -> Report:
        """Check the text of a draft as it would be changed; raises `ClaimcheckError`."""
        return self._report(document(draft, text), draft.path, draft.settings)

    def _report(self, document: Document, path: str | None, settings: Settings) -> Report:
        checker = self.checker(settings)
        report = checker.check_document(document, path)
        if not document.comments:
            return report
        from claimcheck.suppressions.apply import apply

        because = settings.require_because
        return apply(report, document, checker.claims, require_because=because)

    def sets(self) -> tuple[ClaimSet, ...]:
        """Return the claim sets that were used."""
        return tuple(checker.claims for checker in self._checkers.values())

    def claims(self) -> ClaimsUsed:
        """
        Return what a report says of all the claims that were used.

        Raises `UsageError` where two claim files that do not belong together share an id.
        """
        sets = {key: checker.claims for key, checker in self._checkers.items()}
        if len(sets) == 1:
            return used(*sets.values())
        known: dict[str, Claim] = {}
        for claims in sets.values():
            for claim in claims.claims:
                other = known.setdefault(claim.id, claim)
                if other != claim:
                    raise UsageError(
                        f'the claim id "{claim.id}" is used in {other.path or "the bundled set"} '
                        f"and in {claim.path or 'the bundled set'}, which are used in one run; "
                        "ids have to be unique"
                    )
        files = tuple(dict.fromkeys(file for it in sets.values() for file in it.files))
        bundled = all(it.is_bundled for it in sets.values())
        return ClaimsUsed(files, len(known), bundled, known.get)


def document(draft: Draft, text: str) -> Document:
    """Return the document that `text` is in the format of a draft."""
    from claimcheck.documents import formats

    form = formats.of_path(draft.path, dict(draft.settings.extension))
    return formats.read(text, form, draft.settings.fields)


def reading(settings: Settings) -> Reading:
    """Return how the settings want files to be read."""
    from claimcheck.documents.read import Reading

    return Reading(dict(settings.extension), settings.fields, settings.encoding)


def load_claims(paths: Sequence[str]) -> ClaimSet:
    """Return the claims in `paths`, or the bundled set; raises `ClaimFileError`."""
    from claimcheck.claims.claim_set import ClaimSet

    return ClaimSet.load(*paths) if paths else ClaimSet.bundled()


def used(claims: ClaimSet) -> ClaimsUsed:
    """Return what a report says of a claim set."""
    return ClaimsUsed(claims.files, len(claims.claims), claims.is_bundled, claims.get)


def guarded(work: Callable[[], _T], failed: Callable[[str], _T]) -> _T:
    """
    Return what comes of the work on one document; where it cannot be done, `failed` of the reason.

    This is the one place where an unexpected error is caught for a document: it is then reported
    as not checked, and the others are checked nevertheless.
    """
    try:
        return work()
    except ClaimcheckError as error:
        return failed(str(error))
    except Exception as error:
        return failed(streams.internal_error(error))


def unchecked(path: str | None) -> Callable[[str], Report]:
    """Return what makes the report of a document that could not be checked of the reason."""
    return lambda reason: Report((), path, skipped=reason)


def one_by_one(desk: Desk, drafts: tuple[Draft, ...]) -> Iterator[Report]:
    """Check drafts in this process, in their order."""
    return (desk.check(draft) for draft in drafts)
