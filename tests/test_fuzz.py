"""A short run of the fuzzer, and all that its long runs (`make fuzz`) ever found."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parent / "fuzz"


@pytest.fixture(scope="module")
def fuzz() -> Iterator[ModuleType]:
    sys.path.insert(0, str(FOLDER))
    import fuzz  # type: ignore[import-not-found]

    yield fuzz
    sys.path.remove(str(FOLDER))


@pytest.fixture
def case(tmp_path: Path, root: Path) -> Path:
    shutil.copy(root / "scenes/cast.yaml", tmp_path)
    return tmp_path / "case.yaml"


@pytest.mark.parametrize("path", sorted((FOLDER / "found").glob("*.yaml")), ids=lambda path: path.stem)
def test_what_was_found_stays_mended(path: Path, case: Path, fuzz: ModuleType) -> None:
    fuzz.within(fuzz.SLOWEST, path.read_bytes(), case)


@pytest.mark.parametrize("folder", sorted(path.parent for path in (FOLDER / "found").glob("*/call")), ids=lambda path: path.name)
def test_what_was_found_in_projects_stays_mended(folder: Path, case: Path, fuzz: ModuleType) -> None:
    fuzz.within(fuzz.SLOWEST, {path.name: path.read_bytes() for path in folder.iterdir()}, case)


def test_the_projects_are_whole_before_they_are_broken(fuzz: ModuleType, case: Path) -> None:
    for folder in (FOLDER / "projects").iterdir():
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
        outcome = fuzz.within(fuzz.SLOWEST, files, case)
        assert outcome.partition(": ")[2] in ("fine", "not-yet", "fuzzy-translation", "not-translated"), folder.name


@pytest.mark.parametrize("seed", range(3))
def test_a_few_broken_scenes(seed: int, case: Path, fuzz: ModuleType) -> None:
    outcomes = {fuzz.within(fuzz.SLOWEST, broken, case) for broken in islice(fuzz.cases(random.Random(seed)), 200)}
    assert len(outcomes) > 15, "the mutations reach many different faults"
