"""Marks words of the glossary in running text: the first time on a page, with the meaning at hand."""

import re
from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from learning_alliance.domain.vocabulary import Term


class Glossary:
    """The words of the field under all their names, ready to be found in texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: Mapping[str, Term] = {
            _folded(name): term for term in terms for name in (term.label, *term.synonyms)
        }
        # The longest name first, so that "secure tenure" is found before "tenure".
        names = sorted(self._terms, key=lambda name: (-len(name), name))
        alternatives = "|".join(
            re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names
        )
        self._pattern = re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])")

    def found_in(self, text: str) -> Iterator[tuple[re.Match[str], Term]]:
        """Yield each word of the glossary in a text, with its place; abbreviations only in capitals."""
        for match in self._pattern.finditer(text):
            yield match, self._terms.get(match.group()) or self._terms[match.group().casefold()]


class GlossaryMarks:
    """The words of the glossary that one page has not shown yet."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._shown: set[str] = set()

    def marked(self, text: str) -> Markup:
        """Return a text, escaped, with each word of the glossary that is new on the page as `<abbr>`."""
        parts = []
        end = 0
        for match, term in self._glossary.found_in(text):
            if term.id not in self._shown:
                self._shown.add(term.id)
                parts += [escape(text[end : match.start()]), _abbreviation(match.group(), term)]
                end = match.end()
        return Markup("").join([*parts, escape(text[end:])])


def _abbreviation(word: str, term: Term) -> Markup:
    return Markup('<abbr title="{}">{}</abbr>').format(term.definition, word)


def _folded(name: str) -> str:
    return name if name.isupper() else name.casefold()
