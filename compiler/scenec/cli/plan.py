"""Say which work a render would do, and why. Speaks and draws nothing: where a line has not been spoken yet, what hangs on its
length is listed without a digest (--speak makes the takes first, and the plan exact).

examples:
  scenec plan scenes/hello.yaml
  scenec plan scenes/hello.yaml --times
  scenec plan scenes/hello.yaml --explain
  scenec plan scenes/hello.yaml --speak --format json
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from scenec import line
from scenec.branching import foreseen_ways, ways_graph
from scenec.cli import DONE
from scenec.cli.common import add_scene, add_workers, run_id, supervisor, warn_of_fallbacks
from scenec.cli.cuts import cuts, cuts_json, foreseen_cuts
from scenec.cli.moods import ledger, ledger_json, moods, moods_json
from scenec.cli.report import print_diagnostics, visible
from scenec.cli.times import foreseen_times, times, times_json
from scenec.cli.wishes import add_interactive, add_wishes, wish
from scenec.diagnostics.report import json_text
from scenec.graph import Graph
from scenec.line import Scene
from scenec.running.explain import explained
from scenec.running.need import Need, needs
from scenec.running.progress import choose
from scenec.store import Store, default_root
from scenec.tales import Tale, as_scene, is_tale, read_tale
from scenec.telling import known_tale, tale_graph
from scenec.ways import Ways, every_way, read_ways

SHOWN = 12  # reasons a node, without --explain one


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add_scene(parser)
    add_workers(parser)
    parser.add_argument("--speak", action="store_true", help="speak what has not been spoken, so that everything is known")
    parser.add_argument("--explain", action="store_true", help="every field that differs from the last run")
    parser.add_argument("--times", action="store_true", help="only when each beat begins and how long it lasts")
    parser.add_argument("--relationships", action="store_true", help="only how people stand to each other, beat by beat")
    add_wishes(parser)
    add_interactive(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(arguments: argparse.Namespace) -> int:
    """Plan."""
    store = Store(default_root())
    tale = read_tale(arguments.file, arguments.root, wish(arguments)) if is_tale(arguments.file, arguments.root) else None
    scene = as_scene(tale) if tale is not None else line.read(arguments.file, arguments.root, wish(arguments))
    if arguments.relationships:
        as_data = arguments.format == "json"
        print(json_text(ledger_json(scene.story)) if as_data else shown_rows(ledger(scene.story)))
        return DONE
    warn_of_fallbacks(scene)
    scenes = tale.scenes if tale is not None else (scene.story,)
    ways = read_ways(arguments.file, arguments.root, wish(arguments)) if arguments.interactive else None
    spoken = _spoken_graph(arguments, store, tale if tale is not None else scene, ways) if arguments.speak else None
    guesses = [line.foreseen(story, store) for story in scenes]
    if arguments.times:
        told = foreseen_times(scenes, guesses, store)
        print(json_text({"scenes": times_json(told)}) if arguments.format == "json" else shown_rows(times(told)))
        return DONE
    graph = spoken if spoken is not None else _known_graph(tale, guesses, ways, store)
    made = foreseen_cuts(guesses)
    found = needs(graph, store.verified)
    reasons = explained(graph, found, store, store.last_run(run_id(every_way(ways) if ways is not None else scene)))
    if arguments.format == "json":
        print(json_text({"nodes": as_json(graph, found, reasons), "moods": moods_json(scene.story), "cuts": cuts_json(made)}))
    else:
        told_ways = [line.foreseen(story, store) for story in ways.stories] if ways is not None else guesses
        if said := (*scene.warnings, *line.foreseen_notes(told_ways)):
            print_diagnostics(said)
        print(visible_plan(graph, found, reasons, arguments.explain))
        if moody := moods(scene.story):
            print("\n" + shown_rows(moody))
        if made:
            print("\n" + shown_rows(cuts(made)))
    return DONE


def _known_graph(tale: Tale | None, guesses: list[line.Guesses], ways: Ways | None, store: Store) -> Graph:
    """What is known now of what would be made."""
    if ways is not None:
        return foreseen_ways(ways, store)
    return known_tale(tale, guesses) if tale is not None else line.known_graph(guesses[0])


def _spoken_graph(arguments: argparse.Namespace, store: Store, told: Tale | Scene, ways: Ways | None) -> Graph:
    """What would be made, exactly: lines are spoken first."""
    with supervisor(arguments) as workers:
        progress = choose(arguments.format == "json")
        if ways is not None:
            return ways_graph(ways, store, workers, progress)[1]
        if isinstance(told, Tale):
            return tale_graph(told, store, workers, progress)[1]
        return line.film_graph(told.story, store, workers, progress)[1]


def shown_rows(text: str) -> str:
    """Rows of a table, safe for a terminal."""
    return "\n".join(map(visible, text.split("\n")))


def as_json(graph: Graph, found: Mapping[str, Need], reasons: Mapping[str, tuple[str, ...]]) -> list[dict[str, str | None]]:
    """The nodes in the order in which they can run."""
    return [
        {
            "key": node.key,
            "digest": node.digest,
            "kind": node.kind,
            "state": found[node.key].state,
            "reason": "; ".join(reasons[node.key][:SHOWN]),
        }
        for node in graph.nodes
    ]


def visible_plan(graph: Graph, found: Mapping[str, Need], reasons: Mapping[str, tuple[str, ...]], explain: bool) -> str:
    """What runs, each with its reasons, and how much does not."""
    to_run = [node for node in graph.nodes if found[node.key].state == "run"]
    width = max((len(node.key) for node in to_run), default=0)
    lines = []
    for node in to_run:
        all_reasons = [visible(reason) for reason in reasons[node.key]]
        more = f" (and {len(all_reasons) - 1} more)" if len(all_reasons) > 1 and not explain else ""
        lines.append(f"run  {visible(node.key):{width}}  {all_reasons[0] if all_reasons else ''}{more}")
        if explain:
            lines += [f"     {'':{width}}  {reason}" for reason in all_reasons[1:SHOWN]]
    return "\n".join([*lines, f"{len(to_run)} to run, {len(graph.nodes) - len(to_run)} stored"])
