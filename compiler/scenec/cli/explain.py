"""Explain what a code of a diagnostic means, with a scene that is wrong and one that is right.

examples:
  scenec explain unknown-target
  scenec explain                        all codes
"""

from __future__ import annotations

import argparse
import json
import sys

from scenec.cli import CALL_WRONG, DONE
from scenec.cli.report import quoted
from scenec.diagnostics.codes import CODES
from scenec.project.resources import explanation
from scenec.vocabulary.spelling import did_you_mean


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("code", nargs="?", help="what stands in the brackets of error[...]; none: list them all")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """Print the page, or the list."""
    code = arguments.code
    if code is None:
        width = max(map(len, CODES))
        lines = [f"{name:{width}}  {title}" for name, title in CODES.items()]
        print(json.dumps({"codes": dict(CODES)}, ensure_ascii=False) if arguments.format == "json" else "\n".join(lines))
        return DONE
    if code not in CODES:
        _, advice = did_you_mean(code, CODES)
        print(f"scenec: there is no code {quoted(code)}; {advice}\n`scenec explain` lists them", file=sys.stderr)
        return CALL_WRONG
    page = explanation(code).read_text(encoding="utf-8")
    print(
        json.dumps({"code": code, "title": CODES[code], "page": page}, ensure_ascii=False) if arguments.format == "json" else page
    )
    return DONE
