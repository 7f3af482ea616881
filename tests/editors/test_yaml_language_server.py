"""The schemas in a real editor's server: it completes verbs and names, explains keys, and marks a typo where it stands.

Needs `yaml-language-server` (npm) on PATH, or its path in SCENEC_YAML_LANGUAGE_SERVER; without it these tests are skipped.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scenec.cli import main

SERVER = os.environ.get("SCENEC_YAML_LANGUAGE_SERVER") or shutil.which("yaml-language-server")
pytestmark = pytest.mark.skipif(not (SERVER and shutil.which("node")), reason="yaml-language-server is not installed (npm)")

PATIENCE = 30  # seconds that the server has for an answer


class Client:
    """As much of an editor as it takes: JSON-RPC over standard input and output."""

    def __init__(self, schema: Path) -> None:
        self.settings = {"yaml": {"schemas": {schema.as_uri(): "*.yaml"}, "validate": True, "completion": True, "hover": True}}
        self.server = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self.problems: dict[str, list[dict[str, Any]]] = {}
        self.number = 0
        threading.Thread(target=self.listen, daemon=True).start()
        self.ask("initialize", {"processId": os.getpid(), "rootUri": schema.parent.as_uri(), "capabilities": CAPABILITIES})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": self.settings})

    def listen(self) -> None:
        assert self.server.stdout is not None
        while header := self.server.stdout.readline():
            length = int(header.split(b":")[1])
            while self.server.stdout.readline().strip():
                pass
            self.inbox.put(json.loads(self.server.stdout.read(length)))

    def send(self, message: dict[str, Any]) -> None:
        assert self.server.stdin is not None
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.server.stdin.flush()

    def tell(self, method: str, params: dict[str, Any]) -> None:
        self.send({"method": method, "params": params})

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def receive(self) -> dict[str, Any]:
        """The next message; what the server asks is answered, the problems that it finds are kept."""
        message = self.inbox.get(timeout=PATIENCE)
        if message.get("method") == "textDocument/publishDiagnostics":
            self.problems[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else []
            answer = [self.settings.get(str(item.get("section")), {}) for item in wanted] if wanted else None
            self.send({"id": message["id"], "result": answer})
        return message

    def open(self, path: Path, text: str) -> dict[str, Any]:
        path.write_text(text)
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return {"textDocument": {"uri": path.as_uri()}}

    def marked(self, path: Path) -> list[dict[str, Any]]:
        """The problems of an open file."""
        while path.as_uri() not in self.problems:
            self.receive()
        return self.problems[path.as_uri()]


CAPABILITIES = {
    "workspace": {"configuration": True, "didChangeConfiguration": {}},
    "textDocument": {"completion": {"completionItem": {"snippetSupport": False}}, "publishDiagnostics": {}, "hover": {}},
}
HEAD = "scene: cafe\nplace: quay/evening\ncast: {zoe: rail}\nscript:\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "scenec.toml").touch()
    (folder / "people.yaml").write_text(
        "characters: {zoe: {name: Zoe Ray}}\n"
        "places: {quay: {set: railway-platform, marks: {rail: 0.5}, looks: {evening: {light: dusk}}}}\n"
    )
    assert main(["schema", "--project", str(folder), "-o", str(folder / "scene.schema.json")]) == 0
    return folder


@pytest.fixture(scope="module")
def client(project: Path) -> Iterator[Client]:
    client = Client(project / "scene.schema.json")
    client.open(project / "first.yaml", HEAD)
    client.marked(project / "first.yaml")  # it has read the schema
    yield client
    client.server.kill()
    client.server.wait()


def proposals(client: Client, path: Path, text: str) -> dict[str, dict[str, Any]]:
    """What is proposed where `|` stands."""
    before, _, after = text.partition("|")
    document = client.open(path, before + after)
    position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
    answer = client.ask("textDocument/completion", {**document, "position": position})
    items = answer["items"] if isinstance(answer, dict) else answer
    return {str(item["label"]).strip("\"'"): item for item in items}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("verb", HEAD + "  - wa|\n", {"walk", "wave"}),
        ("speaker", HEAD + "  - z|\n", {"zoe"}),
        ("cast", "scene: x\ncast:\n  z|\n", {"zoe", "ana"}),
        ("mark", "scene: x\ncast:\n  zoe: |\n", {"rail", "bench", "off"}),
        ("place", "scene: x\nplace: |\n", {"quay/evening", "platform/dusk"}),
        ("option", HEAD + "  - walk: zoe\n    o|\n", {"over"}),
        ("target", HEAD + "  - walk: zoe\n    to: |\n", {"ana", "rail"}),
        ("who", HEAD + "  - wave: |\n", {"zoe", "ana"}),
        ("feeling", HEAD + "  - feel: zoe\n    as: |\n", {"hopeful", "tearful"}),
        ("framing", HEAD + "  - cut: |\n", {"wide", "close zoe"}),
        ("section", "scene: x\nsc|\n", {"script"}),
    ],
)
def test_it_completes(name: str, text: str, expected: set[str], client: Client, project: Path) -> None:
    found = proposals(client, project / f"complete-{name}.yaml", text)
    assert expected <= set(found), sorted(found)


def test_it_says_what_a_key_means(client: Client, project: Path) -> None:
    document = client.open(project / "hover.yaml", HEAD + "  - walk: zoe\n    to: ana\n")
    answer = client.ask("textDocument/hover", {**document, "position": {"line": 4, "character": 5}})
    assert "Somebody walks" in json.dumps(answer)


@pytest.mark.parametrize(
    ("name", "beat", "line", "start", "end"),
    [
        ("verb", "  - wlak: zoe\n", 4, 4, 8),
        ("name", "  - walk: zoee\n    to: ana\n", 4, 10, 14),
        ("option", "  - walk: zoe\n    too: ana\n", 5, 4, 7),
        ("speaker", '  - zoee: "Hello."\n', 4, 4, 8),
        ("feeling", '  - zoe (hapy): "Hello."\n', 4, 4, 14),
        ("framing", "  - cut: close zoee\n", 4, 9, 19),
    ],
)
def test_it_marks_a_typo_where_it_stands(
    name: str, beat: str, line: int, start: int, end: int, client: Client, project: Path
) -> None:
    path = project / f"typo-{name}.yaml"
    client.open(path, HEAD + beat)
    places = [
        (each["range"]["start"]["line"], each["range"]["start"]["character"], each["range"]["end"]["character"])
        for each in client.marked(path)
    ]
    assert (line, start, end) in places, client.marked(path)


def test_it_marks_nothing_in_a_right_scene(client: Client, project: Path, root: Path) -> None:
    path = project / "right.yaml"
    client.open(path, (root / "scenes/hello.yaml").read_text().partition("\n")[2])
    assert client.marked(path) == []
