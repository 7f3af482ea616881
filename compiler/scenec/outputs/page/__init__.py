"""The page of an interactive film: plays its stretches, asks over the last picture, and goes where the answer leads.

One file beside the folder of the films: no network, no framework, nothing from the scene but as text.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scenec.captions.shaping import is_rtl
from scenec.outputs.page.fonts import faces
from scenec.outputs.page.words import words
from scenec.outputs.subtitles import vtt
from scenec.plain import from_plain
from scenec.timeline import CaptionCue
from scenec.titles.styles import NIGHT, PLATE, THIRD, measures

HERE = Path(__file__).parent
STAGE = '<main id="stage"'
# A '<' would end the script that the data stands in, or open a comment in it; the separators end a line in old JavaScript.
ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page(params: Mapping[str, Any]) -> str:
    """The page, which does not know yet where its films will lie (see `placed`).

    `title`, `language`, `size` [width, height], `fps`; `captions`: whether they are shown from the start; `subtitles`: languages
    beside that one; `stretches`, the first one first: [{name, film: a file or None, frames, captions {language: [CaptionCue]},
    question {text, options [text]} or None, leads [name]}].
    """
    told = data(params)
    shown = json.dumps(told, ensure_ascii=False, sort_keys=True)
    style = _style(params, shown + params["title"])
    script = (HERE / "page.js").read_text(encoding="utf-8")
    filled = {
        "LANGUAGE": html.escape(params["language"]),
        "DIRECTION": "rtl" if is_rtl(params["title"]) else "ltr",
        "POLICY": html.escape(_policy(style, script)),
        "TITLE": html.escape(params["title"]),
        "NEEDED": html.escape(told["words"]["needed"]),
        "STYLE": style,
        "DATA": _in_script(shown),
        "SCRIPT": script,
    }
    made = [filled[part] if odd else part for odd, part in _parts((HERE / "page.html").read_text(encoding="utf-8"))]
    return "".join(made)


def placed(text: str, media: str) -> str:
    """The page with the name of the folder of its films, which lies beside it."""
    return text.replace(STAGE, f'{STAGE} data-media="{html.escape(media)}"', 1)


def data(params: Mapping[str, Any]) -> dict[str, Any]:
    """What the script of the page reads: the words of its buttons, and the stretches by name, captions as WebVTT."""
    width, height = params["size"]
    language, fps = params["language"], params["fps"]

    def stretch(told: Mapping[str, Any]) -> dict[str, Any]:
        captions = {of: [from_plain(CaptionCue, cue) for cue in cues] for of, cues in told["captions"].items()}
        colours = {" ".join(cue.name.split()): cue.colour for cues in captions.values() for cue in cues if cue.name}
        return {
            "film": told["film"],
            "captions": {of: vtt(cues, fps, width, height, of) for of, cues in captions.items() if cues},
            "colours": colours,
            "question": told["question"],
            "leads": told["leads"],
        }

    return {
        "title": params["title"],
        "language": language,
        "captions": params["captions"],
        "languages": [language, *params["subtitles"]],
        "words": words(language),
        "first": params["stretches"][0]["name"],
        "stretches": {told["name"]: stretch(told) for told in params["stretches"]},
    }


def _style(params: Mapping[str, Any], text: str) -> str:
    """The style sheet: colours and measures are those of titles, fonts hold what the page says and no more."""
    width, height = params["size"]
    m = measures(width, height)
    values = {
        "ground": NIGHT.ground,
        "text": NIGHT.text,
        "quiet": NIGHT.quiet,
        "accent": NIGHT.accent,
        "plate": THIRD.ground,
        "plate-text": THIRD.text,
        "plate-quiet": THIRD.quiet,
        "bar": THIRD.accent,
        "caption": PLATE,
        "width": width,
        "height": height,
        "unit-width": m.width,
        "unit-height": m.height,
        "left": f"{100 * m.left:g}%",
    }
    names = "".join(f"--{name}:{value};" for name, value in values.items())
    fonts = "".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f'src:url("data:font/ttf;base64,{base64.b64encode(face.data).decode()}")}}\n'
        for face in faces(text)
    )
    return f"{fonts}:root{{{names}}}\n{(HERE / 'page.css').read_text(encoding='utf-8')}"


def _policy(style: str, script: str) -> str:
    """What the page may do: run its own script, show its own style, play what lies beside it. Nothing else."""
    allowed = {
        "default-src": "'none'",
        "script-src": _sum(script),
        "style-src": _sum(style),
        "font-src": "data:",
        "media-src": "'self' data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def _sum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _in_script(text: str) -> str:
    for character, escaped in ESCAPED.items():
        text = text.replace(character, escaped)
    return text


def _parts(text: str) -> list[tuple[bool, str]]:
    """A text taken apart at `%%NAME%%`: what stands between, and (True) the names."""
    return [(bool(index % 2), part) for index, part in enumerate(text.split("%%"))]
