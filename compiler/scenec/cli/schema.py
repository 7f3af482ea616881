"""Write the JSON Schema of scenes, libraries, stories or translations, by which editors complete, explain and mark mistakes.

With --project the project's own people, places and marks are in it; write it anew after they change.

examples:
  scenec schema > scene.schema.json
  scenec schema --project . -o .scenec/scene.schema.json
  scenec schema library
"""

from __future__ import annotations

import argparse
from pathlib import Path

from scenec.cli import DONE
from scenec.cli.report import visible
from scenec.schema import as_text, library_schema, scene_schema, story_schema, translation_schema

KINDS = {"scene": scene_schema, "library": library_schema, "story": story_schema, "translation": translation_schema}


def configure(parser: argparse.ArgumentParser) -> None:
    """The options."""
    parser.add_argument("kind", nargs="?", choices=tuple(KINDS), default="scene")
    parser.add_argument("--project", type=Path, metavar="FOLDER", help="with the names of this project (a folder in it will do)")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to (default: standard output)")


def run(arguments: argparse.Namespace) -> int:
    """Print or write the schema."""
    schema = KINDS[arguments.kind]()
    if arguments.project is not None and arguments.kind == "scene":
        from scenec.editors.names import names_of
        from scenec.editors.schema import for_project
        from scenec.project import project_root

        schema = for_project(schema, names_of(project_root(arguments.project / "scene.yaml")))
    text = as_text(schema)
    if arguments.output is None:
        print(text, end="")
    else:
        arguments.output.parent.mkdir(parents=True, exist_ok=True)
        arguments.output.write_text(text, encoding="utf-8")
        print(visible(str(arguments.output)))
    return DONE
