"""Chinese. A module has one value, `WORDS`, of the shape that the module of its name in `shapes` gives it."""
