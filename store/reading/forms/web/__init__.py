"""Web pages: which part of one is the article, and what a reader sees of it. `page` is the door."""
