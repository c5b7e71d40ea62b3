"""What keeps the service from starting."""


class ServiceError(Exception):
    """A collection cannot be served; the message says why and what to do."""
