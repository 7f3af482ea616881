"""A kind for tests: says where it runs, then waits until a file is there."""

from __future__ import annotations

import os
import time
from pathlib import Path

from scenec.nodes.work import Work

VERSION = 1
TOOLS = ()
CODE = ()


def run(work: Work) -> None:
    Path(work.params["started"]).write_text(str(os.getpid()))
    while not Path(work.params["until"]).exists():
        time.sleep(0.01)
    (work.out / "text.txt").write_text("waited")
