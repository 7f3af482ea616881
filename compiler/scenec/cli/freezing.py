"""`scenec voices freeze`: the takes of a scene, written into its project."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from scenec import line
from scenec.cli import DONE
from scenec.cli.common import supervisor
from scenec.cli.report import visible
from scenec.graph import Graph, Node
from scenec.nodes import digested
from scenec.nodes.speeches import heard_params, lines_of, speech_key
from scenec.running.progress import choose
from scenec.running.run import run_graph
from scenec.store import Store, default_root
from scenec.story import Line, Story
from scenec.voices.frozen import ENGINE, asked, read_takes, takes_folder, write_takes
from scenec.voices.request import speech_params
from scenec.voices.timings import read_timing, timing_data


def freeze_scene(arguments: argparse.Namespace) -> int:
    """Speak what is not frozen (all of it with --again), write it, and drop takes that no line asks for any more."""
    from scenec.sound.wave import read_wave
    from scenec.voices.flac import write_flac

    scene = line.read(arguments.file, arguments.root)
    folder = takes_folder(scene.story.file)
    before, takes = read_takes(folder), {}
    todo: dict[str, tuple[str, Line, dict[str, Any]]] = {}
    for each in lines_of(scene.story.beats):
        if each.audio is not None:  # it lies in the project already
            continue
        heard = speech_params(scene.story, each)
        key = asked(scene.story, each, heard)
        if heard_params(scene.story, each)["engine"] == ENGINE and not arguments.again:
            takes[key] = before[key]
        else:
            todo[each.id] = (key, each, heard)
    artifacts = _spoken(scene.story, todo, arguments)
    folder.mkdir(parents=True, exist_ok=True)
    for key, each, heard in todo.values():
        artifact = artifacts[speech_key(scene.story, each.id)]
        name = f"{each.id}.flac"
        samples, rate = read_wave(artifact / "audio.wav")
        unfinished = folder / f".{name}.part"
        write_flac(unfinished, samples, rate)
        unfinished.replace(folder / name)
        takes[key] = {
            "line": each.id, "text": each.text, "file": name, "engine": heard["engine"], "voice": heard["voice"],
            "timing": timing_data(read_timing(artifact)),
        }  # fmt: skip
    write_takes(folder, takes)
    kept = {str(entry["file"]) for entry in takes.values()}
    dropped = {str(entry["file"]) for entry in before.values()} - kept
    for name in dropped:
        if Path(name).name == name:
            (folder / name).unlink(missing_ok=True)
    _report(arguments, folder, len(todo), len(takes), len(dropped))
    return DONE


def _spoken(story: Story, todo: dict[str, tuple[str, Line, dict[str, Any]]], arguments: argparse.Namespace) -> dict[str, Path]:
    """The artifacts of the lines, by node key, spoken where they are not in the store."""
    if not todo:
        return {}
    nodes = tuple(
        digested(Node(speech_key(story, each.id), "speech", heard, label=f"{each.who}: {each.text}"), {})
        for _, each, heard in todo.values()
    )
    with supervisor(arguments) as workers:
        done = run_graph(Graph(nodes, nodes[0].key), Store(default_root()), workers, choose(arguments.format == "json"))
    return dict(done.artifacts)


def _report(arguments: argparse.Namespace, folder: Path, fresh: int, whole: int, dropped: int) -> None:
    if arguments.format == "json":
        print(json.dumps({"folder": str(folder), "takes": whole, "written": fresh, "dropped": dropped}))
    else:
        print(f"{visible(str(folder))}: {whole} takes, {fresh} of them new, {dropped} dropped")
