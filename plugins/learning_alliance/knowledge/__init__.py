"""One immutable knowledge base, and everything that is computed from it."""
