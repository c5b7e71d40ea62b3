"""Rules over what was read, one a file, and reporters that print what they find."""
