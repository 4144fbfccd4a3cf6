"""Reads the figures of a built page in Chromium, from a file, with and without the script.

Usage: test_figures.py PALIMPSEST [--site FOLDER] [--screenshots FOLDER]

With a site, all of its pages are opened and checked for accessibility.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
CHROMIUM = shutil.which("chromium")


def build(tool: str, folder: pathlib.Path) -> str:
    """The address of the page that the tool makes of figures.md."""
    (folder / "notebooks").mkdir()
    shutil.copy(HERE / "figures.md", folder / "notebooks/figures.md")
    (folder / "palimpsest.yml").write_text("title: Browser test\n", encoding="utf-8")
    subprocess.run([tool, "build"], cwd=folder, check=True)
    return (folder / "_site/figures/index.html").as_uri()


class Tester:
    """Counts expectations, and says which of them failed."""

    def __init__(self):
        self.failures = []
        self.count = 0

    def expect(self, condition, sentence, found=None):
        self.count += 1
        if not condition:
            self.failures.append(sentence + ("" if found is None else f", but found: {found!r}"))

    def equal(self, found, wanted, sentence):
        self.expect(found == wanted, f"{sentence} is {wanted!r}", found)


class Reader:
    """A page that is open, with what it complained about."""

    def __init__(self, browser, address, **options):
        self.page = browser.new_context(**options).new_page()
        self.complaints = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self.complaints.append(request.url))
        self.page.set_default_timeout(5_000)
        self.page.goto(address)
        if self.complaints:
            raise SystemExit(f"{address}: {self.complaints}")

    def figure(self, name):
        return self.page.locator(f"#{name}")

    def chart(self, name):
        return self.figure(name).locator("svg[tabindex]:visible")

    def place(self, name, panel, across, down):
        """The point of the window at shares of a panel's width and height."""
        chart = self.chart(name)
        chart.scroll_into_view_if_needed()
        box = chart.bounding_box()
        horizontal, vertical = chart.get_attribute("data-panels").split(";")[panel].split("|")
        (left, right), (bottom, top) = (
            [float(number) for number in axis.split(" ")[:2]] for axis in (horizontal, vertical))
        unit = box["width"] / float(chart.get_attribute("viewBox").split()[2])
        return (box["x"] + (left + across * (right - left)) * unit,
                box["y"] + (top + down * (bottom - top)) * unit)

    def output(self, name):
        return self.figure(name).locator(".reading").inner_text().strip()

    def row(self, name, index, frame=None):
        """The cells of a row of the figure's data."""
        body = "tbody" if frame is None else f"tbody[data-frame='{frame}']"
        rows = f"table[data-figure={name}] {body} tr"
        return self.page.locator(rows).nth(index).locator("td").all_text_contents()


def keyboard(test, reader):
    chart = reader.chart("fig-lines")
    chart.focus()
    press = reader.page.keyboard.press
    press("End")
    x, mean, median = reader.row("fig-lines", 40)
    test.equal(
        reader.output("fig-lines"), f"generation {x} mean {mean} median {median}", "the last row")
    test.equal(
        reader.figure("fig-lines").locator(".reading strong").inner_text(), f"mean {mean}",
        "the first series")
    press("ArrowDown")
    test.equal(
        reader.figure("fig-lines").locator(".reading strong").inner_text(), f"median {median}",
        "the series below")
    press("ArrowLeft")
    test.expect(reader.output("fig-lines").startswith("generation 39 "), "left is one row back")
    press("Home")
    test.expect(reader.output("fig-lines").startswith("generation 0 "), "Home is the first row")
    # Generation 0 has no place on a logarithmic axis: it is read, and nothing is drawn.
    test.equal(chart.locator(".cross").count(), 0, "the crosshair outside of the axis")
    press("ArrowRight")
    test.equal(chart.locator(".cross").count(), 1, "the crosshair in the axis")
    press("Escape")
    test.equal(reader.output("fig-lines"), "", "the output after Escape")
    press("Tab")
    test.expect(
        reader.page.evaluate("document.activeElement.getAttribute('role')") == "button",
        "Tab goes on to the labels")


def pointer(test, reader):
    chart = reader.chart("fig-lines")
    move = reader.page.mouse.move
    move(*reader.place("fig-lines", 0, 0.999, 0.5))
    test.expect(reader.output("fig-lines").startswith("generation 40 "),
                "the pointer at the right end reads the last row", reader.output("fig-lines"))
    # The middle of a logarithmic axis from 1 to 40 is its geometric mean.
    move(*reader.place("fig-lines", 0, 0.5, 0.5))
    test.expect(reader.output("fig-lines").startswith("generation 6 "),
                "the pointer in the middle reads generation 6", reader.output("fig-lines"))
    line = chart.locator(".mark path").first.bounding_box()
    place = chart.locator(".dot").bounding_box()
    test.expect(
        line["y"] - 6 <= place["y"] + place["height"] / 2 <= line["y"] + line["height"] + 6,
        "the dot lies on the line")
    box = chart.bounding_box()
    move(box["x"] + 2, box["y"] + 2)
    test.equal(reader.output("fig-lines"), "", "the output outside of the panel")


def clouds(test, reader):
    """Of points that lie side by side the nearest counts, however near another is along x."""
    x, y = reader.place("fig-cloud", 0, 0.5, 0.95)
    reader.page.mouse.move(x + 1, y)
    test.equal(reader.output("fig-cloud"), "x 1.02 y 0", "the point near the pointer")
    x, y = reader.place("fig-cloud", 0, 0.51, 0.05)
    reader.page.mouse.move(x + 1, y)
    test.equal(reader.output("fig-cloud"), "x 1 y 10", "the point above it")


def panels(test, reader):
    chart = reader.chart("fig-panels")
    reader.page.mouse.move(*reader.place("fig-panels", 1, 0.5, 0.5))
    test.equal(reader.output("fig-panels"), "x 3 odd: value 30", "the values of a panel")
    # The panels share their axes, but the crosshair stands in one of them.
    test.equal(chart.locator(".cross").count(), 1, "the number of crosshairs")
    slider = reader.figure("fig-panels").get_by_role("slider")
    slider.focus()
    reader.page.keyboard.press("ArrowRight")
    reader.page.mouse.move(*reader.place("fig-panels", 0, 0.5, 0.5))
    test.equal(reader.output("fig-panels"), "x 2 even: value 200", "the value in another frame")


def composed(test, reader):
    """Charts of a figure step together, and keys lead through all of them."""
    chart = reader.chart("fig-composed")
    figure = reader.figure("fig-composed")
    test.equal(figure.get_by_role("slider").count(), 1, "the sliders of a composed figure")
    tables = reader.page.locator("table[data-figure=fig-composed]")
    test.equal(tables.count(), 3, "the tables of a composed figure")
    test.equal(chart.locator("[data-frame].shown:visible").count(), 2, "the marks of a frame")
    chart.focus()
    press = reader.page.keyboard.press
    press("End")
    rows = [tables.nth(index).locator("tbody[data-frame='0'] tr").last for index in (0, 1)]
    first, second = (row.locator("td").all_text_contents() for row in rows)
    test.equal(
        reader.output("fig-composed"), f"generation {first[1]} mean {first[2]}", "the first chart")
    press("ArrowDown")
    test.equal(
        reader.output("fig-composed"), f"generation {second[1]} median {second[2]}",
        "the second chart")
    press("ArrowDown")
    test.expect(reader.output("fig-composed").startswith("step fourth"),
                "the still chart, in its last row", reader.output("fig-composed"))
    path = chart.locator(".cross").get_attribute("d")
    test.expect("H" in path, "the crosshair of its rows lies", path)
    press("ArrowDown")
    test.expect(reader.output("fig-composed").startswith("generation"), "the first chart again")


def names(test, reader):
    chart = reader.chart("fig-names")
    chart.focus()
    test.expect(
        reader.output("fig-names").startswith("tree oak"), "rows follow the names",
        reader.output("fig-names"))
    reader.page.keyboard.press("ArrowRight")
    test.expect(reader.output("fig-names").startswith("tree ash"), "the second name follows")
    path = chart.locator(".cross").get_attribute("d")
    test.expect("H" in path, "the crosshair of an upright chart lies", path)


def labels(test, reader):
    chart = reader.chart("fig-lines")
    button = chart.get_by_role("button", name="median")
    test.equal(button.get_attribute("aria-pressed"), "true", "a label's state")
    button.click()
    test.equal(button.get_attribute("aria-pressed"), "false", "the state after a press")
    test.equal(chart.locator(".mark.off").count(), 1, "the number of faded marks")
    chart.focus()
    reader.page.keyboard.press("End")
    test.expect("median" not in reader.output("fig-lines"), "a faded series is not read")
    button.focus()
    reader.page.keyboard.press("Enter")
    test.equal(chart.locator(".mark.off").count(), 0, "the faded marks after another press")


def touch(test, browser, address):
    reader = Reader(browser, address, has_touch=True, viewport={"width": 390, "height": 900})
    reader.page.touchscreen.tap(*reader.place("fig-lines", 0, 0.999, 0.5))
    test.expect(reader.output("fig-lines").startswith("generation 40 "),
                "a finger reads the last row, and lifts", reader.output("fig-lines"))
    button = reader.chart("fig-lines").get_by_role("button", name="median")
    button.tap()
    test.equal(button.get_attribute("aria-pressed"), "false", "the state after a tap")
    slider = reader.figure("fig-sweep").get_by_role("slider")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    reader.page.touchscreen.tap(box["x"] + box["width"] - 4, box["y"] + box["height"] / 2)
    test.equal(slider.input_value(), "3", "the slider at its right end")
    test.equal(reader.complaints, [], "the complaints of a touch screen")


def fragments(test, browser, address):
    """Fragments of no meaning change nothing and break nothing."""
    for fragment in ("#fig-sweep:n=31", "#fig-sweep:%E0%A4%A", "#fig-sweep:", "#:", "#%", "#fig-two:factor=2"):
        reader = Reader(browser, address + fragment)
        shown = reader.chart("fig-sweep").locator(".shown").first.get_attribute("data-frame")
        test.equal(shown, "0", f"the frame at {fragment}")
        two = reader.chart("fig-two").locator(".shown").first.get_attribute("data-frame")
        test.equal(two, "2" if "two" in fragment else "0", f"the other figure at {fragment}")
        test.equal(reader.complaints, [], f"the complaints at {fragment}")


def sliders(test, reader, address):
    figure = reader.figure("fig-sweep")
    slider = figure.get_by_role("slider", name="n")
    chart = reader.chart("fig-sweep")
    test.equal(chart.locator("[data-frame].shown:visible").count(), 2, "the marks of a frame")
    axes = chart.locator(".axis").first.inner_html()
    slider.focus()
    reader.page.keyboard.press("ArrowRight")
    reader.page.keyboard.press("ArrowRight")
    test.equal(slider.get_attribute("aria-valuetext"), "n = 100", "the value in words")
    test.equal(figure.locator(".sliders output").inner_text(), "100", "the value beside it")
    test.expect(reader.page.url.endswith("#fig-sweep:n=100"), "the address", reader.page.url)
    test.equal(
        chart.locator("[data-frame].shown").first.get_attribute("data-frame"), "2", "the frame")
    test.equal(chart.locator(".axis").first.inner_html(), axes, "the axis")
    chart.focus()
    reader.page.keyboard.press("End")
    row = reader.row("fig-sweep", -1, frame=2)
    test.expect(
        reader.output("fig-sweep").startswith(f"generation {row[1]} "),
        "the last row of the frame", reader.output("fig-sweep"))
    test.expect(f"mean {row[-1]}" in reader.output("fig-sweep"), "the frame's own values")
    reader.page.goto("about:blank")
    reader.page.goto(address + "#fig-sweep:n=300")
    test.equal(
        reader.figure("fig-sweep").locator(".sliders output").inner_text(), "300",
        "the value that the address restores")
    reader.page.evaluate("location.hash = '#fig-two:factor=5,shift=10'")
    reader.page.wait_for_function(
        "[...document.querySelectorAll('#fig-two .sliders output')].map(o => o.value) == '5,10'")
    test.equal(
        reader.chart("fig-two").locator(".shown").first.get_attribute("data-frame"), "5",
        "the frame of two sliders")


def without(test, browser, address):
    reader = Reader(browser, address, java_script_enabled=False)
    figure = reader.figure("fig-sweep")
    test.equal(figure.locator("svg:visible").count(), 1, "the drawings without script")
    test.equal(figure.locator("svg:visible .strip-title").count(), 4, "the key frames")
    test.equal(figure.get_by_role("slider").count(), 0, "the sliders without script")
    test.expect(reader.page.locator("table[data-figure=fig-sweep]").count() == 1, "the data")
    test.equal(reader.complaints, [], "the complaints without script")


def printing(test, browser, address):
    reader = Reader(browser, address)
    reader.page.emulate_media(media="print")
    figure = reader.figure("fig-sweep")
    test.equal(figure.locator("svg:visible .strip-title").count(), 4, "the key frames in print")
    test.equal(figure.locator("input:visible").count(), 0, "the sliders in print")


def accessibility(test, reader):
    found = Axe().run(reader.page).response["violations"]
    test.equal([f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found], [],
               f"what axe finds in {reader.page.url}")


def published(test, browser, folder):
    """Every page of a site opens without complaint, and axe finds nothing in it."""
    for file in sorted(folder.rglob("*.html")):
        reader = Reader(browser, file.resolve().as_uri(), reduced_motion="reduce")
        test.equal(reader.complaints, [], f"the complaints of {file}")
        accessibility(test, reader)
        reader.page.close()


def screenshots(browser, address, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for width in (1280, 390):
        for scheme in ("light", "dark"):
            reader = Reader(
                browser, address + "#fig-sweep:n=30", color_scheme=scheme,
                viewport={"width": width, "height": 900})
            reader.chart("fig-lines").focus()
            reader.page.keyboard.press("End")
            reader.page.keyboard.press("ArrowLeft")
            reader.page.screenshot(path=folder / f"{width}-{scheme}.png", full_page=True)
    reader = Reader(browser, address, java_script_enabled=False)
    reader.page.screenshot(path=folder / "without-script.png", full_page=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("palimpsest")
    parser.add_argument("--site", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    options = parser.parse_args()
    test = Tester()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = build(str(pathlib.Path(options.palimpsest).resolve()), pathlib.Path(folder))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for width in (1280, 390):
            reader = Reader(
                browser, address, viewport={"width": width, "height": 900},
                reduced_motion="reduce")
            keyboard(test, reader)
            pointer(test, reader)
            names(test, reader)
            labels(test, reader)
            clouds(test, reader)
            panels(test, reader)
            composed(test, reader)
            sliders(test, reader, address)
            test.equal(reader.complaints, [], f"the complaints at {width} px")
            # Axe asks for the style sheet in a way that files do not allow.
            accessibility(test, reader)
        touch(test, browser, address)
        fragments(test, browser, address)
        without(test, browser, address)
        printing(test, browser, address)
        if options.site:
            published(test, browser, options.site)
        if options.screenshots:
            screenshots(browser, address, options.screenshots)
        browser.close()
    for failure in test.failures:
        print("failed:", failure)
    if test.failures:
        raise SystemExit(1)
    print(f"{test.count} expectations in Chromium, all met")


if __name__ == "__main__":
    main()
