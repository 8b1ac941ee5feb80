"""One module a screen, which holds the archive, tells its widgets what to show, and routes what they say.

`opening` leads from one to the others.
"""
