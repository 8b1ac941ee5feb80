"""The command ``cncert-tui``: its answers on the command line, and the app."""
