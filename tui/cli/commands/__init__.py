"""One module a command, with what only it prints."""
