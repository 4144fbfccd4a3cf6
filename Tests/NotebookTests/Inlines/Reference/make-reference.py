#!/usr/bin/env python3
"""Asks Pandoc 2.17 and cmark-gfm 0.29 how they read running text.

Writes pandoc.json and cmark-gfm.json beside this file: the Markdown of each case and how the
program read it, in the notation of InlineDescription.swift. Needs the Debian packages pandoc and
cmark-gfm. Left out on purpose is what we read otherwise; each case of that is a test of its own.
"""

import json
import pathlib
import subprocess
import xml.etree.ElementTree

FOLDER = pathlib.Path(__file__).parent

PANDOC = [
    # Dollar signs.
    "a $x$ b", "$5 and $6", "$a$5", "$a$b", "a$b$c", "$ a$", "$a $", "$a b$ and $c$", "\\$a$",
    "$a\\$b$", "$\\text{if $x$ y}$", "$\\text{a}$ $b$", "$$a$$ b", "a $$a $ b$$", "$$$",
    "$20,000 and $30,000", "$x_1$*a*$x_2$", "`$a$`", "[a $b$](c)", "*$a*b$*", "$a$$b$", "$`a`$",
    "$a$-$b$", "$\\{a\\}$", "a\\\\$b$", "($a$)", "$a$.", "$a", "a$", "$1$", "$a$'s", "$-1$",
    "$\\alpha\\ \\beta$",
    # Marks on both sides.
    "H~2~O", "x^2^", "x^a b^", "~5 and ~6", "x^*a b*^", "x^[1]^", "^a^", "a^b^c^d^", "a~b~c~d~",
    "~~a~~", "~~a *b* c~~", "~~a b~~ c", "~~a ~b~ c~~", "a^$n$^", "x^`a b`^", "\\~a~", "~a\\~b~",
    "a^b", "a~b", "2^10^ and 2^20^", "~a *b* c~", "x~1~^2^", "*a~1~*", "^**a**^",
    # Spans and attributes.
    "[a]{.b}", "[a *b* c]{.d #e}", "[x [y]{.b} z]{.c}", "[a]{key=value}", "[a]{k=\"b c\"}",
    "`a`{.b}", "[a](u){.b}", "![a](u){#i width=50%}", "[a] {.b}", "[a]{.b}[c]{.d}", "*[a]{.b}*",
    "**[a]{.b}**", "[$x$]{.a}", "[`]`]{.a}", "[\\]]{.a}", "[[a]]{.b}", "[a](u \"t\"){.b}",
    "[]{.a}", "[a]{.b .c #d e=f}", "[a\nb]{.c}", "<http://a.b>{.c}",
    # Notes.
    "a^[b]", "a^[b *c* [d](e)]", "^[a][b]", "a ^[b](u)", "a^[b [c] d]", "*a^[b]*", "_a_^[b]",
    "**a.**^[b]", "\\^[a]", "^[a `]` b]", "a^[b $]$ c]", "^[a [b]{.c}]",
    # Citations.
    "[@key]", "[@key, p. 3; see @other, ch. 2 and *passim*]", "[-@key]", "@key says",
    "@key [p. 3]", "@key [p. 3; see @other]", "@key [@other]", "@key\n[p. 3]", "[@{a b}]",
    "[@{https://a.b/c}]", "@https://a.b/c", "@a.b. c", "@a:b: c", "@a_b c", "[@a_]", "@a--b",
    "a@b.c", "“@key”", "a (@key)", "*@key*", "`@key`", "\\@key", "[@smith{ii, A}, x]", "a @key.",
    "[see @a; also @b]", "[see @a [b](c); @d]", "@key [p. 3](u)", "[@a](u)", "[@a]{.c}",
    "[@a *b; c*; @d]", "[*see* @a]", "word-@key", "@a+b", "@a/b", "@a#b", "@a<b", "@a?b", "@1a",
    "@key's", "[@key $p;q$]", "[@a `b;c`]", "[a @b c]", "[@müller]", "[@a\\; b]",
    "[ @a ]", "[@a,b]", "[@a and others]", "@a and @b", "[*@a*]", "[@a; b@c, @d]", "@",
    "@ a", "[-@a; -@b]", "[see -@a, p. 2]", "see @a, p. 3", "@_a", "@a_", "[@a] (b)",
    # Together.
    "*a [@b]*", "~~[@a]~~", "[@a ~~b~~]", "^[[@a]]", "[[@a]]{.b}", "[a $b$ @c]", "@a^[b]",
    "[@a]^2^", "$a$ @b `c`",
]

GITHUB = [
    "~~a~~", "~~a", "a~~", "~~ a~~", "~~a ~~", "a~~b~~c", "~~a~~b", "a~~b ~~c~~", "~~a~~~~b~~",
    "~~a *b* c~~", "*a ~~b~~ c*", "*a ~~b* c~~", "~~a ~~b~~ c~~", "~~**a.**~~", "**~~a~~**",
    "a ~~\"b\"~~ c", "a~~\"b\"~~c", "~~a.~~b", "(~~a~~)", "~~(a)~~", "\\~~a~~",
    "~~a\\~~", "~~`~~`~~", "~~[a](~~)~~", "[~~a](b)~~", "~~a\nb~~", "~~é~~é", "~~a~~\u3000b",
    "~~a~~。", "。~~a~~", "~~。~~a", "a~~。~~", "~~a~~ ~~b~~", "~~ ~~", "a ~~~~ b",
    "~~a~~~",
]


def text(value):
    return f"'{value}'" if value else ""


class Pandoc:
    """Pandoc's tree in our notation."""

    def attributes(self, value):
        label, classes, pairs = value
        words = [f"#{label}"] if label else []
        words += [f".{name}" for name in classes] + [f"{key}={value}" for key, value in pairs]
        return "{" + " ".join(words) + "}" if words else ""

    def inlines(self, nodes):
        parts, pending = [], ""
        for node in nodes:
            kind, content = node["t"], node.get("c")
            if kind == "Quoted":
                marks = "“”" if content[0]["t"] == "DoubleQuote" else "‘’"
                inner = self.inlines(content[1])
                assert len(content[1]) == 1
                if pending or marks[0]:
                    parts.append(text(pending + marks[0]))
                parts.append(inner)
                pending = marks[1]
                continue
            plain = {"Str": content, "Space": " "}.get(kind)
            if plain is not None:
                # Pandoc puts a fixed blank behind abbreviations.
                pending += plain.replace("\u00a0", " ")
                continue
            parts += [text(pending), self.inline(kind, content)]
            pending = ""
        parts.append(text(pending))
        return " ".join(part for part in parts if part)

    def inline(self, kind, content):
        named = {"Emph": "em", "Strong": "strong", "Strikeout": "del", "Superscript": "sup",
                 "Subscript": "sub"}
        if kind in named:
            return f"{named[kind]}({self.inlines(content)})"
        if kind == "SoftBreak":
            return "soft"
        if kind == "Math":
            name = "display" if content[0]["t"] == "DisplayMath" else "formula"
            return f"{name}({content[1]})"
        if kind == "Code":
            attributes = self.attributes(content[0])
            code = f"code({content[1]})"
            return f"span({code}){attributes}" if attributes else code
        if kind == "Span":
            return f"span({self.inlines(content[1])}){self.attributes(content[0])}"
        if kind in ("Link", "Image"):
            classes = [name for name in content[0][1] if name not in ("uri", "email")]
            attributes = self.attributes([content[0][0], classes, content[0][2]])
            return f"{kind.lower()}({content[2][0]} {self.inlines(content[1])}){attributes}"
        if kind == "Note":
            return f"note({self.inlines(content[0]['c'])})"
        if kind == "Cite":
            return self.citation(content[0])
        raise ValueError(kind)

    def citation(self, items):
        style = "says" if items[0]["citationMode"]["t"] == "AuthorInText" else "cite"
        parts = []
        for item in items:
            key = item["citationId"]
            if item["citationMode"]["t"] == "SuppressAuthor":
                key = "-" + key
            suffix = self.inlines(item["citationSuffix"])
            # The comma and the blank before a locator are not part of it here.
            if suffix.startswith("','"):
                suffix = suffix[4:]
            elif suffix.startswith("',"):
                suffix = "'" + suffix[2:].lstrip()
            elif suffix.startswith("' '"):
                suffix = suffix[4:]
            elif suffix.startswith("' "):
                suffix = "'" + suffix[1:].lstrip()
            words = [self.inlines(item["citationPrefix"]), key, suffix]
            parts.append(" ".join(word for word in words if word))
        return f"{style}({'; '.join(parts)})"


def pandoc(markdown):
    command = ["pandoc", "-f", "markdown-implicit_figures", "-t", "json", "--wrap=preserve"]
    tree = json.loads(subprocess.run(
        command, input=markdown, capture_output=True, check=True, text=True).stdout)
    return Pandoc().inlines(tree["blocks"][0]["c"])


def github(markdown):
    command = ["cmark-gfm", "-e", "strikethrough", "-t", "xml"]
    output = subprocess.run(
        command, input=markdown, capture_output=True, check=True, text=True).stdout
    root = xml.etree.ElementTree.fromstring(output.split("\n", 2)[2])
    return gfm(root[0])


def gfm(parent):
    named = {"emph": "em", "strong": "strong", "strikethrough": "del"}
    parts, pending = [], ""
    for node in parent:
        kind = node.tag.split("}")[1]
        if kind == "text":
            pending += node.text or ""
            continue
        parts.append(text(pending))
        pending = ""
        if kind == "softbreak":
            parts.append("soft")
        elif kind == "code":
            parts.append(f"code({node.text})")
        elif kind == "link":
            parts.append(f"link({node.get('destination')} {gfm(node)})")
        else:
            parts.append(f"{named[kind]}({gfm(node)})")
    parts.append(text(pending))
    return " ".join(part for part in parts if part)


def write(name, cases, read):
    rows = [{"markdown": case, "expected": read(case)} for case in cases]
    content = json.dumps(rows, ensure_ascii=False, indent=1)
    (FOLDER / name).write_text(content + "\n", encoding="utf-8")


write("pandoc.json", PANDOC, pandoc)
write("cmark-gfm.json", GITHUB, github)
