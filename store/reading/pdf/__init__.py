"""A PDF: the publisher's own, or what a browser or a word processor printed."""
