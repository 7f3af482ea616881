"""Anything at all on disk: a diagnostic within 5 seconds and 500 MB, exit code 1, no traceback, nothing written."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SECONDS, BYTES = 5.0, 500_000_000
SCENE = 'scene: x\ncast: {ana: left, ben: right}\nscript:\n  - ana: "Hello."\n'


def bomb(width: int) -> str:
    """Nine levels of aliases, each of the one before: a billion values when they are followed."""
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, 10)]
    return "\n".join(lines) + "\n" + SCENE


# Text, or bytes; made when it is wanted.
FILES: dict[str, Callable[[], str | bytes]] = {
    "fifty megabytes": lambda: SCENE + "#" * 50_000_000,
    "alias bomb": lambda: bomb(10),
    "merge bomb": lambda: "a: &a {k: v}\n" + "b: {" + "<<: *a, " * 100_000 + "}\n" + SCENE,
    "deep lists": lambda: SCENE + "x: " + "[" * 900_000,
    "deep mappings": lambda: SCENE + "x: " + "{a: " * 400_000,
    "deep dashes": lambda: SCENE + "- " * 900_000,
    "deep indentation": lambda: "".join(f"{' ' * n}a:\n" for n in range(1900)),
    "one endless word": lambda: SCENE + "x" * 1_900_000,
    "one endless line": lambda: SCENE + '  - ana: "' + "word " * 350_000 + '"\n',
    "quotes never closed": lambda: SCENE + '  - ana: "' + "Hello.\n" * 250_000,
    "every line is wrong": lambda: SCENE + "  - anna: I see: nothing\n" * 60_000,
    "every name is wrong": lambda: SCENE + "".join(f"  - walk: zoe{n}\n    to: ann{n}\n" for n in range(15_000)),
    "every key is wrong": lambda: SCENE + "".join(f"kee{n}: x\n" for n in range(80_000)),
    "keys that repeat": lambda: SCENE + "lexicon: {" + "a: b, " * 200_000 + "}\n",
    "cues without end": lambda: SCENE + '  - ana: "' + "{wav}" * 300_000 + '"\n',
    "braces without end": lambda: SCENE + '  - ana: "' + "{" * 1_000_000 + '"\n',
    "brackets in a head": lambda: SCENE + "  - ana" + " (" * 400_000 + ': "x"\n',
    "a long anchor": lambda: SCENE + "  - wave: ana\n    at: " + "a-" * 400_000 + "\n",
    "many circles": lambda: SCENE + "".join(f"  - wave: ana\n    id: w{n}\n    at: w{(n + 1) % 9000}\n" for n in range(9000)),
    "utf-16": lambda: SCENE.encode("utf-16"),
    "utf-16 without a mark": lambda: SCENE.encode("utf-16-le"),
    "utf-16, the other way round": lambda: SCENE.encode("utf-16-be"),
    "utf-32": lambda: SCENE.encode("utf-32"),
    "a byte-order mark": lambda: SCENE.encode("utf-8-sig"),
    "latin-1": lambda: SCENE.replace("Hello", "Café").encode("latin-1"),
    "random bytes": lambda: bytes(range(256)) * 4000,
    "nothing": lambda: b"",
    "only new lines": lambda: b"\n" * 1_900_000,
    "carriage returns": lambda: b"\r" * 1_900_000,
    "control characters": lambda: SCENE + "x: \x1b]0;title\x07\x1b[31m\x85\u2028\u202e\n",
    "a huge number": lambda: SCENE + "format: {fps: " + "9" * 1_000_000 + "}\n",
}


def write(path: Path, name: str) -> None:
    made = FILES[name]()
    path.write_bytes(made.encode() if isinstance(made, str) else made)


def check(path: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """`scenec check` in a process that may not have more memory or time."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS), int(SECONDS) + 1))

    command = [sys.executable, "-m", "scenec", *(words or ("check",)), str(path)]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, preexec_fn=limit, timeout=60)


def refused(run: subprocess.CompletedProcess[bytes]) -> None:
    said = run.stderr.decode()
    assert run.returncode == 1, (run.returncode, said[-500:])
    assert said.startswith("error["), said[:300]
    assert "Traceback" not in said
    assert not set(said) & set("\x1b\x07\x85\u2028\u202e\x00")
    assert len(said) < 300_000


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_scene(name: str, tmp_path: Path) -> None:
    path = tmp_path / "scene.yaml"
    write(path, name)
    before = sorted(tmp_path.iterdir()), path.stat().st_mtime_ns
    refused(check(path, tmp_path))
    assert (sorted(tmp_path.iterdir()), path.stat().st_mtime_ns) == before


def test_a_link_that_leaves_the_project(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "scenec.toml").touch()
    (tmp_path / "secret.yaml").write_text(SCENE)
    (project / "scene.yaml").symlink_to("../secret.yaml")
    refused(check(project / "scene.yaml", project))
    (project / "scene.yaml").unlink()
    (project / "scene.yaml").symlink_to("scene.yaml")
    refused(check(project / "scene.yaml", project))


@pytest.mark.parametrize(
    "name", ["../secret.yaml", "/etc/hostname", "~/x.yaml", "link.yaml", "a/../../secret.yaml", "x\0y", "a" * 5000]
)
def test_a_name_that_leaves_the_project(name: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "scenec.toml").touch()
    (tmp_path / "secret.yaml").write_text("characters: {zoe: {}}\n")
    (project / "link.yaml").symlink_to("../secret.yaml")
    written = '"' + name.replace("\0", "\\0") + '"'
    (project / "scene.yaml").write_text(f"use: [{written}]\n" + SCENE)
    refused(check(project / "scene.yaml", project))


def test_things_that_are_not_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    refused(check(tmp_path / "pipe.yaml", tmp_path))
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    refused(check(tmp_path / "zero.yaml", tmp_path))
    refused(check(tmp_path / "missing.yaml", tmp_path))


@pytest.mark.parametrize(
    "name", ["deep lists", "alias bomb", "random bytes", "every line is wrong", "keys that repeat", "braces without end"]
)
@pytest.mark.parametrize("words", [("check", "--fix"), ("fmt",)], ids=["fix", "fmt"])
def test_the_tools_bear_it_too(name: str, words: tuple[str, ...], tmp_path: Path) -> None:
    """What they cannot put right they leave as it is."""
    path = tmp_path / "scene.yaml"
    write(path, name)
    run = check(path, tmp_path, *words)
    assert run.returncode in {0, 1}, run.stderr[-500:]
    assert b"Traceback" not in run.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["scene.yaml"]
