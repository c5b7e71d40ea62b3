import pytest

from learning_alliance.offline.file_links import file_address, with_file_links


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("../themes/", "../themes/index.html"),
        ("../themes/#tenure", "../themes/index.html#tenure"),
        ("../find/?theme=land&q=a/", "../find/index.html?theme=land&q=a/"),
        ("./", "index.html"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("assets/site.js", "assets/site.js"),
        ("#sources", "#sources"),
        ("?q=water", "?q=water"),
        ("", ""),
        ("https://example.org/a/", "https://example.org/a/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("//example.org/", "//example.org/"),
    ],
)
def test_a_link_leads_to_a_file(address: str, expected: str) -> None:
    assert file_address(address) == expected


def test_a_link_from_the_root_of_a_host_is_refused() -> None:
    with pytest.raises(ValueError, match="/themes/"):
        with_file_links('<a href="/themes/">Themes</a>')


def test_only_addresses_change() -> None:
    page = (
        "<!doctype html>\n<p>é &amp; a/ <A class=x HREF='kept/'>\n"
        '<a data-x="b/" href="b/?x=1&amp;y=2#z">“b/”</a><script>const a = "c/" < 3 && \'<a href="d/">\'</script>'
        '<form action="../find/"></form><svg><a href="e/"><title>e/</title></a></svg>\u2028<a href="f/">f</a>'
    )

    changed = with_file_links(page.replace("'kept/'", '"g/"'))

    assert changed == page.replace("'kept/'", '"g/index.html"').replace(
        'href="b/?', 'href="b/index.html?'
    ).replace('"../find/"', '"../find/index.html"').replace('href="e/"', 'href="e/index.html"').replace(
        'href="f/"', 'href="f/index.html"'
    )


def test_an_old_address_leads_on() -> None:
    page = '<meta http-equiv="refresh" content="0; url=../new/">'

    assert with_file_links(page) == '<meta http-equiv="refresh" content="0; url=../new/index.html">'
