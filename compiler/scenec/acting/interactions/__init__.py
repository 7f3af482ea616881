"""What passes between two people: planned as steps, keys and contacts in plain Python, solved on both bodies with numpy."""
