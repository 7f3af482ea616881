"""scenec: a declarative scene compiler."""

__version__ = "0.1.0"
