"""A kind for tests: joins its text with those of its inputs. A comment beside it says how often it ran."""

from __future__ import annotations

import os
import sys

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ("pyyaml",)
CODE = ("plain.py",)


def run(work: Work) -> None:
    sys.stdout.write("noise on standard output\n")
    os.write(1, b"noise from a library\n")
    sys.stderr.write("noise on standard error\n")
    work.progress(0.5)
    parts = [work.params["text"], *((folder / "text.txt").read_text() for folder in work.inputs)]
    (work.out / "text.txt").write_text(" ".join(parts))
