"""A process of its own that expands templates: limited in memory and time, sandboxed, and told which files it may read.

It reads requests from standard input and writes answers to standard output, one JSON object a line.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scenec.expand.faults import fault, fault_of
from scenec.expand.reading import LARGEST
from scenec.expand.sites import Sites, TooLargeError

if TYPE_CHECKING:
    from jinja2 import Environment, Template

MEMORY = 400_000_000  # bytes of address space
SECONDS = 4  # of CPU for one template
FORBIDDEN_GLOBALS, FORBIDDEN_FILTERS = ("lipsum",), ("random",)


def environment(root: Path, sites: Sites | None) -> Environment:
    """The sandbox. With `sites` every piece of output is marked with the place that it comes from."""
    from jinja2 import StrictUndefined

    from scenec.expand.sandbox import ProjectLoader, Sandbox, marking

    made = Sandbox(
        loader=ProjectLoader(root),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        extensions=[marking(sites)] if sites is not None else [],
        cache_size=20,
    )
    made.policies["json.dumps_function"] = partial(json.dumps, default=_named)
    for name in FORBIDDEN_GLOBALS:
        made.globals.pop(name, None)
    for name in FORBIDDEN_FILTERS:
        made.filters.pop(name, None)
    return made


def _named(value: Any) -> str:
    """A variable that has no value, in `tojson`: raises what says its name. All else that JSON cannot hold raises TypeError."""
    from jinja2 import Undefined

    if isinstance(value, Undefined):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def answer(request: Mapping[str, Any]) -> dict[str, Any]:
    """Expand one template, twice: once as it is, once with marks, which say where every stretch of the text comes from."""
    path, root, values = request["path"], Path(request["root"]), request["values"]
    try:
        text = _rendered(environment(root, None).get_template(path), values)
        sites = Sites()
        marked, pieces = sites.unmarked(_rendered(environment(root, sites).get_template(path), values))
        return {"text": text, "pieces": pieces if marked == text else sites.by_line(text, marked, pieces)}
    except MemoryError:
        return {"fault": fault("template-limit", "this template needs more memory than a scene may", path=path)}
    except Exception as error:  # noqa: BLE001 (anything may go wrong in a template; what did is for the writer to read)
        return {"fault": fault_of(error, path)}


def _rendered(template: Template, values: Mapping[str, Any]) -> str:
    parts, size = [], 0
    for part in template.generate(**values):
        size += len(part)
        if size > LARGEST * 2:
            raise TooLargeError
        parts.append(part)
    return "".join(parts)


def main() -> None:
    """Answer until nobody asks any more."""
    import jinja2.sandbox  # noqa: F401 (before the limits, so that they are about the template)

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in sys.stdin:
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime) + SECONDS + 1
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.RLIM_INFINITY))
        reply = answer(json.loads(line))
        if len(reply.get("text", "")) > LARGEST:
            message = f"this template makes more than {LARGEST / 1e6:.0f} MB of text"
            reply = {"fault": fault("template-limit", message, path=json.loads(line)["path"])}
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
