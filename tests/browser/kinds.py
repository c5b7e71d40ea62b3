"""One page of each kind that the site has, by name."""

from pathlib import Path

from tests.sites.project import ROOT

GENERATED = {
    "full case": "/case-studies/th-river-side/",
    "snapshot": "/case-studies/ke-harbour/",
    "case without money or difficulties": "/case-studies/br-hillside/",
    "checklist": "/case-studies/th-river-side/checklist/",
    "lesson": "/lessons/save-before-borrowing/",
    "lesson from one case": "/lessons/draw-with-residents/",
    "theme": "/themes/tenure/",
    "theme without a case": "/themes/mobility/",
    "theme of two pages": "/themes/city-networks/",
    "country": "/countries/th/",
    "sub-region": "/regions/south-eastern-asia/",
    "region": "/regions/asia/",
    "criterion": "/criteria/partnerships/",
    "networks": "/networks/",
    "type of actor": "/networks/community-organisation/",
    "bodies in a country": "/networks/in/th/",
    "portfolio": "/portfolio/",
    "money in a currency": "/portfolio/money/thb/",
    "money left out of the sums": "/portfolio/left-out/",
    "costs for one of something": "/portfolio/costs/",
    "seed money and co-financing": "/portfolio/co-financing/",
    "cases of one kind": "/portfolio/kind/both/",
    "body of several cases": "/networks/bodies/world-bank/",
    "criteria matrix": "/criteria/matrix/",
    "difficulty": "/difficulties/poor-repayment/",
    "all cases": "/case-studies/",
    "second page of a list": "/case-studies/page-2/",
    "all lessons": "/lessons/",
    "all themes": "/themes/",
    "all countries": "/countries/",
    "all criteria": "/criteria/",
    "all difficulties": "/difficulties/",
    "gap map": "/gaps/",
    "gaps by region": "/gaps/regions/",
    "gaps by difficulty": "/gaps/difficulties/",
    "map": "/map/",
    "map of a part of the world": "/map/africa/",
    "cases like my city": "/find/like/",
    "cases like my city, answered": "/find/like/?problem=tenure&size=1-to-5-million&country=TH&led=community",
    "comparison without a case": "/compare/",
    "comparison": "/compare/?a=th-river-side&b=br-hillside&c=ke-harbour",
    "all checks": "/contribute/checks/",
    "form for a case": "/contribute/form/",
    "open data": "/data/",
    "data dictionary": "/data/dictionary/",
    "find": "/find/",
    "found": "/find/?q=savings",
    "page that is not there": "/no-such-page/",
}


def pages() -> dict[str, str]:
    """Return the address of one page of each kind, and of the pages written by hand."""
    docs = ROOT / "docs"
    by_hand = [path.relative_to(docs) for path in sorted(docs.rglob("*.md"))]
    # Decisions all look alike: the first stands for them.
    alike = [path for path in by_hand if path.parts[0] == "decisions"][1:]
    return {**{path.as_posix(): _address(path) for path in by_hand if path not in alike}, **GENERATED}


def looks() -> dict[str, tuple[str, str]]:
    """Return address and screen of each page to look at.

    All stand on a telephone; at a desk those that are made, and of those written by hand, which all look alike, some.
    """
    at_desk = {
        *GENERATED,
        "index.md",
        "about/index.md",
        "guides/index.md",
        "offline/index.md",
        "contribute/index.md",
    }
    found = pages()
    return {
        **{f"{name}-telephone": (address, "telephone") for name, address in found.items()},
        **{f"{name}-desk": (address, "desk") for name, address in found.items() if name in at_desk},
    }


def _address(path: Path) -> str:
    parts = path.with_suffix("").parts
    kept = parts[:-1] if parts[-1] == "index" else parts
    return "".join(f"/{part}" for part in kept) + "/"
