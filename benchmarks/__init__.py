"""Whole-process timings of check, knowledge base and build, beside controls measured in the same run."""
