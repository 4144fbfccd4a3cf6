"""Times notes that are written to be slow to read, each once and then twice as long.

What is measured is the processor time of `palimpsest check` on a project of one such note, less that
of an empty note. If the whole line is linear, twice the note takes at most twice the time.
"""

import pathlib
import resource
import statistics
import subprocess
import tempfile

SHAPES = {
    "opening brackets": lambda n: "[" * n,
    "asterisks": lambda n: "*" * n,
    "emphasis that never closes": lambda n: "*a **b _c " * (n // 10),
    "dollar signs": lambda n: "$" * n,
    "text inside mathematics": lambda n: "$\\text{" * (n // 7),
    "cells of tables": lambda n: "|a|b|c|d|\n|-|-|-|-|\n" + "|1|2|3|4|\n" * (n // 10),
    "lists in lists": lambda n: "- " * (n // 2) + "a",
    "quotes in quotes": lambda n: ">" * n + " a",
    "divisions that never close": lambda n: "::: {.a}\n" * (n // 9),
    "footnotes": lambda n: "".join(f"a[^{i}]\n\n[^{i}]: b\n\n" for i in range(n // 20)),
    "citations": lambda n: "[@a; " * (n // 5),
    "definitions of links": lambda n: "".join(f"[a{i}]: b\n" for i in range(n // 12)),
    "parentheses in a cell": lambda n: "```{swift}\n" + "(" * n + "\n```\n",
}


def processor_time(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(palimpsest, size=500_000, rounds=3):
    """Yields the name, the bytes, and the seconds for a note and for one of twice the length."""
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        (project / "palimpsest.yml").write_text("title: Slow\n")
        (project / "notebooks").mkdir()
        note = project / "notebooks" / "note.md"

        def seconds(text):
            note.write_text(text)
            command = [palimpsest, "check", "--project", project, "--quiet", "--jobs", "1"]
            times = [processor_time(command)]
            # What takes long is not disturbed by what else the machine does.
            while len(times) < rounds and times[0] < 2:
                times.append(processor_time(command))
            return statistics.median(times)

        empty = seconds("")
        for name, shape in SHAPES.items():
            yield name, len(shape(size)), seconds(shape(size)) - empty, seconds(shape(2 * size)) - empty
