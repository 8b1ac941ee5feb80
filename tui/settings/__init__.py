"""What the person chose: options and environment, keys of his own, and what the app remembers about him.

None of it is in the store.
"""
