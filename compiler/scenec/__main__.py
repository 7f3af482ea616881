"""`python -m scenec` is the command `scenec`."""

from __future__ import annotations

import sys

from scenec.cli import main

if __name__ == "__main__":
    sys.exit(main())
