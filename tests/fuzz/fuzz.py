"""Break scenes and projects in every way and see that scenec only answers with diagnostics: `make fuzz`, `SECONDS=600 make fuzz`.

A case that does worse is kept in tests/fuzz/found/, a scene as a file, a project (story, translation, template with data,
library) as a folder; `tests/test_fuzz.py` reads all that lie there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import FrameType

sys.path[:0] = [str(Path(__file__).resolve().parent)]

from mutations import mutated_bytes, mutated_data, mutated_text
from odd import odd_scene
from projects import projects, survive_project

from scenec.arrange import arrange
from scenec.cli.report import as_github
from scenec.diagnostics import SceneError
from scenec.diagnostics.fixing import fixed
from scenec.diagnostics.report import as_json, as_text
from scenec.diagnostics.sarif import as_sarif
from scenec.expand import given
from scenec.formatting import Form, formatted
from scenec.formatting.ids import automatic_ids
from scenec.front import Reading, examine
from scenec.parse import parse
from scenec.project import display_name
from scenec.source import Source
from scenec.speak import guessed

ROOT = Path(__file__).resolve().parents[2]
FORMS: tuple[Form, ...] = ("as written", "long", "short")
FOUND = Path(__file__).resolve().parent / "found"
SLOWEST = 5.0  # seconds of CPU for one case
PROJECTS = 0.3  # share of the cases
Case = bytes | dict[str, bytes]  # a scene, or a project's files by name


class TooSlowError(Exception):
    """A case took longer than anybody waits."""


def seeds() -> list[bytes]:
    """What is broken: the scenes that come with scenec, and the wrong and right ones of the tests."""
    folders = ("scenes", "templates/library", "tests/golden/diagnostics")
    return [path.read_bytes() for folder in folders for path in sorted((ROOT / folder).glob("*.yaml"))]


def cases(rng: random.Random) -> Iterator[Case]:
    """Broken scenes, and broken projects, without end."""
    scenes_, projects_ = scenes(rng), projects(rng)
    while True:
        yield next(projects_ if rng.random() < PROJECTS else scenes_)


def scenes(rng: random.Random) -> Iterator[bytes]:
    """Broken scenes without end."""
    texts = seeds()
    trees = [tree.data for data in texts if isinstance((tree := _tree(data)), object) and tree.data]
    while True:
        kind = rng.random()
        if kind < 0.1:
            yield odd_scene(rng).encode()
        elif kind < 0.5:
            yield mutated_text(rng.choice(texts).decode(), rng).encode("utf-8", "surrogatepass")
        elif kind < 0.9:
            yield mutated_data(rng.choice(trees), rng).encode("utf-8", "surrogatepass")
        else:
            yield mutated_bytes(rng.choice(texts), rng)


def _tree(data: bytes):  # type: ignore[no-untyped-def]
    return parse(Source(Path("seed.yaml"), "seed.yaml", data.decode()))[0]


def survive(data: bytes, path: Path) -> str:
    """Everything that may be done with a file that somebody wrote; what came of it. Raises what must never be raised."""
    path.write_bytes(data)
    reading = examine(path, path.parent)
    printed = as_text(reading.faults)
    assert not set(printed) & set("\x1b\x00\x07\u202e\u2028"), "a control character was printed"
    json.loads(as_json(reading.faults))
    assert all(each.count("\n") == 0 for each in map(as_github, reading.faults))
    tidy(data, path, reading)
    if reading.story is None:
        assert reading.faults or (reading.tree and "script" not in reading.tree.data), "no story and no fault"
        return reading.faults[0].code if reading.faults else "library"
    try:
        arrange(reading.story, guessed(reading.story))
    except SceneError as error:
        return error.diagnostics[0].code
    return "fine"


def tidy(data: bytes, path: Path, reading: Reading) -> None:
    """fmt and check --fix: whatever they are given, nothing is lost and nothing is raised but what they say they raise."""
    try:
        source = given(data, path, display_name(path))
    except SceneError:
        return
    as_sarif(reading.faults)
    fixed(source, lambda draft: examine(path, path.parent, draft).faults)
    for form in FORMS:
        try:
            result = replace(source, text=formatted(source, form))
        except SceneError:
            return
        assert formatted(result, form) == result.text, f"{form}: not the same the second time"
        if reading.story is not None:
            again = examine(path, path.parent, result)
            assert again.story == reading.story, f"{form}: another story"
    if reading.story is not None:
        result = replace(source, text=formatted(source, "short", automatic_ids(source, path.parent)))
        assert examine(path, path.parent, result).story == reading.story, "ids: another story"


def within(seconds: float, case: Case, path: Path) -> str:
    """`survive`, stopped when it takes too long. A project lies in a folder of its own beside `path`."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlowError(f"more than {seconds} s")

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return survive(case, path) if isinstance(case, bytes) else survive_project(case, path.parent / "project")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def keep(case: Case) -> None:
    """Lay a case that failed where the tests find it."""
    if isinstance(case, bytes):
        FOUND.mkdir(exist_ok=True)
        (FOUND / f"{hashlib.sha256(case).hexdigest()[:12]}.yaml").write_bytes(case)
        return
    folder = FOUND / hashlib.sha256(repr(sorted(case.items())).encode()).hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in case.items():
        (folder / name).write_bytes(data)


def main() -> int:
    """Run for a while of CPU; says what came of it and keeps what failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=3600, help="CPU time (default: an hour)")
    parser.add_argument("--seed", type=int, default=None, help="default: another one each time")
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else random.randrange(2**32)
    print(f"seed {seed}", flush=True)
    rng, outcomes, failures = random.Random(seed), Counter[str](), Counter[str]()
    folder = Path(tempfile.mkdtemp(prefix="scenec-fuzz-"))
    shutil.copy(ROOT / "scenes/cast.yaml", folder)
    for case in cases(rng):
        if time.process_time() > arguments.seconds:
            break
        try:
            outcomes[within(SLOWEST, case, folder / "case.yaml")] += 1
        except Exception as error:  # noqa: BLE001 (that is what is looked for)
            place = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {str(error)[:80]}"
            failures[what] += 1
            if failures[what] == 1:
                keep(case)
                print(what, flush=True)
    shutil.rmtree(folder)
    print(f"{sum(outcomes.values()) + sum(failures.values())} cases in {time.process_time():.0f} s of CPU")
    print("\n".join(f"{count:7} {what}" for what, count in outcomes.most_common()))
    print("\n".join(f"{count:7} FAILED {what}" for what, count in failures.most_common()) or "nothing failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
