"""`python -m scenec.schema` writes the schemas as files, after a change of the vocabulary."""

from __future__ import annotations

from scenec.project.resources import folder
from scenec.schema import SCHEMAS, as_text

for name, make in SCHEMAS.items():
    (folder("schemas") / f"{name}.schema.json").write_text(as_text(make()), encoding="utf-8")
