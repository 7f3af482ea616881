"""Text on the picture: titles, lower thirds, corners, captions of one's own, credits."""
