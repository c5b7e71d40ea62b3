"""One rule a file; the docstring of each is its help page, with examples that are run as tests."""
