"""Running a graph on this machine: which nodes must run, worker processes, and what is shown meanwhile."""
