"""The World Bank's income group of each country, year by year.

Source: World Bank Country and Lending Groups (CC BY 4.0); `data/README.md` says which files.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

GROUPS = {"L": "low-income", "LM": "lower-middle-income", "UM": "upper-middle-income", "H": "high-income"}


@dataclass(frozen=True, slots=True)
class IncomeGroups:
    """Every list that the World Bank published.

    Attributes:
        newest_year: The fiscal year of the newest list.
    """

    newest_year: int
    by_country_and_year: Mapping[tuple[str, int], str]

    def in_force(self, country: str, year: int) -> str:
        """Return the group in which a country was on 1 January of a year; empty where no list says so."""
        return self.by_country_and_year.get((country, year), "")

    def newest(self, country: str) -> str:
        """Return the group of a country on the newest list; empty where that does not say."""
        return self.in_force(country, self.newest_year)


@cache
def read_income_groups() -> IncomeGroups:
    """Return the lists as they are kept in `data/income-groups.csv`."""
    path = files("learning_alliance").joinpath("data", "income-groups.csv")
    head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
    years = [int(year) for year in head[1:]]
    found = {
        (country, year): GROUPS[letters]
        for country, *cells in rows
        for year, letters in zip(years, cells, strict=True)
        if letters
    }
    return IncomeGroups(max(years), found)
