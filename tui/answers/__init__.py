"""What several commands print: tables, JSON, CSV, Markdown, and the files that hold them.

Nothing here knows which command asks.
"""
