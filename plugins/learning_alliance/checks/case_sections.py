"""The sections that every case study has, in their order."""

SECTIONS = ("Context", "What was done", "Results", "What went wrong", "Lessons", "If you want to try this")
