"""Characters that no text may hold, since they show readers another text than the one that is stored."""

import re

# Control characters break YAML and terminals, and the Markdown library marks its own places with two of them.
# Bidirectional controls, letters that nobody sees and line ends of other worlds deceive people and programs
# (Unicode Technical Reports 36 and 20).
FORBIDDEN = re.compile(
    "["
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    r"\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f"
    "]"
)
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def without_forbidden(text: str) -> str:
    """Return a text in which every forbidden character is replaced by a visible sign."""
    return FORBIDDEN.sub(REPLACEMENT, text)


def note_on(character: str) -> str:
    """Return the sentence that says which character is not allowed."""
    return f"The invisible character U+{ord(character):04X} is not allowed."
