"""Options that say how a scene is to be read: values of a template, choices, the language of the film."""

from __future__ import annotations

import argparse
import re

from scenec.front import Wish
from scenec.vocabulary import NAME


def add_wishes(parser: argparse.ArgumentParser) -> None:
    """--set, --choose, --language, --subtitles."""
    parser.add_argument(
        "--set", dest="values", type=_value, action="append", default=[], metavar="NAME=VALUE", help="a variable of a template"
    )
    parser.add_argument(
        "--choose", type=_choice, action="append", default=[], metavar="ID=NUMBER", help="the option that a choice takes"
    )
    parser.add_argument("--language", type=language, metavar="xx", help="the film in a language that it is translated to")
    parser.add_argument(
        "--subtitles", type=_languages, default=(), metavar="xx,yy", help="files of subtitles beside it, in these languages"
    )


def add_interactive(parser: argparse.ArgumentParser) -> None:
    """--interactive."""
    parser.add_argument("--interactive", action="store_true", help="of the film that asks at choices (render -o FILM.html)")


def wish(arguments: argparse.Namespace) -> Wish:
    """What these options ask for."""
    values = dict(arguments.values)
    return Wish(arguments.language, dict(arguments.choose), values or None, arguments.subtitles)


def _value(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise argparse.ArgumentTypeError(f"write NAME=VALUE, got {text!r}")
    return name, value


def _choice(text: str) -> tuple[str, int]:
    match = re.fullmatch(rf"(?P<id>{NAME})=(?P<number>[0-9]{{1,4}})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"write ID=NUMBER, got {text!r}")
    return match["id"], int(match["number"])


def _languages(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(language(each.strip()) for each in text.split(",")))


def language(text: str) -> str:
    """A language as an argument."""
    if re.fullmatch(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", text) is None:
        raise argparse.ArgumentTypeError(f"write a language like fr or pt-BR, got {text!r}")
    return text
