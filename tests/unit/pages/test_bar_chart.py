"""Bars stand in proportion, with their label and figure, and name the table that holds the same."""

from decimal import Decimal

from learning_alliance.pages.bar_chart import LONGEST_LABEL, WIDTH, bar_chart


def test_the_largest_bar_fills_the_width_and_the_others_are_in_proportion() -> None:
    chart = bar_chart("c", "Cases", [("Asia", 40, "40"), ("Africa", 10, "10"), ("Europe", 0, "0")])

    assert [bar.width for bar in chart.bars] == [WIDTH, WIDTH // 4, 0]


def test_a_small_value_can_still_be_seen() -> None:
    chart = bar_chart("c", "Cases", [("Asia", 4000, "4,000"), ("Africa", 1, "1")])

    assert chart.bars[1].width > 0


def test_bars_stand_below_each_other_inside_the_drawing() -> None:
    chart = bar_chart("c", "Ratios", [("A", Decimal("0.5"), "0.5"), ("B", Decimal("0.25"), "0.25")])

    assert chart.bars[0].bar_y < chart.bars[1].text_y < chart.bars[1].bar_y
    assert chart.bars[1].bar_y + chart.bar_height <= chart.height


def test_a_long_label_is_cut() -> None:
    (bar,) = bar_chart("c", "Cases", [("x" * 90, 1, "1")]).bars

    assert len(bar.label) == LONGEST_LABEL
    assert bar.label.endswith("…")


def test_without_values_there_are_no_bars() -> None:
    assert bar_chart("c", "Cases", []).bars == ()
