"""Drawing: batched geometry, colour, display lists, and the surface that they are painted on."""
