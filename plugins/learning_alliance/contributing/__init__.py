"""From what a person knows to a checked file: JSON Schema, template, new entry, form, importers."""
