"""What this program says of itself in the files that it writes."""

MADE_FOR_READING = "cncert-tui export"
"""In the head of each that is for people, in every language, so that it is not taken for what a publisher wrote."""
