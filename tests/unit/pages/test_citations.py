"""References are numbered as a reader meets them, and lead both ways."""

from learning_alliance.pages.citations import MOST_LINKS_BACK, Citations, without_citations
from tests.knowledge_builders import a_source

SOURCES = (a_source("s1"), a_source("s2"), a_source("s3"))


def test_sources_are_numbered_in_the_order_of_the_page() -> None:
    citations = Citations(SOURCES)
    citations.cite("s3", "s1")

    assert [(each.source.key, each.number) for each in citations.listed()] == [
        ("s3", 1),
        ("s1", 2),
        ("s2", 3),
    ]


def test_a_mark_and_its_source_lead_to_each_other() -> None:
    citations = Citations(SOURCES)

    mark = citations.cite("s2")

    assert 'id="c1-1" href="#source-1"' in mark
    assert citations.listed()[0].mentions == ("c1-1",)


def test_only_the_first_mentions_are_linked_back() -> None:
    citations = Citations(SOURCES)
    marks = [citations.cite("s1") for _ in range(MOST_LINKS_BACK + 1)]

    assert len(citations.listed()[0].mentions) == MOST_LINKS_BACK
    assert "id=" not in marks[-1]
    assert 'href="#source-1"' in marks[-1]


def test_a_citation_inside_a_field_becomes_a_mark() -> None:
    marked = Citations(SOURCES).marked("One study gives 12 <b> [@s2; @s9], another 14.")

    assert marked.startswith("One study gives 12 &lt;b&gt;<a class")
    assert marked.endswith("[1]</a>, another 14.")


def test_a_source_that_nothing_cites_is_listed_last_without_a_way_back() -> None:
    citations = Citations(SOURCES)
    citations.cite("s2")

    assert [each.mentions for each in citations.listed()] == [("c1-1",), (), ()]


def test_a_page_without_sources_shows_no_keys() -> None:
    assert without_citations("It was late [@s2]. It was [@s1; @s3] dear.") == "It was late. It was dear."
