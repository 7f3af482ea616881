"""The command line: `scenec COMMAND ...`. One module a command, in the table below; only the one asked for is loaded."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from scenec import __version__
from scenec.cli.report import print_diagnostics, print_failures, quoted
from scenec.diagnostics import SceneError
from scenec.running.failures import ExecutionError
from scenec.vocabulary.spelling import did_you_mean

# name: (module, what it does). Each module has `configure(parser)` and `run(arguments) -> exit code`.
COMMANDS: dict[str, tuple[str, str]] = {
    "new": ("scenec.cli.new", "make a project folder that renders at once"),
    "check": ("scenec.cli.check", "say what is wrong with a scene"),
    "fmt": ("scenec.cli.fmt", "write scenes in one canonical form"),
    "schema": ("scenec.cli.schema", "write the schema that editors read"),
    "explain": ("scenec.cli.explain", "explain a code of an error, with an example"),
    "render": ("scenec.cli.render", "make the film of a scene"),
    "batch": ("scenec.cli.batch", "make a film of each row of a table, from a template"),
    "translate": ("scenec.cli.translate", "write or update the translation of a scene"),
    "storyboard": ("scenec.cli.storyboard", "draw a contact sheet: a picture for each beat"),
    "cast": ("scenec.cli.cast", "draw model sheets: a character in every emotion and from all sides"),
    "lipsync": ("scenec.cli.lipsync", "say what a mouth does in a recording"),
    "rig": ("scenec.cli.rig", "look over a figure of your own: SVG or sprites; draw its sheet"),
    "plan": ("scenec.cli.plan", "say what a render would do, and why"),
    "graph": ("scenec.cli.graph", "show what a film is made of"),
    "voices": ("scenec.cli.voices", "list the voices; try, install or freeze them"),
    "doctor": ("scenec.cli.doctor", "say whether this machine has what scenec needs"),
    "cache": ("scenec.cli.cache", "say how large the store is; make it smaller"),
}

DONE, SCENE_WRONG, CALL_WRONG, RUN_FAILED, INTERRUPTED = 0, 1, 2, 3, 130

EXAMPLES = """\
  scenec check scenes/hello.yaml
  scenec render scenes/hello.yaml -o build/hello.mp4
  scenec plan scenes/hello.yaml --explain"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in {"-h", "--help", "help"}:
        print(usage())
        return DONE if words else CALL_WRONG
    if words[0] == "--version":
        print(f"scenec {__version__}")
        return DONE
    if words[0] not in COMMANDS:
        _, advice = did_you_mean(words[0], COMMANDS)
        print(f"scenec: there is no command {quoted(words[0])}; {advice}\n`scenec --help` lists them", file=sys.stderr)
        return CALL_WRONG
    name, rest = words[0], words[1:]
    module = import_module(COMMANDS[name][0])
    parser = argparse.ArgumentParser(
        prog=f"scenec {name}",
        description=module.__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.configure(parser)
    try:
        parsed = parser.parse_args(rest)
    except SystemExit as left:  # argparse has said what it has to say
        return CALL_WRONG if left.code else DONE
    return guarded(module.run, parsed)


def guarded(run: Callable[[argparse.Namespace], int], parsed: argparse.Namespace) -> int:
    """Run a command; what goes wrong becomes a message and an exit code, never a traceback."""
    try:
        code = run(parsed)
        sys.stdout.flush()
    except SceneError as error:
        print_diagnostics(error.diagnostics, getattr(parsed, "format", "text"))
        code = SCENE_WRONG if type(error) is SceneError else RUN_FAILED
    except ExecutionError as error:
        print_failures(error.failures)
        code = RUN_FAILED
    except argparse.ArgumentTypeError as error:  # of what stands in the environment
        print(f"scenec: {error}", file=sys.stderr)
        code = CALL_WRONG
    except KeyboardInterrupt:
        print("scenec: interrupted; what is done is kept", file=sys.stderr)
        code = INTERRUPTED
    except BrokenPipeError:  # `scenec plan | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    except OSError as error:
        print(f"scenec: {error.strerror or error}{f': {error.filename}' if error.filename else ''}", file=sys.stderr)
        code = RUN_FAILED
    except Exception as error:
        if os.environ.get("SCENEC_TRACEBACK"):
            raise
        print(
            f"scenec: a fault in scenec itself: {type(error).__name__}: {error}\nSCENEC_TRACEBACK=1 shows where", file=sys.stderr
        )
        code = RUN_FAILED
    return code


def usage() -> str:
    """What `scenec --help` prints."""
    width = max(map(len, COMMANDS))
    commands = "\n".join(f"  {name:{width}}  {what}" for name, (_, what) in COMMANDS.items())
    return (
        "usage: scenec COMMAND ...\n\nA scene in YAML goes in, a film comes out.\n\n"
        f"commands:\n{commands}\n\nexamples:\n{EXAMPLES}\n\n`scenec COMMAND --help` says more.\n"
        "exit codes: 0 done, 1 the scene is wrong, 2 the call is wrong, 3 the run failed"
    )
