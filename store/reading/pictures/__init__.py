"""Pictures: the text that is drawn in them."""
