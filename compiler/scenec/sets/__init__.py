"""Places: what stands where, in which light, drawn in layers. `table` is plain data; drawing modules import numpy and skia."""
