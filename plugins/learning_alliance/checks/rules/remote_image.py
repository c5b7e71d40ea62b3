"""A text has no images.

An image from elsewhere tells a stranger who reads the page, and is missing offline. Pictures of
people need their consent, which nobody can check here. Describe in words what the picture shows, and
link to the page that has it.

Passes:
    ---
    ## Context
    A [map of the area](https://example.org/map) shows the river [@s1].

Fails:
    ---
    ## Context
    ![A map of the area](https://example.org/map.png) [@s1]
"""

from collections.abc import Iterator

from learning_alliance.checks.links import links
from learning_alliance.content.collection import Collection
from learning_alliance.content.findings import quoted
from learning_alliance.domain.problem import Problem, Severity

CODE = "remote-image"
SEVERITY = Severity.ERROR


def check(collection: Collection) -> Iterator[Problem]:
    """Find images."""
    for entry in collection.entries:
        for link in links(entry):
            if link.is_image:
                yield entry.problem(
                    CODE,
                    link.location,
                    f"The text shows the image {quoted(link.address)}.",
                    "Describe it in words, and link to the page that has it: [map](https://…).",
                )
