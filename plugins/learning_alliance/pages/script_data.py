"""Data for scripts: a small script that puts a value where the page's own script finds it.

Plain scripts load from a web server, from disk and in Kiwix alike; a request for JSON would not.
"""

import json

from learning_alliance.pages.asset import Asset

STORE = "learningAllianceData"


def data_uri(name: str) -> str:
    """Return the uri of a file of data, by its name such as `like` or `cases/th-baan-mankong`."""
    return f"assets/data/{name}.js"


def data_asset(name: str, value: object) -> Asset:
    """Return a value as a file that scripts find under `learningAllianceData[name]`."""
    # Older engines end a line of code at these two characters, even inside a string.
    text = (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
    script = f"(window.{STORE}=window.{STORE}||{{}})[{json.dumps(name)}]={text}\n"
    return Asset(data_uri(name), script.encode())
