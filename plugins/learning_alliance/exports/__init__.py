"""Open data: the collection in forms that other programs read, one format a file."""
