"""The data of a comparison: one small file a case, so that a comparison of four loads four."""

from collections.abc import Iterator, Mapping

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.pages.asset import Asset
from learning_alliance.pages.cards import where
from learning_alliance.pages.checklist_page import has_checklist
from learning_alliance.pages.compare_fields import ComparedCase, Item
from learning_alliance.pages.script_data import data_asset
from learning_alliance.pages.site_context import SiteContext
from learning_alliance.pages.wording import period

LONGEST_SHORT_TITLE = 40


def compare_assets(site: SiteContext) -> Iterator[Asset]:
    """Yield the file of each case; a former id leads to the present one."""
    for case in site.knowledge_base.cases:
        yield data_asset(f"cases/{case.id}", compared(site, case))
        for alias in case.aliases:
            yield data_asset(f"cases/{alias}", {"moved": case.id})


def compared(site: SiteContext, case_study: CaseStudy) -> Mapping[str, object]:
    """Return what a comparison shows of a case."""
    fields = ComparedCase(site, case_study).fields()
    return {
        "id": case_study.id,
        "title": case_study.title,
        "short": _short_title(site, case_study),
        "kicker": f"{where(site, case_study)}, {period(case_study.period)}",
        "checklist": has_checklist(case_study),
        "fields": {key: [_item(each) for each in items] for key, items in fields.items()},
    }


def _short_title(site: SiteContext, case_study: CaseStudy) -> str:
    """Return the title up to its colon, or the place where that is long."""
    title = case_study.title.partition(":")[0]
    return title if len(title) <= LONGEST_SHORT_TITLE else where(site, case_study)


def _item(item: Item) -> Mapping[str, str]:
    parts = {"text": item.text, "note": item.note, "source": item.source}
    return {name: text for name, text in parts.items() if text}
