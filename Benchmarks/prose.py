"""Writes the same pages of prose for us and for Hugo.

The pages are made of random words with emphasis, links, lists, quotes, code and headings, about
7 kB each, from a fixed seed.
"""

import pathlib
import random

WORDS = (
    "variance sample estimate model generation collapse replicate mean drift chain measure limit law "
    "bound rate data real synthetic batch fit noise prior risk loss curve plateau error state tail "
    "of the in and a to is for with by on at from that this each where when under over after before"
).split()
SIZE = 7_000


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(8, 18))]
    position = rng.randrange(len(words))
    kind = rng.random()
    if kind < 0.10:
        words[position] = f"*{words[position]}*"
    elif kind < 0.18:
        words[position] = f"**{words[position]}**"
    elif kind < 0.26:
        words[position] = f"`{words[position]}`"
    elif kind < 0.34:
        # "this" would be a text that says nothing, and would earn a warning.
        word = rng.choice(WORDS[:30])
        words[position] = f"[{word}](https://example.org/{word})"
    words[0] = words[0].capitalize()
    return " ".join(words) + "."


def page(number):
    rng = random.Random(number)
    text = f"---\ntitle: Note {number}\ndate: 2026-01-01\n---\n\n"
    section = 0
    while len(text) < SIZE:
        section += 1
        text += f"## Section {section} on {rng.choice(WORDS)}\n\n"
        for _ in range(3):
            text += "\n".join(sentence(rng) for _ in range(rng.randint(3, 6))) + "\n\n"
        kind = section % 4
        if kind == 0:
            text += "".join(f"- {sentence(rng)}\n" for _ in range(4)) + "\n"
        elif kind == 1:
            text += f"> {sentence(rng)}\n> {sentence(rng)}\n\n"
        elif kind == 2:
            text += "```python\nfor t in range(100):\n    x = step(x, t)\n```\n\n"
    return text


LAYOUT = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><header><nav><a href="/">Notes</a></nav></header><main><article><h1>{{ .Title }}</h1>
{{ .TableOfContents }}{{ .Content }}</article></main></body></html>
"""
LIST = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Notes</title></head>
<body><main><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>
"""


def write(folder, count):
    """Writes a project for us in folder/ours and one for Hugo in folder/hugo."""
    folder = pathlib.Path(folder)
    notes, content = folder / "ours" / "notebooks", folder / "hugo" / "content" / "notes"
    layouts = folder / "hugo" / "layouts" / "_default"
    for path in (notes, content, layouts):
        path.mkdir(parents=True)
    (folder / "ours" / "palimpsest.yml").write_text("title: Notes\n")
    (folder / "hugo" / "hugo.toml").write_text(
        'title = "Notes"\nbaseURL = "https://example.org/"\n'
        'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n'
    )
    (layouts / "single.html").write_text(LAYOUT)
    (layouts / "list.html").write_text(LIST)
    (folder / "hugo" / "layouts" / "index.html").write_text(LIST)
    for number in range(count):
        text = page(number)
        (notes / f"note-{number:04}.md").write_text(text)
        (content / f"note-{number:04}.md").write_text(text)
    return folder / "ours", folder / "hugo"
