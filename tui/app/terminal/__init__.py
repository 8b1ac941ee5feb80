"""What goes round Textual: the mirror of the terminal, the queue of keys, typed bytes."""
