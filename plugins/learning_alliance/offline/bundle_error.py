"""What can be wrong with a bundle."""


class BundleError(Exception):
    """A bundle cannot be made, opened or applied; the message says why and what to do, for people."""
