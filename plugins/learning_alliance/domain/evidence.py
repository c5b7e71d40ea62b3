"""How strong the evidence of a case or a lesson is, and why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvidenceStatement:
    """An editor's statement of a level that cannot be inferred from the kinds of sources.

    Attributes:
        level: `E0` to `E5`.
        why: The reason, a full sentence.
        source: Key of the source that backs it; empty only where it lowers the level.
    """

    level: str
    why: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class StrengthStatement:
    """An editor's lowering of a lesson's computed strength, with the reason."""

    strength: str
    why: str


@dataclass(frozen=True, slots=True)
class EvidenceLevel:
    """The level at which a case stands, with the reason that readers see."""

    level: str
    reason: str
