"""Reads a collection and asks the knowledge base for everything that pages ask for."""

import sys
import time
from datetime import date
from pathlib import Path

from learning_alliance.content.collection import project_files, read_collection
from learning_alliance.content.vocabulary_reading import read_vocabularies
from learning_alliance.knowledge.building import publication

collection = read_collection(project_files(Path.cwd()), read_vocabularies(), date(2026, 1, 1))
start = time.perf_counter()
base = publication(collection, (), is_draft=False).knowledge_base
indexes = (
    base.cases_by_theme, base.cases_by_country, base.cases_by_region, base.cases_by_difficulty,
    base.cases_by_criterion, base.lessons_by_theme, base.lessons_by_country, base.evidence, base.strength,
    base.mentions, base.newest,
)  # fmt: skip
related = [base.related(case.id) for case in base.cases]
sys.stdout.write(f"{time.perf_counter() - start:.3f}\n")
