"""A page model and a template a kind of page; plain Markdown with front matter comes out."""
