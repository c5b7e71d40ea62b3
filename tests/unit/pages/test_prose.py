"""Contributed Markdown comes out as finished, harmless HTML."""

import pytest

from learning_alliance.pages.citations import Citations
from learning_alliance.pages.glossary import Glossary
from learning_alliance.pages.prose import ProseRenderer
from tests.knowledge_builders import a_source, the_vocabularies

ORIGIN = "case-studies/ke-case.md"
GLOSSARY = Glossary(the_vocabularies().glossary)
PAGES = {"case-studies/th-other.md", "lessons/a-lesson.md"}


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [
        ("[x](th-other.md)", "../../case-studies/th-other/"),
        ("[x](../case_studies/th-other.md#money)", "../../case-studies/th-other/#money"),
        ("[x](../lessons/a-lesson.md)", "../../lessons/a-lesson/"),
        ("[x](https://example.org/a?b=c)", "https://example.org/a?b=c"),
        ("[x](#money)", "#money"),
        ("[x](th-nowhere.md)", ""),
        ("[x](javascript:alert(1))", ""),
        ("[x](jAvAsCrIpT&#58;alert(1))", ""),
        ("[x](data:text/html,x)", ""),
        ("[x](//example.net/)", ""),
        ("[x](/etc/passwd)", ""),
    ],
)
def test_a_link_leads_to_a_page_of_the_site_or_to_the_web(written: str, leads_to: str) -> None:
    assert f'href="{leads_to}"' in _html(written)


def test_html_of_a_contributor_is_shown_as_text() -> None:
    html = _html("a <b onclick=alert(1)>c</b>\n\n<script>alert(1)</script>")

    assert "&lt;b onclick" in html
    assert "<script" not in html


def test_an_image_leaves_its_words() -> None:
    assert _html("![the river](https://example.net/x.png)").strip() == "<p>the river</p>"


def test_headings_stand_below_those_of_the_page() -> None:
    assert "<h3>Inside</h3>" in _html("# Inside")


def test_no_line_is_empty_even_in_code() -> None:
    assert "\n\n" not in _html("One.\n\n\n```\ncode\n\n## not { #a-heading }\n\nmore\n```\n\nTwo.").strip(
        "\n"
    )


def test_a_table_can_be_scrolled_by_keyboard() -> None:
    assert 'tabindex="0" role="region"' in _html("| a | b |\n|---|---|\n| 1 | 2 |")


def test_a_word_of_the_glossary_is_explained_where_it_first_stands() -> None:
    html = _html("A CDS, and **another CDS**. Insitu cds. A Revolving fund of the cityscape.")

    assert html.count("<abbr") == 2
    assert '<abbr title="A fund that lends, and lends again what is repaid.">Revolving fund</abbr>' in html


def test_citations_become_numbered_marks() -> None:
    assert 'href="#source-1"' in _html("So it was [@s1].")


def _html(body: str) -> str:
    renderer = ProseRenderer(ORIGIN, Citations((a_source("s1"),)), PAGES.__contains__, GLOSSARY)
    return "".join(str(section.html) for section in renderer.sections(body))
