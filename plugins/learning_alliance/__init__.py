"""The core of Learning Alliance: reads, checks and indexes case studies and lessons, and writes pages.

It knows no site generator; `learning_alliance_mkdocs` is the adapter to one.
"""
