r"""LaTeX: which characters are prose, and which blocks they stand in."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import latex as reader
from claimcheck.documents import parse
from claimcheck.sentences import split
from tests.unit.documents.reading import blocks_of, cells_of, check

blocks = partial(blocks_of, markup="latex")

ARTICLE = r"""\documentclass[11pt]{article}
\usepackage[utf8]{inputenc}
\newcommand{\ships}{31}
\title{Harbour \emph{Ferries}\\ in 2024}
\author{Anna Lee}
\date{12 March 2025}
\begin{document}
\maketitle
\begin{abstract}
It rose.
\end{abstract}
\section[short]{Traffic}\label{sec:x}
The fleet has \ships{} ships. % claimcheck: ignore
\subsection*{Ships}
\paragraph{Note} It fell.
\end{document}
What stands here is not printed.
"""
TABLE = r"""\begin{tabular}{lrr}
\toprule
Year & \multicolumn{2}{c}{Passengers} \\
 & (million) & (\%) \\
\midrule
2023 & 4.1 & 5 \\[2mm]
2024 & 4.2 & 12 \\ \hline
\end{tabular}"""


@pytest.fixture(autouse=True)
def no_fallback(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Fail where a text is only read as plain text, but in tests of just that."""
    if "deep" not in request.node.name:
        monkeypatch.setattr(reader, "parse_plain", lambda text: pytest.fail(f"plain: {text!r}"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (r"\textbf{378},000 and \emph{It} {\bfseries rose}", "378,000 and It rose"),
        (r"378{,}000 and 378\,000 and un\-be\-liev\-able", "378,000 and 378 000 and unbelievable"),
        (r"\$4.2, 42\,\%, 42\%, R\&D, \#1, a\_b, \{x\}", "$4.2, 42 %, 42%, R&D, #1, a_b, {x}"),
        (r"Fig.~5, 2010--2020, it---and, ``so'', `so'", "Fig. 5, 2010–2020, it—and, “so”, ‘so'"),
        (r"caf\'e, na\"{\i}ve, Stra\ss e, \'{E}tat, \c{c}a", "café, naïve, Straß e, État, ça"),
        (r"\euro 5, 5~\texteuro, \pounds5, \textsterling{}5", "€5, 5 €, £5, £5"),
        (r"It rose\ldots\ and \LaTeX\ is", "It rose… and LaTeX is"),
        (r"\num{378000}, \SI{12}{\percent}, \qty{5}{\kilo\metre}", "378000, 12 %, 5 km"),
        (r"\qtyrange{10}{20}{\percent}, \numrange{1}{2}, \ang{45}", "10–20 %, 1–2, 45°"),
        (r"\si{\kilo\watt\hour} and \SI{3}{\square\metre}", "kWh and 3 sq m"),
        (r"$42\%$ and $378{,}000$ and \(1.4\times 10^{6}\)", "42% and 378,000 and 1.4×10^6"),
        (r"$\approx 40\%$, $-5$, $\$4.2\text{ million}$", "≈40%, -5, $4.2 million"),
        (r"where $x^2 = 4$, \[ y = 5 \] and $$z$$ hold", "where , and hold"),
        (r"see \verb|x = 5| and \texttt{code} here", "see and here"),
        (r"\href{https://x.y}{China}'s \textcolor{red}{share} \url{https://x.y}", "China's share"),
        (r"as~\cite{a}, \citep[p.~5]{b} and Table~\ref{t}.", "as , and Table ."),
        (r"\enquote{It rose}, \foreignlanguage{german}{Haus}", "“It rose”, Haus"),
        (r"rose\label{x} by 5\index{y}\,\%", "rose by 5 %"),
        (r"\unknown{It} rose \other by \more[x]{5}", "It rose by 5"),
        ("one% hidden\n  two % hidden\nthree", "onetwo three"),
        (r"\lstinline|x = 5|, \mintinline{py}{y} and \lstinline[a=b]!z! it", ", and it"),
        (r"\sout{37} 38\,\% \phantom{5}", "38 %"),
        (r"one\\two\\[2mm]three\newline four", "one two three four"),
        (r"\texorpdfstring{CO$_2$}{CO2} \nicefrac{1}{2}", "CO 1/2"),
        (r"5\% \& more", "5% & more"),
    ],
)
def test_inline_markup(text: str, wanted: str) -> None:
    """What is printed is prose, and a word that markup stands in stays one word."""
    assert " ".join(words for _, _, words in blocks(text)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("", [], id="empty"),
        pytest.param(" \n%\n", [], id="blank"),
        pytest.param(
            "a\nb\n\nc\\par d", [("paragraph", 0, it) for it in ("a b", "c", "d")], id="paragraphs"
        ),
        pytest.param(
            "a\r\nb\r\n\r\nc\r\rd", [("paragraph", 0, it) for it in ("a b", "c", "d")], id="cr"
        ),
        pytest.param(
            "a\n% c\n\nb\n% d\nc", [("paragraph", 0, "a"), ("paragraph", 0, "b c")], id="comments"
        ),
        pytest.param("\ufeff\\section{A}", [("heading", 2, "A")], id="bom"),
        pytest.param(
            "\\chapter{A}\\section*{B}\\paragraph{C} d",
            [("heading", 1, "A"), ("heading", 2, "B"), ("heading", 5, "C"), ("paragraph", 0, "d")],
            id="headings",
        ),
        pytest.param(
            r"\begin{itemize}[noitemsep]\item a\item b"
            r"\begin{enumerate}\item[(i)] c\end{enumerate}d\end{itemize}e",
            [
                ("list_item", 1, "a"),
                ("list_item", 1, "b"),
                ("list_item", 2, "c"),
                ("list_item", 1, "d"),
                ("paragraph", 0, "e"),
            ],
            id="lists",
        ),
        pytest.param(
            r"\begin{description}\item[Ships] 31\end{description}",
            [("list_item", 1, "Ships"), ("list_item", 1, "31")],
            id="description",
        ),
        pytest.param(
            r"a\begin{quote}b\end{quote}c",
            [("paragraph", 0, "a"), ("quote", 0, "b"), ("paragraph", 0, "c")],
            id="quote",
        ),
        pytest.param(
            r"\begin{figure}[h]\includegraphics[width=5cm]{x}\caption[s]{It rose.}\end{figure}",
            [("paragraph", 0, "It rose.")],
            id="figure",
        ),
        pytest.param(
            "a\n\\begin{equation}x = 5\\end{equation}\nb", [("paragraph", 0, "a b")], id="equation"
        ),
        pytest.param(
            "a\\begin{verbatim}5 { % $\\end{verbatim}b", [("paragraph", 0, "a b")], id="verbatim"
        ),
        pytest.param("\\begin{lstlisting}[x]\n5 }\n\\end{lstlisting}", [], id="listing"),
        pytest.param(
            r"\begin{frame}{A}\framesubtitle{B}c\end{frame}",
            [("heading", 2, "A"), ("heading", 3, "B"), ("paragraph", 0, "c")],
            id="slide",
        ),
        pytest.param(
            r"\begin{minipage}[t]{5cm}a\end{minipage}\resizebox{5cm}{!}{b}",
            [("paragraph", 0, "a"), ("paragraph", 0, "b")],
            id="boxes",
        ),
        pytest.param(r"\begin{theorem}[Lee]a\end{theorem}", [("paragraph", 0, "a")], id="theorem"),
        pytest.param(
            r"\begin{thebibliography}{9}\bibitem{a} b\end{thebibliography}", [], id="bibliography"
        ),
    ],
)
def test_blocks(text: str, wanted: list[tuple[str, int, str]]) -> None:
    """Blocks are those of the printed page."""
    assert blocks(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "It rose.\\footnote{See X.} It fell.",
            ["It rose.", "See X.", "It fell."],
            id="behind a sentence",
        ),
        pytest.param(
            "It rose\\footnote{See X.}. It fell.",
            ["It rose", "See X.", "It fell."],
            id="before its mark",
        ),
        pytest.param(
            "China\\footnote{The mainland.} rose.", ["China (The mainland.) rose."], id="inside"
        ),
        pytest.param("\\section{A\\footnote{B}}", ["A (B)"], id="in a heading"),
        pytest.param(
            "It rose.\\footnotemark \\footnotetext{See X.}", ["It rose.", "See X."], id="apart"
        ),
        pytest.param("It rose.\\footnote{See", ["It rose. See"], id="not closed"),
    ],
)
def test_footnotes(text: str, wanted: list[str]) -> None:
    """A footnote is a block of its own, but never parts the sentence that it stands in."""
    assert [words for _, _, words in blocks(text)] == wanted


def test_article() -> None:
    """A whole article: what stands before and behind the document is not read."""
    document = parse(ARTICLE, "latex")

    assert (document.title, document.date) == ("Harbour Ferries in 2024", date(2025, 3, 12))
    assert blocks(ARTICLE) == [
        ("heading", 1, "Harbour Ferries in 2024"),
        ("paragraph", 0, "It rose."),
        ("heading", 2, "Traffic"),
        ("paragraph", 0, "The fleet has 31 ships."),
        ("heading", 3, "Ships"),
        ("heading", 5, "Note"),
        ("paragraph", 0, "It fell."),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (r"\date{2024-03-01}", date(2024, 3, 1)),
        (r"\date{March 1st, 2024}", date(2024, 3, 1)),
        (r"\date{1~Sept. 2024}", date(2024, 9, 1)),
        (r"\date{\today}", None),
        (r"\date{March 2024}", None),
        (r"\date{31 February 2024}", None),
        (r"\date{}", None),
    ],
)
def test_date(text: str, day: date | None) -> None:
    """F15: the date may be written as people write dates; what is none is none."""
    assert parse(text, "latex").date == day


def test_table() -> None:
    """A cell stands under the lowest header of its column, and beside the first cell of its row."""
    found = cells_of(TABLE, "latex")

    assert found[:4] == [(it, None, None) for it in ("Year", "Passengers", "(million)", "(%)")]
    assert found[4:] == [
        ("2023", None, "Year"),
        ("4.1", "2023", "(million)"),
        ("5", "2023", "(\\%)"),
        ("2024", None, "Year"),
        ("4.2", "2024", "(million)"),
        ("12", "2024", "(\\%)"),
    ]


def test_comments() -> None:
    """Comments are those behind a percent sign that is none of the text, and the environment."""
    text = "5\\% rose % one 40%\n%% two\n\\begin{comment}\nthree\n\\end{comment}"
    found = parse(text, "latex").comments

    assert [it.text for it in found] == ["one 40%", "two", "three"]
    assert text[found[0].start : found[0].end] == "% one 40%"
    assert text[found[2].start :] == "\\begin{comment}\nthree\n\\end{comment}"


def test_places_are_places_in_the_file() -> None:
    """Sentences are those of the file, with their macros."""
    text = r"\emph{It rose.} It fell by \textbf{5}\,\%.\footnote{So. It did.} \textbf{Then} 6."
    document = parse(text, "latex")

    assert [text[it.start : it.end] for it in split(document)] == [
        r"\emph{It rose.}",
        r"It fell by \textbf{5}\,\%.",
        "So.",
        "It did.",
        r"\textbf{Then} 6.",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("{a", "a", id="brace"),
        pytest.param("a } b", "a } b", id="closing brace"),
        pytest.param("\\textbf{a", "a", id="macro"),
        pytest.param("\\begin{itemize}\\item a", "a", id="environment"),
        pytest.param("\\begin{itemize}\\item a\\end{quote} b", "b", id="other environment"),
        pytest.param(
            "costs $5 million. It rose.\n\nMore", "costs 5 million. It rose. More", id="dollar"
        ),
        pytest.param("\\begin{verbatim} a", "a", id="verbatim"),
        pytest.param("\\begin", "\\begin", id="begin"),
        pytest.param("a \\", "a \\", id="backslash"),
        pytest.param("\\section", "", id="macro without argument"),
        pytest.param("\\'\\title{a} b", "a b", id="accent on a title"),
    ],
)
def test_broken_text(text: str, wanted: str) -> None:
    """F17: what is never closed hides nothing."""
    assert wanted in " ".join(words for _, _, words in blocks(text))


@pytest.mark.parametrize("unit", ["{", "\\begin{a}", "\\textbf{", "\\(", "\\footnote{"])
def test_deep_nesting_is_not_lost(unit: str) -> None:
    """F17: what is nested deeper than the library goes is read as plain text."""
    text = unit * 5_000 + "Growth was 40%."

    assert blocks(text)[-1][2].endswith("Growth was 40%.")


_PIECES = st.sampled_from(
    [
        *(
            "It rose",
            "378,000",
            "a.",
            "{",
            "}",
            "$",
            "%",
            "\\%",
            "&",
            "~",
            "--",
            "`",
            "''",
            "\\",
            "é",
        ),
        *(
            "\\textbf{",
            "\\footnote{",
            "\\section{",
            "\\item ",
            "\\\\",
            "\\verb|",
            "\\(",
            "\\)",
            "\\[",
        ),
        *("\\begin{itemize}", "\\end{itemize}", "\\begin{tabular}{l}", "\\end{tabular}", "\\'e"),
        *("\\begin{document}", "\\end{document}", "\\cite{x}", "\\SI{1}{\\percent}", "\\unknown"),
        *("\n", "\n\n", " ", "\r\n", "[", "]", "\\begin{equation}", "\\end{equation}", "\\hline"),
    ]
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_any_text_is_a_document(text: str) -> None:
    """F17: whatever the text, blocks are in order, and nothing outside of them is prose."""
    document = parse(text, "latex")

    check(document, text)
    split(document)
