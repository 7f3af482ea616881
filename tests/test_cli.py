"""The command line: exit codes, what goes to which stream, and what programs may read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scenec import cli
from scenec.cli import CALL_WRONG, DONE, INTERRUPTED, RUN_FAILED, SCENE_WRONG, main
from scenec.deliver import escaped

SCENE = """\
scene: talk
format: {size: 64x64, fps: 12}
cast: {ana: left}
captions: {files: [srt]}
characters: {ana: {voice: {engine: tone}}}
script:
  - shot: wide
  - ana: "Hello."
"""


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cli") / "store"


@pytest.fixture
def scene(tmp_path: Path, shared_store: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small scene in a folder of its own, which is the working folder."""
    monkeypatch.setenv("SCENEC_STORE", str(shared_store))
    monkeypatch.setenv("SCENEC_WORKERS", "2")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.yaml").write_text(SCENE)
    return Path("talk.yaml")


def test_no_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == CALL_WRONG
    assert main(["--help"]) == DONE
    assert "scenec render scenes/hello.yaml" in capsys.readouterr().out


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name in cli.COMMANDS:
        assert main([name, "--help"]) == DONE
        assert f"scenec {name}" in capsys.readouterr().out.partition("examples:")[2], name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rendr", "x.yaml"], 'there is no command "rendr"; did you mean "render"?'),
        (["\x1b[31mred"], r"there is no command \"\x1b[31mred\"".replace('\\"', '"')),
        (["render"], "the following arguments are required: file"),
        (["render", "x.yaml", "-o", "x.avi"], "a film's name ends in .mp4"),
        (["render", "x.yaml", "--workers", "0"], "a number from 1 to 512"),
        (["plan", "x.yaml", "--form", "json"], "unrecognized arguments"),
        (["cache", "--max", "much"], "such as 500MB or 5GB"),
    ],
)
def test_a_wrong_call(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    assert main(arguments) == CALL_WRONG
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("scene")
def test_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "talk.yaml"]) == DONE
    assert capsys.readouterr() == ("talk.yaml: fine (1 line, 1 person)\n", "")


@pytest.mark.usefixtures("scene")
def test_check_says_what_is_wrong_with_each(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.yaml").write_text(SCENE.replace("- ana:", "- anna:"))
    assert main(["check", "bad.yaml", "talk.yaml", "none.yaml"]) == SCENE_WRONG
    out, err = capsys.readouterr()
    assert out == "talk.yaml: fine (1 line, 1 person)\n"
    assert "bad.yaml:8:5" in err
    assert 'did you mean the character "ana"?' in err
    assert "there is no file" in err


@pytest.mark.usefixtures("scene")
def test_check_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.yaml").write_text(SCENE.replace("- ana:", "- anna:"))
    assert main(["check", "bad.yaml", "--format", "json"]) == SCENE_WRONG
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert [(each["severity"], each["file"], each["line"], each["column"]) for each in found] == [("error", "bad.yaml", 8, 5)]
    assert main(["check", "talk.yaml", "--format", "json"]) == DONE
    assert json.loads(capsys.readouterr().out) == {"diagnostics": []}
    assert main(["check", "bad.yaml", "--format", "github"]) == SCENE_WRONG
    assert capsys.readouterr().out.startswith("::error file=bad.yaml,line=8,col=5,endLine=8,")


def test_a_github_annotation_stays_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = tmp_path / "a,b:c\n::error::x.yaml"
    name.write_text("scene: x\n")
    assert main(["check", str(name), "--format", "github"]) == SCENE_WRONG
    lines = capsys.readouterr().out.splitlines()
    assert all(each.startswith("::error file=") for each in lines)
    assert "a%2Cb%3Ac%0A%3A%3Aerror" in lines[0]


def test_render(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(scene)]) == DONE
    out, err = capsys.readouterr()
    assert out == "build/talk.mp4\nbuild/talk.srt\n"
    assert "s of film" in err
    assert sorted(path.name for path in Path("build").iterdir()) == ["talk.manifest.json", "talk.mp4", "talk.srt"]
    manifest = json.loads(Path("build/talk.manifest.json").read_text())
    assert manifest["film"]["size"] == [64, 64]
    assert manifest["tools"]["av"]
    assert {node["key"] for node in manifest["nodes"]} >= {"talk/film", "talk/mix", "talk/shot-1/piece-1"}


def test_render_for_programs(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", str(scene), "-o", "a/b.mp4", "--format", "json"]) == DONE
    first = json.loads(capsys.readouterr().out)
    assert first["output"] == "a/b.mp4"
    assert first["frames"] == round(first["seconds"] * 12)
    films = Path("a/b.mp4").read_bytes(), Path("a/b.manifest.json").read_bytes()
    assert main(["render", str(scene), "-o", "a/b.mp4", "--format", "json"]) == DONE
    out, err = capsys.readouterr()
    again = json.loads(out)
    assert (again["executed"], set(again["reused"])) == ([], set(first["executed"] + first["reused"]))
    assert err == ""
    assert films == (Path("a/b.mp4").read_bytes(), Path("a/b.manifest.json").read_bytes())


def test_a_film_that_was_damaged_is_put_back(scene: Path) -> None:
    assert main(["render", str(scene)]) == DONE
    film = Path("build/talk.mp4")
    good = film.read_bytes()
    film.write_bytes(good[:-1] + b"\0")
    assert main(["render", str(scene)]) == DONE
    assert film.read_bytes() == good


def test_make_sees_a_new_date_though_the_film_is_the_same(scene: Path) -> None:
    assert main(["render", str(scene)]) == DONE
    os.utime("build/talk.mp4", (1, 1))
    assert main(["render", str(scene)]) == DONE
    assert Path("build/talk.mp4").stat().st_mtime > 1


@pytest.mark.usefixtures("scene")
def test_depfile_is_read_by_make() -> None:
    folder = Path("a b#c$d")
    folder.mkdir()
    (folder / "cast.yaml").write_text("characters: {ana: {voice: {engine: tone}}}\n")
    text = SCENE.replace("characters: {ana: {voice: {engine: tone}}}\n", "use: [cast.yaml]\n")
    (folder / "talk.yaml").write_text(text)
    assert main(["render", str(folder / "talk.yaml"), "-o", "out.mp4", "--depfile", "build/out.d"]) == DONE
    assert Path("build/out.d").read_text() == (
        "out.mp4: a\\ b\\#c$$d/talk.yaml a\\ b\\#c$$d/cast.yaml\n\na\\ b\\#c$$d/talk.yaml:\n\na\\ b\\#c$$d/cast.yaml:\n"
    )
    Path("Makefile").write_text("all: out.mp4\ninclude build/out.d\nout.mp4:\n\t@echo made\n")

    def make() -> str:
        return subprocess.run(["make", "-s"], capture_output=True, text=True, check=True).stdout

    assert make() == ""
    os.utime(folder / "cast.yaml", (4e9, 4e9))
    assert make() == "made\n"
    (folder / "cast.yaml").unlink()
    assert make() == "made\n"


def test_escapes_of_make() -> None:
    assert escaped("a b:c#d$e") == r"a\ b\:c\#d$$e"


def test_plan(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["render", str(scene)])
    capsys.readouterr()
    assert main(["plan", str(scene)]) == DONE
    out, _ = capsys.readouterr()
    assert out.startswith("0 to run, ")
    scene.write_text(SCENE.replace("Hello.", "Hello there, hello."))
    assert main(["plan", str(scene), "--format", "json"]) == DONE
    nodes = {node["key"]: node for node in json.loads(capsys.readouterr().out)["nodes"]}
    assert all(set(node) == {"key", "digest", "kind", "state", "reason"} for node in nodes.values())
    assert nodes["talk/shot-1/backdrop"]["state"] == "cached"
    assert nodes["talk/film"] == {
        "key": "talk/film", "digest": None, "kind": "film", "state": "run", "reason": "waits for a line that has not been spoken",
    }  # fmt: skip
    (speech,) = (node for node in nodes.values() if node["kind"] == "speech")
    assert (len(speech["digest"]), speech["state"]) == (64, "run")


def test_plan_tells_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "empty"))
    (tmp_path / "talk.yaml").write_text(SCENE.replace("voice: {engine: tone}", "name: Ana"))
    path = str(tmp_path / "talk.yaml")
    assert main(["plan", path, "--times"]) == DONE
    told = capsys.readouterr().out
    assert all(part in told for part in ("about", "Hello.", "the end", "has not been spoken yet"))
    assert main(["plan", path, "--times", "--format", "json"]) == DONE
    (scene,) = json.loads(capsys.readouterr().out)["scenes"]
    assert [beat["text"] for beat in scene["beats"]] == ["", "Hello."]
    assert 0 < scene["beats"][1]["start"] < scene["seconds"]
    assert not (tmp_path / "empty").exists(), "nothing is spoken or written"


def test_plan_that_speaks_is_exact(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scene.write_text(SCENE.replace("Hello.", "Now for something else."))
    assert main(["plan", str(scene), "--speak", "--format", "json"]) == DONE
    planned = json.loads(capsys.readouterr().out)["nodes"]
    assert all(node["digest"] for node in planned)
    assert main(["render", str(scene), "--format", "json"]) == DONE
    executed = json.loads(capsys.readouterr().out)["executed"]
    assert set(executed) == {node["key"] for node in planned if node["state"] == "run"}


def test_explain_names_the_field(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["render", str(scene)])
    scene.write_text(SCENE.replace("files: [srt]", "files: [vtt]"))
    capsys.readouterr()
    assert main(["plan", str(scene), "--explain"]) == DONE
    assert 'params.files[0]: "srt" -> "vtt"' in capsys.readouterr().out


def test_graph(scene: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", str(scene)]) == DONE
    tree = capsys.readouterr().out
    assert tree.startswith("talk/film  talk\n├── talk/shot-1/piece-1")
    assert main(["graph", str(scene), "--format", "dot"]) == DONE
    dot = capsys.readouterr().out
    assert dot.startswith("digraph film {")
    assert '"talk/track" -> "talk/film";' in dot
    assert main(["graph", str(scene), "--format", "json"]) == DONE
    data = json.loads(capsys.readouterr().out)
    assert data["output"] == "talk/film"
    keys = [node["key"] for node in data["nodes"]]
    assert all(keys.index(each) < index for index, node in enumerate(data["nodes"]) for each in node["inputs"])


def test_doctor(shared_store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from scenec.cli import doctor

    monkeypatch.setenv("SCENEC_STORE", str(shared_store))
    assert main(["doctor", "--format", "json"]) == DONE
    found = {each["what"]: each for each in json.loads(capsys.readouterr().out)["findings"]}
    assert found["skia-python"]["found"].startswith("144")
    assert found["voice tone"]["found"].startswith("speaks")
    assert str(shared_store) in found["store"]["found"]

    def broken(name: str) -> object:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(doctor, "import_module", broken)
    assert main(["doctor"]) == RUN_FAILED
    assert "apt-get install libegl1 libgl1 libexpat1" in capsys.readouterr().out


def test_cache(scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SCENEC_STORE", str(tmp_path / "own"))
    assert main(["plan", str(scene), "--speak"]) == DONE
    capsys.readouterr()
    assert main(["cache"]) == DONE
    assert "1 artifacts" in capsys.readouterr().out
    assert main(["cache", "--max", "0"]) == DONE
    assert "0 artifacts, 0 kB" in capsys.readouterr().out


def test_a_failed_run_leaves_the_old_film(
    scene: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["render", str(scene)])
    good = Path("build/talk.mp4").read_bytes()
    scene.write_text(SCENE.replace("Hello.", "This cannot be made."))
    (bad := Path("bad/sitecustomize.py")).parent.mkdir()
    bad.write_text(
        "import scenec.nodes.mix as mix\n"
        "from scenec.nodes.work import NodeError\ndef run(work):\n    raise NodeError('no ears')\nmix.run = run\n"
    )
    monkeypatch.syspath_prepend(str(bad.parent.absolute()))
    capsys.readouterr()
    assert main(["render", str(scene), "--format", "json"]) == RUN_FAILED
    out, err = capsys.readouterr()
    assert (out, err) == ("", "error: talk/mix: no ears\n")
    assert Path("build/talk.mp4").read_bytes() == good
    assert sorted(path.name for path in Path("build").iterdir()) == ["talk.manifest.json", "talk.mp4", "talk.srt"]


def test_a_line_that_cannot_be_spoken(scene: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    scene.write_text(SCENE.replace("Hello.", "Nobody can say this."))
    (bad := Path("bad/sitecustomize.py")).parent.mkdir()
    bad.write_text(
        "import scenec.nodes.speech as speech\n"
        "from scenec.nodes.work import NodeError\ndef run(work):\n    raise NodeError('hoarse')\nspeech.run = run\n"
    )
    monkeypatch.syspath_prepend(str(bad.parent.absolute()))
    assert main(["render", str(scene)]) == RUN_FAILED
    err = capsys.readouterr().err
    assert "error[voice-failed]: this line could not be spoken: hoarse\n  talk.yaml:8:10\n" in err


def test_a_wrong_environment(scene: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SCENEC_WORKERS", "many")
    assert main(["render", str(scene)]) == CALL_WRONG
    assert capsys.readouterr().err == "scenec: SCENEC_WORKERS: it must be a number from 1 to 512, got 'many'\n"


def test_developers_may_ask_where(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from scenec.cli.report import print_failures
    from scenec.running.run import Failure

    print_failures([Failure("talk/mix", "ValueError: x", "line 7")])
    assert capsys.readouterr().err == "error: talk/mix: ValueError: x\n"
    monkeypatch.setenv("SCENEC_TRACEBACK", "1")
    print_failures([Failure("talk/mix", "ValueError: x", "line 7")])
    assert "line 7" in capsys.readouterr().err


@pytest.mark.parametrize("error", [OSError(28, "No space left on device", "/full"), RuntimeError("x"), KeyboardInterrupt()])
def test_nothing_gives_a_traceback(
    scene: Path, error: BaseException, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from scenec.cli import render

    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(render, "deliver", fails)
    assert main(["render", str(scene)]) == (INTERRUPTED if isinstance(error, KeyboardInterrupt) else RUN_FAILED)
    err = capsys.readouterr().err.splitlines()
    assert err[-1] in {
        "scenec: No space left on device: /full", "SCENEC_TRACEBACK=1 shows where", "scenec: interrupted; what is done is kept",
    }  # fmt: skip


@pytest.mark.usefixtures("scene")
def test_a_reader_that_stops_reading() -> None:
    command = f"{sys.executable} -m scenec graph talk.yaml | head -0; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
