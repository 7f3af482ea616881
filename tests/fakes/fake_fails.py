"""A kind for tests: cannot do its work. `fault` says how."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from scenec.nodes.work import NodeError, Work

VERSION = 1
TOOLS = ()
CODE = ()


def run(work: Work) -> None:
    match work.params["fault"]:
        case "writer":
            raise NodeError("the recording hello.wav cannot be read")
        case "bug":
            raise ZeroDivisionError("division by zero")
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "killed once":
            mark = Path(work.params["mark"])
            if not mark.exists():
                mark.touch()
                (work.out / "half").write_text("half")
                os.kill(os.getpid(), signal.SIGKILL)
            (work.out / "text.txt").write_text("survived")
