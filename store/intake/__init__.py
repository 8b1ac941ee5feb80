"""How documents come in: from files, folders and standard input to the archive.

What was read, what was kept, and what was refused and why. `read_paths` and `keep` are the doors.
"""

from store.intake.importing import STANDARD_INPUT, FileOutcome, FileReading, Summary, keep, read_paths

__all__ = ["STANDARD_INPUT", "FileOutcome", "FileReading", "Summary", "keep", "read_paths"]
