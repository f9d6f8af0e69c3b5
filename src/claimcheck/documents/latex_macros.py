r"""What the macros and environments of LaTeX and its most used packages hold, by their names.

pylatexenc knows the arguments of some. These tables say which arguments of a macro are text; a
macro that is in none of them is hidden, and what stands in braces behind it is read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from pylatexenc import latex2text  # type: ignore[import-untyped] # it has no types
from pylatexenc.latexwalker import (  # type: ignore[import-untyped] # it has no types
    get_default_latex_context_db,
)
from pylatexenc.macrospec import (  # type: ignore[import-untyped] # it has no types
    EnvironmentSpec,
    MacroSpec,
)


class Arguments(NamedTuple):
    """The arguments of a macro: `spec` as pylatexenc writes them, and which of them are text."""

    spec: str
    texts: tuple[int, ...]


def _table(rows: dict[tuple[str, str], str]) -> dict[str, Arguments]:
    return {
        name: Arguments(spec, tuple(at for at, sign in enumerate(texts) if sign == "t"))
        for (spec, texts), names in rows.items()
        for name in names.split()
    }


def _pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


# The arguments, and under each a "t" where it is text.
ARGUMENTS = _table(
    {
        ("{", "t"): """
            emph textbf textit textrm textmd textsc textsf textsl textup textnormal text mbox
            underline uline uwave textsuperscript textsubscript textquote uppercase lowercase
            MakeUppercase MakeLowercase centerline hl textgreater enquote ensuremath makecell thead
            citetext alert structure mathrm mathbf mathit mathsf operatorname
            """,
        ("*{", "xt"): "fbox framebox nohyphens",
        ("[{", "xt"): "hyperref num unit si ang tablenum frametitle framesubtitle",
        ("[{{", "xtt"): "SI qty numrange",
        ("[{{{", "xttt"): "SIrange qtyrange",
        ("[{{", "xxt"): "textcolor colorbox resizebox* parbox foreignlanguage",
        ("[{[{{", "xxxxt"): "fcolorbox",
        ("{{", "xt"): "href scalebox rotatebox",
        ("{{", "tt"): "nicefrac",
        ("{{{", "xxt"): "resizebox",
        ("{[[{", "xxxt"): "raisebox",
        ("{{", "tx"): "texorpdfstring",
        ("*[{", "xxt"): """
            part chapter section subsection subsubsection paragraph subparagraph caption addchap
            addsec minisec
            """,
        ("[*{[{", "xxxxt"): "multirow",
        ("{{{", "xxt "): "multicolumn",
        ("[{", "xt "): "footnote footnotetext sidenote marginpar marginnote thanks endnote title",
        ("{", "t "): "subtitle date captionof*",
        ("{{", "xt "): "captionof",
        ("{", "x"): """
            label ref autoref cref Cref eqref pageref vref nameref url path nolinkurl texttt code
            input include includeonly bibliography bibliographystyle addbibresource graphicspath
            vspace vspace* hspace hspace* pagestyle thispagestyle hypersetup sisetup lstset
            geometry captionsetup usetikzlibrary pgfplotsset setlist index glossary nocite
            hyphenation phantom hphantom vphantom author institute affiliation email address
            keywords usetheme usecolortheme arraystretch hyperlink hypertarget cmidrule cline
            rowcolor cellcolor columncolor pagecolor color selectlanguage linespread ctikzset
            bibitem tikzset logo titlegraphic hfill gls Gls glspl Glspl acrshort acrlong acrfull
            ac acp acs acl acf citeauthor citeyear sout st del
            """,
        ("[{", "xx"): """
            documentclass usepackage RequirePackage includegraphics printbibliography
            lstinputlisting inputminted lstinline todo
            """,
        ("[{{", "xxx"): "mintinline",
        ("[", "x"): "footnotemark",
        ("*[[{", "xxxx"): """
            cite citet citep citealt citealp citeyearpar Citet Citep parencite textcite autocite
            footcite footcitetext smartcite supercite fullcite Parencite Textcite Autocite
            citenum parencites autocites
            """,
        ("{{", "xx"): """
            setlength addtolength setcounter addtocounter newcounter hypertarget* rule
            setbeamertemplate setbeamercolor theoremstyle numberwithin DeclareSIUnit
            """,
        ("*{[[{", "xxxxx"): "newcommand renewcommand providecommand DeclareRobustCommand",
        ("*{{", "xxx"): "DeclareMathOperator newtheorem*",
        ("{{{", "xxx"): "addcontentsline newacronym specialrule",
        ("[{{{", "xxxx"): "definecolor newglossaryentry",
        ("*{[[{{", "xxxxxx"): "newenvironment renewenvironment",
        ("*{[{[", "xxxxx"): "newtheorem",
    }
)
SECTIONS = {
    name: level
    for level, names in enumerate(
        (
            "part chapter addchap title",
            "section addsec subtitle frametitle",
            "subsection framesubtitle",
            "subsubsection minisec",
            "paragraph",
            "subparagraph",
        ),
        1,
    )
    for name in names.split()
}
NOTES = frozenset("footnote footnotetext sidenote marginpar marginnote thanks endnote".split())
CODE = frozenset("verb texttt code lstinline mintinline url path nolinkurl sout st del".split())
BOXES = frozenset("resizebox scalebox rotatebox raisebox parbox adjustbox".split())
RULES = frozenset(
    "hline toprule midrule bottomrule cmidrule cline specialrule endhead endfirsthead".split()
)
# Environments whose text is code or a formula, and is not even parsed.
VERBATIM = (
    *("verbatim", "Verbatim", "lstlisting", "minted", "comment", "alltt", "filecontents"),
    *("verbatimtab", "BVerbatim", "LVerbatim", "pycode", "python", "luacode"),
)
NO_PROSE = frozenset(
    """
    equation align gather multline flalign alignat eqnarray displaymath math dmath split array
    tikzpicture pgfpicture axis picture forest circuitikz thebibliography algorithm algorithmic
    algorithm2e filecontents CCSXML keywords
    """.split()
)
LISTS = frozenset(
    "itemize enumerate description compactitem compactenum inparaenum tasks asparaenum".split()
)
QUOTES = frozenset("quote quotation verse displayquote displaycquote".split())
TABLES = frozenset(
    "tabular tabularx tabulary longtable tabu longtabu supertabular tblr longtblr".split()
)
_ENVIRONMENTS = {
    "[": "itemize enumerate description figure table tcolorbox listing mdframed subequations",
    "[{": "tabular longtable tabu subfigure subtable longtabu",
    "{[{": "tabular* tabularx tabulary",
    "{": "multicols spacing adjustbox column otherlanguage block alertblock exampleblock",
    "[[[{": "minipage",
    "": "verbatim",  # one that is closed is left out before
    "[{[{": "wrapfigure wraptable",
}
_BLANKS = {
    **dict.fromkeys("; : quad qquad enspace newline linebreak par \\".split(), " "),
    **dict.fromkeys(" \n\t\r", " "),
    **dict.fromkeys("! - / @ xspace ensuremath".split(), ""),
    **dict.fromkeys([",", "thinspace"], "\u202f"),
}
# Names and what they print, one after the other.
_SYMBOLS = _pairs(
    """
    sim ~ textasciitilde ~ texteuro € euro € EUR € textsterling £ pounds £ textyen ¥ yen ¥
    textcent ¢ textdollar $ ldots … dots … textellipsis … textendash – textemdash — LaTeX LaTeX
    TeX TeX textpercent % permil ‰ % % $ $ & & # # _ _ { { } }
    """
)
_UNITS = {
    **_pairs(
        """
        percent % kilo k mega M giga G tera T peta P hecto h deci d centi c milli m micro µ nano n
        metre m meter m gram g kilogram kg second s hour h minute min day d litre L liter L watt W
        joule J volt V ampere A hertz Hz tonne t hectare ha kelvin K celsius °C degreeCelsius °C
        degree ° byte B bit bit per / squared ² cubed ³ km km pascal Pa newton N mole mol
        electronvolt eV ohm Ω
        """
    ),
    "square": "sq ",
    "cubic": "cu ",
}
ACCENTS = frozenset("'`^\"~=.cHkbdruv")


@lru_cache(maxsize=1)
def context() -> Any:
    """Return pylatexenc's knowledge of macros with ours before it."""
    known = get_default_latex_context_db()
    macros = [MacroSpec(name, it.spec) for name, it in ARGUMENTS.items()]
    environments = [
        EnvironmentSpec(name, spec)
        for spec, names in _ENVIRONMENTS.items()
        for name in names.split()
    ]
    known.add_context_category(
        "claimcheck",
        prepend=True,
        macros=macros,
        environments=environments,
    )
    return known


@lru_cache(maxsize=1_000)
def symbol(name: str, *, unit: bool = False) -> str | None:
    r"""Return what a macro without arguments prints: "%" for "\%"; None where it is no symbol."""
    if unit and name in _UNITS:
        return _UNITS[name]
    if name in _BLANKS:
        return _BLANKS[name]
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    found = latex2text.get_default_latex_context_db().get_macro_spec(name)
    text = getattr(found, "simplify_repl", None)
    return text if isinstance(text, str) and text and "%" not in text else None


def accented(node: Any) -> str | None:
    r"""Return the letter with an accent that a node like "\'{e}" prints; None for more than one."""
    given = node.nodeargd.argnlist[-1].latex_verbatim()
    if re.fullmatch(r"\{?\s?(?:[^\W\d_]|\\[ij])\s?\}?", given) is None:
        return None
    return str(latex2text.LatexNodes2Text().nodelist_to_text([node])).strip()
