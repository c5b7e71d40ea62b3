"""The adapter to MkDocs: thin events that ask the core and hand its answers on."""
