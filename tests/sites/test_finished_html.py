"""Finished HTML comes through the Markdown step as it was."""

import re

from markdown import Markdown

from learning_alliance.pages.template import FINISHED_HTML

PAGE = """\
<header class="la-head">
<h1>A title with *stars*</h1>
</header>

## Results { #results }

<div class="la-prose"><p>First.</p>
<p>Not a heading:
## here { #no }</p></div>

<dl><dt>Who</dt><dd>The city</dd></dl>

### A part

<p>Last &amp; least.</p>
"""
EXTENSIONS = ["attr_list", "md_in_html", "toc"]


def test_it_is_what_the_markdown_parser_would_have_made_of_it() -> None:
    kept = _converted(f"{FINISHED_HTML}\n{PAGE}", "learning_alliance_mkdocs.finished_html")

    assert kept == _converted(PAGE)
    assert '<h2 id="results">Results</h2>' in kept


def test_a_page_written_by_hand_is_markdown() -> None:
    assert "<em>stars</em>" in _converted("Some *stars*.", "learning_alliance_mkdocs.finished_html")


def _converted(text: str, *more: str) -> str:
    html = Markdown(extensions=[*EXTENSIONS, *more]).convert(text)
    return re.sub(r"\s*\n\s*", "\n", html)
