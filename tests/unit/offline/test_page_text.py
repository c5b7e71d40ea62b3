from learning_alliance.offline.page_text import page_text

PAGE = """<!doctype html><html><head><title>A case &amp; more
 · Learning Alliance</title><style>p {}</style></head><body><nav>Themes</nav>
<svg><title>Icon</title></svg><article><h1>A case</h1><p>Water<br>and  <b>land</b>.</p><script>hidden()</script>
<svg><title>Map</title></svg></article><footer>Foot</footer></body></html>"""


def test_a_page_says_what_stands_in_its_article() -> None:
    page = page_text(PAGE)

    assert page.title == "A case & more"
    assert page.text == "A case Water and land ."
    assert page.moved_to == ""


def test_an_old_page_says_where_it_leads() -> None:
    page = page_text('<meta http-equiv="refresh" content="0; url=../new/"><title>New</title>')

    assert page.moved_to == "../new/"
