"""A file has at most one million bytes, its front matter at most 200,000 characters.

A full case study has about 20,000. Much more is a picture, a table or a report pasted in. Keep what
belongs to the text, and cite the rest as a source.

Passes:
    === case_studies/th-example.md
    ---
    ## Context
    A short text [@s1].

Fails:
    === case_studies/th-example.md (repeated 40000 times)
    This line was pasted in again and again.
"""

from learning_alliance.domain.problem import Severity

CODE = "file-too-large"
SEVERITY = Severity.ERROR
