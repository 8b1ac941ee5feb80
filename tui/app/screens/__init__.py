"""One module a screen. A screen holds the archive, tells its widgets what to show, and routes what they say."""
