"""Things that people hold, take, give and put down."""
