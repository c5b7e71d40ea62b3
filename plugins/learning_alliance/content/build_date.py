"""The day that an output stands for."""

import os
from datetime import UTC, date, datetime


def build_date() -> date:
    """Return the day of `SOURCE_DATE_EPOCH` where it is set, else today.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.date()
