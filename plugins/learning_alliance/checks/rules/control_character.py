r"""A text has no invisible control characters.

They come along when text is copied from other programs. They break the file, or show readers another
text than the one that is stored. Type the line again by hand. In the example, `\x00` stands for such a
character.

Passes:
    === case_studies/th-example.md
    title: "Example town"

Fails:
    === case_studies/th-example.md (bytes)
    title: "Example\x00town"
"""

from learning_alliance.domain.problem import Severity

CODE = "control-character"
SEVERITY = Severity.ERROR
