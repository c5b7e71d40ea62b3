"""How strong the evidence of a case is, from who states its results and difficulties.

The scale is the project's own: E0 no results on record, E1 the implementer's or funder's own account,
E2 own figures measured before and after, E3 an independent evaluation, study or audit, E4 independent
with a comparison group, E5 systematic review or independent replication. E2, E4 and E5 cannot be
inferred from kinds of sources; an editor states them with a source.
"""

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.evidence import EvidenceLevel

INDEPENDENT_STUDY = {"evaluation", "peer-reviewed", "thesis"}
INDEPENDENT = "E3"
"""From this level on, an independent study stands behind a case."""
LEVELS = ("E0", "E1", "E2", "E3", "E4", "E5")


def evidence_level(case_study: CaseStudy) -> EvidenceLevel:
    """Return the level of a case: computed, then lowered or backed upwards by an editor's statement."""
    computed = _from_sources(case_study)
    stated = case_study.evidence
    if stated is None or stated.level == computed.level:
        return computed
    if stated.level not in LEVELS:
        return computed
    is_lower = LEVELS.index(stated.level) < LEVELS.index(computed.level)
    if is_lower or stated.source in {source.key for source in case_study.sources}:
        return EvidenceLevel(stated.level, stated.why)
    return computed


def _from_sources(case_study: CaseStudy) -> EvidenceLevel:
    if not case_study.results:
        return EvidenceLevel("E0", "No source that we read states results.")
    studies = [
        source
        for source in case_study.sources
        if source.kind in INDEPENDENT_STUDY and source.key in _assessing_keys(case_study)
    ]
    if studies:
        authors = "; ".join(dict.fromkeys(source.author for source in studies))
        return EvidenceLevel("E3", f"Results or difficulties rest on independent study: {authors}.")
    return EvidenceLevel("E1", _why_only_own_account(case_study))


def _assessing_keys(case_study: CaseStudy) -> set[str]:
    """Return the sources that say what came of the case or what went wrong."""
    return {result.source for result in case_study.results} | {
        each.source for each in case_study.difficulties
    }


def _why_only_own_account(case_study: CaseStudy) -> str:
    kinds = {
        source.kind
        for source in case_study.sources
        if source.key in {result.source for result in case_study.results}
    }
    if kinds <= {"implementer"}:
        return "Results are the account of those who ran or funded it; no independent study was read."
    return "Results come from own accounts, press or partners; no independent study of them was read."
