"""What a status (`vocabularies/statuses.yml`) means for the page of a case study or lesson."""

UNPUBLISHED = frozenset({"draft"})
"""With these there is no page."""
NO_LONGER_LOOKED_AFTER = "retired"
"""With this the page keeps its address, and is not put before readers."""
