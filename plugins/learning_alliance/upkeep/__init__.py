"""What keeps a collection true over time: addresses that died, and texts that are due for another look."""
