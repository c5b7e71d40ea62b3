"""Media types of the site's files, the same on every machine."""

MEDIA_TYPES = {
    "atom": "application/atom+xml",
    "bib": "application/x-bibtex",
    "css": "text/css",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "html": "text/html",
    "ico": "image/x-icon",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "md": "text/markdown",
    "pdf": "application/pdf",
    "png": "image/png",
    "ris": "application/x-research-info-systems",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "wasm": "application/wasm",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml",
    "yml": "application/yaml",
    "zim": "application/x-zim",
    "zip": "application/zip",
}
"""By ending; the registered ones of https://www.iana.org/assignments/media-types, for BibTeX and RIS the usual ones."""


def media_type(path: str) -> str:
    """Return the media type of a file by its ending, `application/octet-stream` where it is not known."""
    return MEDIA_TYPES.get(path.rpartition(".")[2].casefold(), "application/octet-stream")
