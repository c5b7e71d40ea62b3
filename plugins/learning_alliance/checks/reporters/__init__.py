"""The forms in which problems are printed."""
