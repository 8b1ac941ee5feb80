"""The panes, lines and plots that screens are made of. They know values and no files."""
