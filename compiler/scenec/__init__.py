"""scenec: a declarative scene compiler."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scenec.moviepy_clip import to_clip as to_clip

__version__ = "0.1.0"
__all__ = ["__version__", "to_clip"]


def __getattr__(name: str) -> Any:
    """`to_clip` when it is first asked for: everything that renders is too much for `import scenec`."""
    if name == "to_clip":
        from scenec.moviepy_clip import to_clip

        return to_clip
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
