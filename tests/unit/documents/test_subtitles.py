"""Subtitles: what is said is prose, and one sentence may run through several cues."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import parse
from claimcheck.documents.model import JOINER
from claimcheck.sentences import split
from tests.unit.documents.reading import check

SRT = """\
1
00:00:01,000 --> 00:00:03,000
Last year <i>Harbour Ferries</i>

2
00:00:03,100 --> 00:00:05,000 X1:40 X2:600
carried <b>4</b>.2 million
passengers. {\\an8}It rose by

3
00:00:05,100 --> 00:00:07,000
12%.

4
00:00:10,000 --> 00:00:12,000
After a pause
"""
VTT = """\
WEBVTT - Ferries
Kind: captions

STYLE
::cue { color: red }

NOTE claimcheck: ignore
because x

intro
00:01.000 --> 00:03.000 align:start
<v Anna>It <c.loud>rose</c> by 5&nbsp;%&hellip;

00:03.000 --> 00:05.000
and <00:00:04.000>fell.

00:05.000 --> 00:06.000
<v.first Ben>Really?
"""
ROLLING = """\
WEBVTT

00:00.000 --> 00:02.000
it rose by

00:02.000 --> 00:02.010
it rose by

00:02.010 --> 00:04.000
it rose by
5% in 2024
"""


def said(text: str, markup: str) -> list[str]:
    """Return the prose of each block, white space made one and joiners left out."""
    document = parse(text, markup)
    assert len(document.prose) == len(text)
    assert all(block.kind == "paragraph" for block in document.blocks)
    return [
        " ".join(document.prose[block.start : block.end].replace(JOINER, "").split())
        for block in document.blocks
    ]


def cue(*lines: str, start: int = 0, end: int = 1) -> str:
    times = f"00:00:{start:02},000 --> 00:00:{end:02},000"
    return "\n".join((times, *lines, "", ""))


def test_srt() -> None:
    """Cues run on into one another until somebody pauses."""
    assert said(SRT, "srt") == [
        "Last year Harbour Ferries carried 4.2 million passengers. It rose by 12%.",
        "After a pause",
    ]


def test_vtt() -> None:
    """The header, style sheets and notes are not said; a voice is a speaker."""
    assert said(VTT, "vtt") == ["It rose by 5 %… and fell.", "Really?"]


def test_scrolling_captions() -> None:
    """A line that scrolls up is said once."""
    assert said(ROLLING, "vtt") == ["it rose by 5% in 2024"]
    assert said(cue("Yes.") + cue("Yes.", start=1, end=2), "srt") == ["Yes. Yes."]


def test_places_are_places_in_the_file() -> None:
    """A sentence through two cues is one, from its first to its last character in the file."""
    document = parse(SRT, "srt")
    found = [SRT[it.start : it.end] for it in split(document)]

    assert found[0].startswith("Last year <i>")
    assert found[0].endswith("passengers.")
    assert found[1] == "It rose by\n\n3\n00:00:05,100 --> 00:00:07,000\n12%."
    assert found[2] == "After a pause"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        pytest.param(["- It rose.", "- It fell."], ["It rose.", "It fell."], id="dashes"),
        pytest.param(["-It rose", "–Really?"], ["It rose", "Really?"], id="tight dashes"),
        pytest.param(
            ["It fell to", "-5 degrees", "– or so"], ["It fell to -5 degrees", "or so"], id="minus"
        ),
        pytest.param(
            ["ANNA: It rose", "by 5%.", "MR. LEE: Really?"],
            ["ANNA: It rose by 5%.", "MR. LEE: Really?"],
            id="names",
        ),
        pytest.param(
            ["It rose: by 5%", "GDP in 2024: 5"], ["It rose: by 5% GDP in 2024: 5"], id="colons"
        ),
        pytest.param([">> It rose.", ">>> LEE: So?"], ["It rose.", "LEE: So?"], id="signs"),
        pytest.param(["{\\an8}<i>It rose", "by 5%</i>"], ["It rose by 5%"], id="tags"),
        pytest.param(
            ["5 < 6 & 7 > 3", "one\\Ntwo"], ["5 < 6 & 7 > 3 one two"], id="signs that are none"
        ),
        pytest.param(["", ""], [], id="empty"),
    ],
)
def test_lines(lines: list[str], wanted: list[str]) -> None:
    """What is not said is blank; another speaker starts a block."""
    assert said(cue(*lines), "srt") == wanted
    if all(lines):
        assert said("WEBVTT\n\n" + cue(*lines), "vtt") == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("It rose.\n\nIt fell.", ["It rose.", "It fell."], id="no times"),
        pytest.param("00:01 --> 00:02\nIt rose", ["It rose"], id="short times"),
        pytest.param("1\n00:01,5-->00:02,5\nIt rose", ["It rose"], id="no blanks"),
        pytest.param(
            "1\n00:99:99,999 --> x\nIt rose",
            ["1", "00:99:99,999 --> x", "It rose"],
            id="no times after all",
        ),
        pytest.param(cue("It", "", "rose"), ["It rose"], id="blank line in a cue"),
        pytest.param(
            "1\r\n00:00:01,000 --> 00:00:02,000\r\nIt\r\nrose\r\n", ["It rose"], id="cr lf"
        ),
        pytest.param("\ufeff1\n00:00:01,000 --> 00:00:02,000\nIt rose", ["It rose"], id="bom"),
        pytest.param(
            cue("1,000", start=1) + "2\n" + cue("2024", start=2), ["1,000 2024"], id="only figures"
        ),
        pytest.param(
            cue("It", start=9, end=10) + cue("rose", start=1), ["It rose"], id="times go back"
        ),
        pytest.param("00:00:01,000 --> 00:00:02,000", [], id="f14 only times"),
    ],
)
def test_broken_srt(text: str, wanted: list[str]) -> None:
    """F17: what is no cue is text, and nothing raises."""
    assert said(text, "srt") == wanted


def test_notes() -> None:
    """Notes of WebVTT are comments, from their first to their last line."""
    found = parse(VTT, "vtt").comments

    assert [it.text for it in found] == ["claimcheck: ignore\nbecause x"]
    assert VTT[found[0].start : found[0].end] == "NOTE claimcheck: ignore\nbecause x"


def test_a_note_is_about_what_is_said_next() -> None:
    """A note to claimcheck above a cue does not reach all the cues that follow."""
    cues = cue("It rose.") + cue("It", start=1, end=2) + cue("fell.", start=2, end=3)

    assert said("WEBVTT\n\nNOTE claimcheck: ignore\n\n" + cues, "vtt") == ["It rose.", "It fell."]
    assert said("WEBVTT\n\nNOTE by Anna\n\n" + cues, "vtt") == ["It rose. It fell."]


def test_vtt_without_header() -> None:
    """What lacks the first line is read all the same."""
    assert said(cue("It rose"), "vtt") == ["It rose"]


_PIECES = st.sampled_from(
    [
        *(
            "It rose",
            "378,000",
            "1\n",
            "00:00:01,000 --> 00:00:02,000\n",
            "00:01.000 --> 00:09.000\n",
        ),
        *(
            "WEBVTT\n",
            "NOTE ",
            "STYLE\n",
            "<i>",
            "</i>",
            "<v Anna>",
            "{\\an8}",
            "&amp;",
            "- ",
            ">> ",
        ),
        *(
            "ANNA: ",
            "-->",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            " ",
            "\ufeff",
            "\x85",
            "é",
            "99999999999:00:00",
        ),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join), st.sampled_from(["srt", "vtt"]))
def test_any_text_is_a_document(text: str, markup: str) -> None:
    """F17: whatever the text, blocks are in order, and nothing outside of them is prose."""
    document = parse(text, markup)

    check(document, text)
    split(document)
