"""What every page builder is given: the knowledge base, the settings, and how to link."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from learning_alliance.domain.case_study import CaseStudy
from learning_alliance.domain.lesson import Lesson
from learning_alliance.domain.problem import Problem
from learning_alliance.domain.vocabulary import Vocabularies
from learning_alliance.knowledge.actors import ActorRecord
from learning_alliance.knowledge.knowledge_base import KnowledgeBase
from learning_alliance.knowledge.open_data import OpenData
from learning_alliance.pages.glossary import Glossary
from learning_alliance.pages.network_addresses import body_addresses
from learning_alliance.pages.page import (
    Link,
    SiteSettings,
    case_uri,
    country_uri,
    lesson_uri,
    region_uri,
    relative_address,
    theme_uri,
)


@dataclass(frozen=True)
class SiteContext:
    """The site as page builders see it.

    Attributes:
        source_paths: The file of each case and lesson in the project, under `case-studies/<id>`.
        problems_by_id: Problems to show on the pages of a draft.
        open_data: What can be taken away from the site.
    """

    knowledge_base: KnowledgeBase
    settings: SiteSettings = SiteSettings()
    source_paths: Mapping[str, str] = field(default_factory=dict)
    problems_by_id: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    open_data: OpenData = OpenData()

    @property
    def vocabularies(self) -> Vocabularies:
        """The vocabularies of the collection."""
        return self.knowledge_base.vocabularies

    @cached_property
    def glossary(self) -> Glossary:
        """The words of the field, ready to be found in texts."""
        return Glossary(self.vocabularies.glossary)

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        """Where each body that took part in a case is found, by its id."""
        return body_addresses(self.knowledge_base.actors.records)

    def has_page(self, uri: str) -> bool:
        """Tell whether a case study or lesson of the collection has a page at a uri."""
        folder, _, name = uri.removesuffix(".md").partition("/")
        records: Mapping[str, object] = (
            self.knowledge_base.lessons_by_id if folder == "lessons" else self.knowledge_base.cases_by_id
        )
        return name in records

    def case_link(self, origin: str, case_study: CaseStudy) -> Link:
        """Return a link to a case."""
        return Link(case_study.title, relative_address(origin, case_uri(case_study.id)))

    def lesson_link(self, origin: str, lesson: Lesson) -> Link:
        """Return a link to a lesson."""
        return Link(lesson.title, relative_address(origin, lesson_uri(lesson.id)))

    def theme_link(self, origin: str, term_id: str) -> Link:
        """Return a link to a theme."""
        return Link(self.vocabularies.themes.label(term_id), relative_address(origin, theme_uri(term_id)))

    def country_link(self, origin: str, iso2: str) -> Link:
        """Return a link to a country's page."""
        return Link(self.vocabularies.countries.label(iso2), relative_address(origin, country_uri(iso2)))

    def body_link(self, origin: str, record: ActorRecord) -> Link:
        """Return a link to what is known of a body."""
        return Link(record.name, relative_address(origin, self.bodies[record.id]))

    def region_link(self, origin: str, slug: str) -> Link:
        """Return a link to the page of a region or sub-region."""
        return Link(self.region_label(slug), relative_address(origin, region_uri(slug)))

    def region_label(self, slug: str) -> str:
        """Return the name of a sub-region or region."""
        groups = {group.id: group.label for group in self.vocabularies.regions.groups}
        return groups.get(slug) or self.vocabularies.regions.label(slug)
