"""What this program says of itself in the files that it writes."""

MADE_FOR_READING = "cncert-tui export"
"""In the head of each that is for people, in every language, so that it is not taken for what a publisher wrote."""
COLUMNS_OF_WEEKS = ("week", "year", "number", "start")
"""With which each CSV begins that has a row a week: by these it is known again, for it holds no texts."""
