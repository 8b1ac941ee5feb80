"""Weekly values as pictures: rows, the large plot, the calendar."""
