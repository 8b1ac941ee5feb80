"""A text taken apart into labels, numbers, times, words and marks, before anyone asks what they say together."""
