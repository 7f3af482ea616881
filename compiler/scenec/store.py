"""The store: artifacts by digest, as folders. Published by rename, verified whenever they are read, safe against kill -9.

<root>/3f/3fa8.../           an artifact: its files, and
<root>/3f/3fa8.../.manifest.json   the sha256 of each of them
<root>/3f/3fa8.../.fields.json     what went into the digest, for `plan --explain`
<root>/tmp/3fa8.../          an artifact in the making; whoever holds the lock of the digest may write to it
<root>/locks/3fa8...         the lock of a digest (flock: the kernel lets go of it when its holder dies)
<root>/runs/<id>.json        the digests of the last run of a scene, by node key
<root>/seconds.json          how long work of each kind has taken, for estimates
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, cast

from scenec.digest import file_digest

MANIFEST = ".manifest.json"
FIELDS = ".fields.json"


def default_root() -> Path:
    """$SCENEC_STORE, else `scenec` in the user's cache folder."""
    if chosen := os.environ.get("SCENEC_STORE"):
        return Path(chosen).absolute()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache").absolute() / "scenec"


class Store:
    """The artifacts under one root. Any number of processes may use it at the same time."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, digest: str) -> Path:
        """Where the artifact lies, if there is one."""
        return self.root / digest[:2] / digest

    def has(self, digest: str) -> bool:
        """Whether it is there, unverified."""
        return (self.path(digest) / MANIFEST).is_file()

    def verified(self, digest: str) -> bool:
        """Whether it is there with every byte as it was made. A damaged one is removed, so that it is made anew."""
        if not self.has(digest):
            return False
        if _intact(self.path(digest)):
            with suppress(OSError):  # a store that we may only read
                os.utime(self.path(digest) / MANIFEST)  # the time of last use, which `collect` goes by
            return True
        with self.lock(digest):
            if not _intact(self.path(digest)):  # another process may have repaired it while we waited
                self._remove(digest)
        return self.has(digest)

    def make(self, digest: str, write: Callable[[Path], None], fields: Mapping[str, Any] | None = None) -> bool:
        """Let `write` fill a folder and publish it. False: it was there already (another build was faster)."""
        with self.lock(digest):
            if self.has(digest) and _intact(self.path(digest)):
                return False
            self._remove(digest)
            folder = self._scratch(digest)
            shutil.rmtree(folder, ignore_errors=True)  # left by somebody who was killed: we hold the lock now
            folder.mkdir(parents=True)
            try:
                write(folder)
                (folder / FIELDS).write_text(json.dumps(fields or {}, sort_keys=True), encoding="utf-8")
                (folder / MANIFEST).write_text(json.dumps(_sums(folder), sort_keys=True), encoding="utf-8")
                self.path(digest).parent.mkdir(parents=True, exist_ok=True)
                folder.rename(self.path(digest))
            finally:
                shutil.rmtree(folder, ignore_errors=True)
        return True

    def fields(self, digest: str) -> dict[str, Any] | None:
        """What went into the digest, if its artifact is still here."""
        return cast("dict[str, Any] | None", _read_json(self.path(digest) / FIELDS))

    def manifest(self, digest: str) -> dict[str, str]:
        """The sha256 of each file of an artifact."""
        return _read_json(self.path(digest) / MANIFEST) or {}

    def last_run(self, run: str) -> dict[str, str]:
        """The digests of the last run of a scene, by node key."""
        return _read_json(self.root / "runs" / f"{run}.json") or {}

    def remember_run(self, run: str, digests: Mapping[str, str]) -> None:
        """Keep them for the next `plan --explain`."""
        if digests != self.last_run(run):
            self._write_json(self.root / "runs" / f"{run}.json", dict(digests))

    def seconds(self) -> dict[str, float]:
        """Seconds that one unit of work of each kind has taken here."""
        return _read_json(self.root / "seconds.json") or {}

    def remember_seconds(self, seconds: Mapping[str, float]) -> None:
        """Keep them, smoothed, for the next estimate."""
        before = self.seconds()
        self._write_json(self.root / "seconds.json", {**before, **{k: (before.get(k, v) + v) / 2 for k, v in seconds.items()}})

    @contextmanager
    def lock(self, digest: str) -> Iterator[None]:
        """Hold the lock of a digest; waits for whoever has it."""
        held = _flock(self.root / "locks" / digest, wait=True)
        assert held is not None  # we waited
        try:
            yield
        finally:
            _release(self.root / "locks" / digest, held)

    def sweep(self) -> int:
        """Remove what killed processes left in `tmp`; returns how many folders."""
        swept = 0
        for folder in _entries(self.root / "tmp"):
            lock = self.root / "locks" / folder.name
            if (held := _flock(lock, wait=False)) is not None:  # else its maker is alive
                shutil.rmtree(folder, ignore_errors=True)
                _release(lock, held)
                swept += 1
        return swept

    def artifacts(self) -> list[tuple[float, int, str]]:
        """(time of last use, bytes, digest) of every artifact."""
        found: list[tuple[float, int, str]] = []
        for shelf in _entries(self.root):
            if len(shelf.name) == 2:
                found += [(_used(folder), _size(folder), folder.name) for folder in _entries(shelf)]
        return found

    def collect(self, max_bytes: int) -> int:
        """Remove the artifacts that were used longest ago until the rest fits; returns the bytes that were freed."""
        artifacts = sorted(self.artifacts())
        excess = sum(size for _, size, _ in artifacts) - max_bytes
        freed = 0
        for _, size, digest in artifacts:
            if freed >= excess:
                break
            lock = self.root / "locks" / digest
            if (held := _flock(lock, wait=False)) is not None:
                self._remove(digest)
                _release(lock, held)
                freed += size
        return freed

    @contextmanager
    def in_use(self, *, alone: bool = False) -> Iterator[bool]:
        """Builds hold the store together, `collect` holds it alone: yields whether it could be had."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "lock").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
            except BlockingIOError:
                yield False
                return
            yield True

    def _scratch(self, digest: str) -> Path:
        return self.root / "tmp" / digest

    def _remove(self, digest: str) -> None:
        """Take an artifact away in one step; the caller holds its lock."""
        scratch = self._scratch(digest)
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            self.path(digest).rename(scratch)
        shutil.rmtree(scratch, ignore_errors=True)

    def _write_json(self, path: Path, data: Any) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_name(f"{path.name}.{os.getpid()}")
        scratch.write_text(json.dumps(data, sort_keys=True), encoding="utf-8")
        scratch.replace(path)


def _sums(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in (MANIFEST, FIELDS))
    return {path.relative_to(folder).as_posix(): file_digest(path) for path in files}


def _intact(folder: Path) -> bool:
    manifest = _read_json(folder / MANIFEST)
    try:
        return isinstance(manifest, dict) and all(file_digest(folder / name) == sum_ for name, sum_ in manifest.items())
    except OSError:
        return False


def _read_json(path: Path) -> Any:
    """None where there is no such file, or half of one."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _used(folder: Path) -> float:
    try:
        return (folder / MANIFEST).stat().st_mtime
    except OSError:
        return 0.0


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _flock(path: Path, *, wait: bool) -> int | None:
    """Lock a file, made if need be; None if it is held and we do not wait. A lock on a file that has been removed is no lock."""
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(handle).st_ino == path.stat().st_ino:
                return handle
        except BlockingIOError:
            os.close(handle)
            return None
        except FileNotFoundError:
            pass  # removed between our open and our lock: try again
        os.close(handle)


def _release(path: Path, handle: int) -> None:
    """Remove the lock's file while it is still ours, then let go."""
    path.unlink(missing_ok=True)
    os.close(handle)
