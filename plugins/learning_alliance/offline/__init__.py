"""Bundles to take away: a zip that opens from disk, a ZIM for Kiwix, and the network bundle with its deltas."""
