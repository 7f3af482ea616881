"""Acting: emotion, gaze, blinks, breath, gestures and walking; planned as tracks in plain Python, evaluated with numpy."""
