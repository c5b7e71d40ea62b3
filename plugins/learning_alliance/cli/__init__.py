"""`alliance`: one command a file."""
