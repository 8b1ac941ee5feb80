"""What a person does on a screen, one module each: asking for a line, going to a week, narrowing, entering, writing."""
