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


@pytest.mark.parametrize("seed", range(3))
def test_a_few_broken_scenes(seed: int, case: Path, fuzz: ModuleType) -> None:
    outcomes = {fuzz.within(fuzz.SLOWEST, data, case) for data in islice(fuzz.cases(random.Random(seed)), 150)}
    assert len(outcomes) > 15, "the mutations reach many different faults"
