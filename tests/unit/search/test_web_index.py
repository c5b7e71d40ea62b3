"""What the web index keeps of a case or lesson."""

from datetime import date

from learning_alliance.domain.period import Period
from learning_alliance.pages.find_entries import find_entries, guide_entry
from learning_alliance.pages.find_facets import facets
from learning_alliance.search.web_facets import decades
from learning_alliance.search.web_index import web_index
from learning_alliance.search.web_page import WebEntry, WebPage
from tests.knowledge_builders import a_case, a_difficulty, a_lesson_on, a_site, a_source, an_amount


def entry_of(address: str, *entries: WebEntry) -> WebEntry:
    return next(each for each in entries if each.address == address)


def test_a_case_is_found_by_each_of_its_coded_facts() -> None:
    case = a_case(countries=("TH",), themes=("tenure", "land"), difficulties=(a_difficulty("debt-burden"),))

    found = entry_of("case-studies/ke-case/", *find_entries(a_site([case]))).facets

    assert {
        ("type", "case"), ("theme", "tenure"), ("theme", "land"), ("country", "TH"), ("region", "south-eastern-asia"),
        ("region", "asia"), ("kind", "slum-upgrading"), ("scale", "city"), ("decade", "2000s"),
        ("difficulty", "debt-burden"), ("evidence", "E0"), ("language", "en"),
    } == set(found)  # fmt: skip


def test_a_case_with_an_amount_is_found_by_cost() -> None:
    found = entry_of("case-studies/ke-case/", *find_entries(a_site([a_case(finance=(an_amount(),))])))

    assert ("cost", "known") in found.facets


def test_a_slum_upgrading_case_is_found_under_the_words_of_many_places() -> None:
    names = entry_of("case-studies/ke-case/", *find_entries(a_site([a_case()]))).names

    assert {"slum", "favela", "kampung", "bidonville", "gecekondu", "villa miseria", "katchi abadi"} <= set(
        names
    )


def test_a_case_is_found_under_other_names_of_its_country() -> None:
    names = entry_of("case-studies/ke-case/", *find_entries(a_site([a_case(countries=("CI",))]))).names

    assert "Ivory Coast" in names


def test_a_lesson_stands_where_the_cases_stand_that_it_cites() -> None:
    site = a_site([a_case(countries=("BR",))], [a_lesson_on("ke-case")])

    found = entry_of("lessons/a-lesson/", *find_entries(site)).facets

    assert {("type", "lesson"), ("country", "BR"), ("region", "south-america")} <= set(found)


def test_a_theme_is_found_under_its_synonyms() -> None:
    found = entry_of("themes/tenure/", *find_entries(a_site([a_case()])))

    assert "land title" in found.text
    assert found.facets[0] == ("type", "overview")


def test_guides_are_found_and_their_list_is_not() -> None:
    guide = guide_entry("guides/secure-tenure.md", "Secure tenure")

    assert guide is not None
    assert guide.address == "guides/secure-tenure/"
    assert guide_entry("guides/index.md", "Guides") is None
    assert guide_entry("decisions/0001-core.md", "A decision") is None


def test_the_newest_case_comes_before_an_older_one_and_both_before_lessons() -> None:
    old = a_case("ke-old", period=Period(1990, 1995), last_reviewed=date(2026, 5, 1))
    new = a_case("ke-new", period=Period(2010, 2015), last_reviewed=date(2026, 1, 1))
    entries = find_entries(a_site([old, new], [a_lesson_on("ke-old")]))
    kept = [each for each in entries if each.address.startswith(("case-studies/", "lessons/"))]

    order = sorted(kept, key=lambda each: dict(each.sorts)["newest"], reverse=True)

    assert [each.address for each in order] == [
        "case-studies/ke-new/",
        "case-studies/ke-old/",
        "lessons/a-lesson/",
    ]


def test_a_running_case_touches_the_decades_up_to_its_newest_source() -> None:
    case = a_case(period=Period(1998, None), sources=(a_source(year=2011),))

    assert decades(case) == ("1990s", "2000s", "2010s")


def test_facets_with_one_term_are_left_out() -> None:
    site = a_site([a_case(), a_case("ke-other", countries=("UG",))])

    made = {facet.id: facet for facet in facets(site, find_entries(site))}

    assert [(term.label, term.count) for term in made["country"].terms] == [("Kenya", 2), ("Uganda", 2)]
    assert "kind" not in made
    assert "language" not in made


def test_contributed_text_cannot_leave_its_place_in_the_copy_for_the_index() -> None:
    entry = WebEntry("x/", '"><script>', "here", "<b>", (("type", '"x'),), (), ("</p><script>",))

    html = WebPage(entry, "<p>Content.</p>").html()

    assert "<script>" not in html
    assert 'data-pagefind-filter="type:&quot;x"' in html


def test_the_same_pages_give_the_same_index() -> None:
    entries = find_entries(a_site([a_case(), a_case("ke-other", countries=("UG",), themes=("land",))]))
    pages = tuple(
        WebPage(entry, "<h2 id='context'>Context</h2><p>People live there.</p>") for entry in entries
    )

    one = web_index(pages)
    web_index.cache_clear()

    assert web_index(pages) == one


def test_what_pagefind_brings_for_its_own_interface_is_left_out() -> None:
    entry = WebEntry("x/", "A page", "", "", (("type", "case"),), ())

    names = {file.uri for file in web_index((WebPage(entry, "<p>Words.</p>"),))}

    assert {"pagefind/pagefind.js", "pagefind/wasm.en.pagefind", "pagefind/pagefind-entry.json"} <= names
    assert [name for name in names if "-ui" in name or "highlight" in name or "worker" in name] == []
