"""From a filled form, mail or template to a file of the collection; what cannot be placed is kept beside it."""
