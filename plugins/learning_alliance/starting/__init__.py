"""A new, empty collection for another network: its files, ready to be written."""
