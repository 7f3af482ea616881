"""What every test stands on: the project's root, a store of its own, no network, a fixed place in time."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every run: what one run says, the next one says too. `make fuzz` is where luck is looked for.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(autouse=True)
def _own_store(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads what another run left in the user's store. One store a worker: takes are shared, results checked."""
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path_factory.getbasetemp() / "store"))
    monkeypatch.delenv("SCENEC_WORKERS", raising=False)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches out fails at once, with the address in its message. This machine's own addresses are allowed."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        local = self.family == getattr(socket, "AF_UNIX", None) or (
            isinstance(address, tuple) and str(address[0]) in {"127.0.0.1", "::1", "localhost"}
        )
        if not local:
            pytest.fail(f"a test opened a connection to {address!r}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", guarded)


def pytest_configure() -> None:
    """Tests pass with and without the voices that the user has: those of an engine take `user_voices`."""
    os.environ.setdefault("SCENEC_TEST_VOICES", os.environ.get("SCENEC_VOICES", ""))  # workers inherit both
    os.environ["SCENEC_VOICES"] = str(ROOT / "tests" / "no-voices")


@pytest.fixture
def user_voices(monkeypatch: pytest.MonkeyPatch) -> None:
    """The voices that are installed for this user, for the tests that need one of them."""
    if chosen := os.environ["SCENEC_TEST_VOICES"]:
        monkeypatch.setenv("SCENEC_VOICES", chosen)
    else:
        monkeypatch.delenv("SCENEC_VOICES")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` writes golden files anew: run it, then read the diff."""
    parser.addoption("--update", action="store_true", help="write golden files anew")
