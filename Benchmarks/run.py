"""Runs every benchmark against its peer in turn and writes RESULTS.md.

Each row alternates between ours and the peer, so that a change of the machine's speed meets
both; what is reported are medians and the ratio of the medians.
"""

import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

import pathologies
import peers
import plot_peers
import prose

here = pathlib.Path(__file__).resolve().parent
project = here.parent
workloads = here / ".build" / "release" / "workloads"
palimpsest = project / ".build" / "release" / "palimpsest"


def ours(*arguments):
    output = subprocess.run(
        [workloads, *map(str, arguments)], check=True, capture_output=True, text=True
    )
    return float(output.stdout.split()[0])


def ours_twice(*arguments):
    """Seconds for one of two processes that do the same work at the same time.

    What two cores of this machine can do together at best: nothing is shared but the machine.
    """
    command = [workloads, *map(str, arguments)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    return statistics.mean(float(one.communicate()[0].split()[0]) for one in both)


def build_from_nothing():
    """Seconds for all notebooks with an empty store."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "project"
        copy.mkdir()
        shutil.copy(project / "palimpsest.yml", copy)
        shutil.copytree(project / "notebooks", copy / "notebooks")
        start = time.perf_counter()
        subprocess.run([palimpsest, "build", "--project", copy, "--quiet"], check=True)
        cold = time.perf_counter() - start
        idle = []
        for _ in range(15):
            start = time.perf_counter()
            subprocess.run([palimpsest, "build", "--project", copy, "--quiet"], check=True)
            idle.append(time.perf_counter() - start)
        return cold, statistics.median(idle)


def build_gallery(rounds=5):
    """Seconds for the gallery alone: from an empty store, and drawn again after a change of its text."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "project"
        (copy / "notebooks").mkdir(parents=True)
        (copy / "palimpsest.yml").write_text("title: Gallery\nnotebooks: notebooks\noutput: site\n")
        note = copy / "notebooks" / "gallery.md"
        shutil.copy(project / "notebooks" / "gallery.md", note)
        command = [palimpsest, "build", "--project", copy, "--quiet"]
        start = time.perf_counter()
        subprocess.run(command, check=True)
        cold = time.perf_counter() - start
        drawn = []
        for number in range(rounds):
            with note.open("a") as file:
                file.write(f"\nOne more sentence, number {number}.\n")
            start = time.perf_counter()
            subprocess.run(command, check=True)
            drawn.append(time.perf_counter() - start)
        return cold, statistics.median(drawn)


def build_prose(rounds=5, count=1_000):
    """Seconds for a thousand pages of prose from nothing, ours and Hugo's, medians in turn."""
    hugo = pathlib.Path(sys.prefix) / "bin" / "hugo"
    # In memory where there is such a folder: a journal that makes room for thousands of new files
    # takes as long as either of the two, and varies more.
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        ours, theirs = prose.write(folder, count)
        (pathlib.Path(folder) / "resources").mkdir()
        times = []
        for number in range(rounds):
            mine = [palimpsest, "build", "--project", ours, "--output", f"{folder}/a{number}", "--quiet"]
            peer = [hugo, "--source", theirs, "--destination", f"{folder}/b{number}", "--quiet"]
            shutil.rmtree(ours / ".palimpsest", ignore_errors=True)
            pair = []
            for command in (mine, peer):
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                pair.append(time.perf_counter() - start)
            times.append(pair)
        return tuple(statistics.median(column) for column in zip(*times))


def compare(first, second, rounds):
    pairs = [(first(), second()) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def time_text(seconds):
    for unit, scale in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if seconds * scale >= 1:
            return f"{seconds * scale:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def main():
    rows = []

    def add(name, mine, peer, peer_name, budget):
        rows.append((name, time_text(mine), time_text(peer), peer_name, f"{peer / mine:.2f}", budget))
        print(f"{name}: {time_text(mine)}, {peer_name} {time_text(peer)}, × {peer / mine:.2f}")

    mine, peer = compare(lambda: ours("normals"), peers.normals, 7)
    add("one standard normal", mine, peer, "numpy PCG64", "≥ 3")
    mine, peer = compare(lambda: ours("accumulate"), peers.accumulate_statistics, 7)
    add("Gaussian, accumulate, n = 100, T = 1,000, R = 2,000", mine, peer,
        "numpy, sufficient statistics", "≥ 2")
    mine, peer = compare(lambda: ours("accumulate"), peers.accumulate_samples, 3)
    add("the same", mine, peer, "numpy, every sample drawn", "≥ 50")
    two, one = compare(lambda: ours("accumulate", 2, 20_000), lambda: ours("accumulate", 1, 20_000), 7)
    add("the same with R = 20,000 on two threads", two, one, "one thread", "≥ 1.8")
    ceiling = statistics.median(ours_twice("accumulate", 1, 20_000) for _ in range(5))
    rows.append(("two independent processes, for comparison", time_text(ceiling / 2),
                 time_text(one), "one thread", f"{2 * one / ceiling:.2f}", "–"))
    print(f"two independent processes: × {2 * one / ceiling:.2f}")
    mine, peer = compare(lambda: ours("line-chart"), plot_peers.matplotlib_line, 7)
    add("a line of 10,000 points to SVG", mine, peer, "matplotlib", "≥ 20")
    mine, peer = compare(lambda: ours("line-chart"), plot_peers.vega_line, 5)
    add("the same", mine, peer, "Vega-Lite (vl-convert)", "> 1")
    mine, peer = build_prose()
    add("1,000 pages of prose, 7 kB each, cold", mine, peer, "Hugo", "> 1, < 1 s")
    gallery_cold, gallery_drawn = build_gallery()
    print(f"gallery, empty store: {time_text(gallery_cold)}; drawn again: {time_text(gallery_drawn)}")
    cold, idle = build_from_nothing()
    print(f"all notebooks, empty store: {time_text(cold)}; nothing to do: {time_text(idle)}")

    slow = list(pathologies.measure(palimpsest))
    for name, size, once, twice in slow:
        print(f"{name}: {size} bytes {time_text(once)}, twice as many × {twice / once:.2f}")

    cores = subprocess.run(["nproc"], capture_output=True, text=True, check=True).stdout.strip()
    lines = [
        "# Benchmarks",
        "",
        f"Measured on {processor()}, {cores} cores, with Python {platform.python_version()} and "
        f"numpy {np.__version__}. Written by `make bench`; medians of runs that alternate.",
        "",
        "| work | ours | peer | | ratio | budget |",
        "|---|---:|---:|---|---:|---:|",
    ]
    for name, mine, peer, peer_name, ratio, budget in rows:
        lines.append(f"| {name} | {mine} | {peer} | {peer_name} | {ratio} | {budget} |")
    lines += [
        "",
        "| build of this site | time | budget |",
        "|---|---:|---:|",
        f"| every notebook, empty store | {time_text(cold)} | < 60 s |",
        f"| nothing to do | {time_text(idle)} | < 60 ms |",
        f"| the gallery, empty store | {time_text(gallery_cold)} | < 5 s |",
        f"| the gallery, evaluated and drawn again | {time_text(gallery_drawn)} | < 1 s |",
        "",
        "A note that is written to be slow to read, and one of twice its length:",
        "",
        "| note | bytes | time | twice the length | ratio |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, size, once, twice in slow:
        lines.append(
            f"| {name} | {size:,} | {time_text(once)} | {time_text(twice)} | {twice / once:.2f} |")
    lines.append("")
    (here / "RESULTS.md").write_text("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
