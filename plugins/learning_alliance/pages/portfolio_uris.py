"""The addresses of the portfolio."""

PORTFOLIO = "portfolio/index.md"
LEFT_OUT = "portfolio/left-out.md"
UNIT_COSTS = "portfolio/costs.md"
CO_FINANCING = "portfolio/co-financing.md"
STYLE = "assets/portfolio.css"


def currency_uri(currency: str) -> str:
    """Return the uri of the sums in a currency."""
    return f"portfolio/money/{currency.lower()}.md"


def spread_uri(spread: str, value: str) -> str:
    """Return the uri of the list of cases that share a property."""
    return f"portfolio/{spread}/{value.lower()}.md"
