"""What contributors wrote, as text inside Markdown of ours: no markup, no link, no mention, one line."""

import re

# A full stop or a colon could make an address into a link, an @ a name into a mention.
MEANS_SOMETHING = re.compile(r"([\\`*_{}\[\]()#+!|~.:@])")


def plain(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    printable = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    return MEANS_SOMETHING.sub(r"\\\1", printable.replace("&", "&amp;").replace("<", "&lt;"))
