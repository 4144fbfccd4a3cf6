#!/usr/bin/env python3
"""Writes what BibTeX itself and pylatexenc make of names, LaTeX and a whole file.

Names are divided and files are read by BibTeX 0.99d with the style `dump.bst` (`bibtex` of Debian's
texlive-binaries); what they give is decoded by pylatexenc:

    pip install pylatexenc==2.11
    python3 make_references.py

What pylatexenc does not know or leaves as it is, such as a single quote, stands in the tests instead,
and so do the two kinds of names that we divide otherwise than BibTeX: it cuts `Jo\\~ao` at the tilde,
and takes `al` of `al-Khwarizmi` for a particle.
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from pylatexenc.latex2text import LatexNodes2Text

HERE = pathlib.Path(__file__).parent
FIELDS = ["title", "journal", "booktitle", "year", "volume", "number", "pages", "publisher",
          "institution", "school", "edition", "note"]

NAMES = r"""
Donald Knuth
Donald E. Knuth
Knuth, Donald E.
Ludwig van Beethoven
van Beethoven, Ludwig
Charles Louis Xavier Joseph de la Vall{\'e}e Poussin
de la Vall{\'e}e Poussin, Charles Louis Xavier Joseph
Vall{\'e}e Poussin, Charles Louis Xavier Joseph de la
Ford, Jr., Henry
King, Jr, Martin Luther
von der Bar, Jr., Carl
Steele, III, Guy L.
Per Brinch Hansen
Brinch Hansen, Per
{Brinch Hansen}, Per
Jean-Paul Sartre
Jean-Pierre de Moivre
Abraham de Moivre
{\"O}berg, Ann
Ann {\"O}berg
{\"o}berg Ann Test
Kurt G{\"o}del
G\"odel, Kurt
Paul Erd{\H o}s
Paul Erd\H{o}s
Erd{\H{o}}s, P{\'a}l
Jaroslav Ha\v{s}ek
{\v{C}}ech, Eduard
{\O}ystein Ore
\O ystein Ore
Niels Henrik Abel
Sophus Lie
Ole Peder Arvesen {\o}y Test
{\AA}ngstr{\"o}m, Anders Jonas
{\'E}variste Galois
Galois, {\'E}variste
d'Alembert, Jean le Rond
Jean le Rond d'Alembert
O'Neil, Cathy
Maria D'Angelo
Plato
{Plato}
plato
von Neumann, John
John von Neumann
VON NEUMANN, JOHN
Johannes Diderik van der Waals
van der Waals, J. D.
J.~D. van~der~Waals
Smith, J. and Doe, J.
Ann Lee and Bo Wu and Cy Xi
Ann Lee AND Bo Wu
Anderson, Sandy and Brand, Andy
{Barnes and Noble} and Lee, Ann
{Barnes and Noble, Inc.} and Lee, Ann
Ann Lee and others
Lee, Ann +and others
de Sousa, Jo{\~a}o
{\L}ukasiewicz, Jan
Jan {\L}ukasiewicz
{\relax Ch}ristos Papadimitriou
Weierstra{\ss}, Karl
S{\o}ren Kierkegaard
Emmy  Noether
	Emmy	Noether	
{Emmy Noether}, A.
von Bar Foo, Ann
Ann von Bar foo Baz
Ann von Bar foo
von, Ann
{von} Bar, Ann
Ann {von} Bar
Ann {V}on Bar
Ann \emph{von} Bar
"""

LATEX = r"""
plain words
{\"a}{\"o}{\"u}{\"A}{\"O}{\"U}
\"a\"o\"u \"{a}\"{o}\"{u} \" a
{\'a}{\'e}{\'i}{\'o}{\'u}{\'y}
\'\i \'{\i} {\'\i} {\'{\i}} \`\i \^\i \"\i
\`a \^e \~n \=u \.z
\v{c} \v s {\v Z} \v{\i}
\u{g} \u a \H{o} \H u \k{a} \k E
\c c \c{S} {\c{t}}
\d{h} \b{d} \r{u} \r a
\'{\ae} \'{\o} \={\ae}
\o{} \O{} \l{} \L{} \ss{} \ae{} \AE{} \oe{} \OE{} \aa{} \AA{}
{\o} {\O} {\l} {\L} {\ss} {\ae} {\AE} {\oe} {\OE} {\aa} {\AA}
stra{\ss}e Stra\ss{}e
S{\o}ren \O rsted
\i{} \j{}
\dh{} \DH{} \th{} \TH{} \dj{} \DJ{} \ng{} \NG{}
1--20 and 3---4 - 5
a \textendash{} b \textemdash{} c
\textquotedblleft x\textquotedblright{} \textquoteleft y\textquoteright
A \& B \% C \_ D \# E \$ F \{ G \}
\ldots{} \dots{} \textellipsis{}
\textregistered{} \texttrademark{} \textdegree{} \textbullet{}
\guillemotleft x\guillemotright{} \quotedblbase y
!`Hola! ?`Que?
{T}he {DNA} of {{Nested}} braces
\v{R}eho\v{r} Dvo\v{r}{\'a}k
Vi\d{\^e}t Nam \'{\^e} \~{\^e} \`{\u a}
Poincar{\'e} and {\'E}cole
Erd{\H o}s--R{\'e}nyi
Fran\c{c}ois Vi\`ete
na{\"\i}ve fa\c cade
\'{E}cole Normale Sup\'{e}rieure
Ko\c{c} U\u{g}ur \.I \c{C}
Stanis{\l}aw {\'S}wierczkowski
J{\o}rgen {\AA}kesson
"""


def decode(source):
    text = LatexNodes2Text(keep_comments=True).latex_to_text(source)
    return " ".join(text.replace("\u00a0", " ").split())


def bibtex(bibliography):
    """The lines of `dump.bst` for every entry: lists of (name, value)."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copy(HERE / "dump.bst", folder)
        (folder / "a.bib").write_text(bibliography, encoding="utf-8")
        (folder / "a.aux").write_text(
            "\\citation{*}\n\\bibstyle{dump}\n\\bibdata{a}\n", encoding="utf-8")
        run = subprocess.run(
            ["bibtex", "a"], cwd=folder, capture_output=True, text=True,
            env=os.environ | {"BSTINPUTS": ".", "BIBINPUTS": "."})
        assert run.returncode == 0, run.stdout
        lines = []
        for line in (folder / "a.bbl").read_text(encoding="utf-8").split("\n"):
            if line.startswith("  "):
                lines[-1] += " " + line.strip()
            elif line:
                lines.append(line)
    entries = []
    for line in lines:
        name, value = line.split(":", 1)
        if name == "k":
            entries.append([])
        entries[-1].append((name, value))
    return entries


def names():
    sources = [
        line.replace("+and", "and\n") for line in NAMES.strip("\n").split("\n")
    ]
    entries = bibtex("\n".join(
        "@misc{k%d, author = {%s}}" % (number, source) for number, source in enumerate(sources)))
    cases = []
    for source, entry in zip(sources, entries, strict=True):
        parts = [decode(value) for name, value in entry if name in "lfvj"]
        people = [parts[start:start + 4] for start in range(0, len(parts), 4)]
        cases.append({"source": source, "names": people})
    return cases


def latex():
    return [
        {"source": line, "text": decode(line)} for line in LATEX.strip("\n").split("\n")
    ]


def entries():
    cases = []
    for entry in bibtex((HERE / "sample.bib").read_text(encoding="utf-8")):
        # The quotes in braces are ours to curl.
        fields = {name: decode(value).replace('"', "") for name, value in entry if name in FIELDS}
        cases.append({"key": dict(entry)["k"], "fields": fields})
    return cases


def write(name, cases):
    lines = ",\n".join("  " + json.dumps(case, ensure_ascii=False) for case in cases)
    (HERE / name).write_text("[\n" + lines + "\n]\n", encoding="utf-8")


write("names.json", names())
write("latex.json", latex())
write("entries.json", entries())
