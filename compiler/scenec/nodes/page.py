"""The kind `page`: the page that plays an interactive film: its stretches, what is asked after each, and where answers lead.

Parameters: see outputs.page.page. Inputs: the films, each once, in the order in which `stretches` name their files first.
Artifact: `page.html`.
"""

from __future__ import annotations

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("fontpkg-fraunces", "fontpkg-heebo", "fontpkg-inter", "fontpkg-noto-sans-arabic", "python-bidi", "uharfbuzz")
CODE = ("captions", "outputs/page", "outputs/subtitles.py", "timeline.py", "titles/styles.py")

PAGE = "page.html"


def run(work: Work) -> None:
    """Write."""
    from scenec.outputs.page import page

    (work.out / PAGE).write_text(page(work.params), encoding="utf-8", newline="\n")
