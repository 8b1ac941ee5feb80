"""Text from documents: cleaned for showing, and folded for matching.

What a character looks like or counts as is decided here, whatever it says.
"""
