"""The fields of the Whoosh index."""

from collections.abc import Iterable, Iterator, Mapping

from whoosh import fields, formats

from learning_alliance.search.documents import SearchDocument
from learning_alliance.search.postings import Occurrences, postings

FACET_FIELDS = (
    "type", "theme", "country", "region", "kind", "scale", "difficulty", "evidence", "criterion", "audience", "costs",
)  # fmt: skip
YEAR = "year"
PART = "part"
WORDS, STEMS = "words", "stems"


class WeightedWords(fields.FieldType):  # type: ignore[misc] # Whoosh has no types
    """A field that is given its words with places and weights, as `postings` computed them.

    One occurrence in a title weighs more than one in the body, and all parts saturate together, as BM25F
    has it; Whoosh's own BM25F adds up fields that saturate one by one.
    """

    scorable = True
    stored = False

    def __init__(self, form: formats.Format) -> None:
        self.format = form

    def index(
        self, value: Mapping[str, Occurrences], **_: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word as Whoosh stores it: bytes, number, weight, places."""
        has_places = self.format.supports("positions")
        for word, each in value.items():
            number = len(each.positions)
            encoded = self.format.encode(each.positions) if has_places else formats.pack_uint(number)
            yield word.encode(), number, each.weight, encoded


class Terms(fields.FieldType):  # type: ignore[misc] # Whoosh has no types
    """A field that is given its terms one by one; it says whether a document has a term, and nothing else.

    It counts as scored, since Whoosh asks the disk for the length of an unscored field at every posting.
    """

    scorable = True
    stored = False

    def __init__(self) -> None:
        self.format = formats.Existence()

    def index(self, value: Iterable[str], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term as Whoosh stores it."""
        for term in value:
            yield term.encode(), 1, 1.0, b""


def schema() -> fields.Schema:
    """Return the fields of the index."""
    return fields.Schema(
        **{
            PART: fields.ID(),
            "document": fields.STORED(),
            WORDS: WeightedWords(formats.Positions()),
            STEMS: WeightedWords(formats.Frequency()),
            YEAR: Terms(),
            **{name: Terms() for name in FACET_FIELDS},
        }
    )


def field_values(document: SearchDocument, part: str) -> Mapping[str, object]:
    """Return the value of each field for a document of a part of the source."""
    found = postings(document)
    return {
        PART: part,
        "document": document,
        WORDS: found.words,
        STEMS: found.stems,
        YEAR: tuple(str(year) for year in document.years),
        **{name: tuple(dict.fromkeys(document.facets.get(name, ()))) for name in FACET_FIELDS},
    }
