"""Kokoro: a neural voice of 82 million parameters that runs on one core. Its parts load late: `engine` is what speaks."""
