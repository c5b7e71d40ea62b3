"""Makes a collection of any size from the real one: real fields, real sentences, mixed by a seed."""

import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

HEADINGS = re.compile(r"^## .*$", re.MULTILINE)
CITATION = re.compile(r"@s[0-9]+")
CITED = re.compile(r"\[@[^\]]+\]")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
THEMES_LINE = re.compile(r"^themes: \[(.*)\]$", re.MULTILINE)
ID_LINE = re.compile(r"^id: .*$", re.MULTILINE)
TITLE_LINE = re.compile(r'^title: "?(.*?)"?$', re.MULTILINE)
SOURCE_KEY = re.compile(r"\bkey: (s[0-9]+)")
LESSON_LINK = re.compile(r",? *lesson: [a-z0-9-]+")
LINE_BREAKS = re.compile(r"\n{2,}")
OTHER_CASE = re.compile(r"\[([^\]]+)\]\(\.\./[^)]+\)")


@dataclass(frozen=True, slots=True)
class RealCase:
    """A case study in its parts.

    Attributes:
        sections: Heading and sentences of each section.
    """

    front_matter: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def write_collection(project: Path, folder: Path, size: int, seed: int) -> None:
    """Write a project with `size` synthetic case studies into `folder`.

    Front matter is that of a real case with another id, title and order of themes. Each section takes
    as many sentences as the real one, drawn from all real cases, with citations of keys that exist.
    """
    chance = random.Random(seed)  # noqa: S311 - for mixing text, not for secrets
    cases = tuple(_read(path) for path in sorted((project / "case_studies").glob("[a-z]*.md")))
    (folder / "case_studies").mkdir(parents=True)
    shutil.copytree(project / "docs", folder / "docs")
    # The guides link to the real cases by name.
    for guide in (folder / "docs" / "guides").glob("*.md"):
        guide.write_text("# A guide\n", encoding="utf-8")
    shutil.copy(project / "mkdocs.yml", folder)
    (folder / "lessons").mkdir()
    pool = tuple(sentence for case in cases for _, sentences in case.sections for sentence in sentences)
    for number in range(size):
        case = cases[number % len(cases)]
        case_id, text = _synthetic(case, number, pool, chance)
        (folder / "case_studies" / f"{case_id}.md").write_text(text, encoding="utf-8")


def _read(path: Path) -> RealCase:
    _, front_matter, body = path.read_text(encoding="utf-8").split("---\n", 2)
    headings = HEADINGS.findall(body)
    texts = HEADINGS.split(body)[1:]
    sections = tuple(
        (heading, tuple(_sentences(text))) for heading, text in zip(headings, texts, strict=True)
    )
    return RealCase(LESSON_LINK.sub("", front_matter), sections)


def _sentences(text: str) -> list[str]:
    plain = OTHER_CASE.sub(r"\1", LINE_BREAKS.sub(" ", text.replace("\n- ", " ").replace("\n", " ")))
    return [
        sentence.strip(" -|*")
        for sentence in SENTENCE_END.split(plain)
        if "|" not in sentence and "**" not in sentence
    ]


def _synthetic(case: RealCase, number: int, pool: tuple[str, ...], chance: random.Random) -> tuple[str, str]:
    old_id = ID_LINE.search(case.front_matter)
    base = old_id.group().removeprefix("id: ").split("#", maxsplit=1)[0].strip() if old_id else "xx-case"
    case_id = f"{base[:50]}-{number:05d}"
    keys = SOURCE_KEY.findall(case.front_matter)
    front_matter = ID_LINE.sub(f"id: {case_id}", case.front_matter, count=1)
    front_matter = TITLE_LINE.sub(
        lambda found: f'title: "{found[1][:100]} ({number})"', front_matter, count=1
    )
    front_matter = THEMES_LINE.sub(lambda found: _shuffled(found[1], chance), front_matter, count=1)
    sections = (
        f"{heading}\n\n{_paragraphs(len(sentences), pool, keys, chance)}"
        for heading, sentences in case.sections
    )
    return case_id, f"---\n{front_matter}---\n\n" + "\n\n".join(sections) + "\n"


def _shuffled(themes: str, chance: random.Random) -> str:
    names = [name.strip() for name in themes.split(",")]
    chance.shuffle(names)
    return f"themes: [{', '.join(names)}]"


def _paragraphs(length: int, pool: tuple[str, ...], keys: list[str], chance: random.Random) -> str:
    chosen = [_with_keys(chance.choice(pool), keys, chance) for _ in range(length)]
    return "\n\n".join(" ".join(chosen[start : start + 4]) for start in range(0, len(chosen), 4))


def _with_keys(sentence: str, keys: list[str], chance: random.Random) -> str:
    return CITATION.sub(lambda _: f"@{chance.choice(keys)}", sentence)
