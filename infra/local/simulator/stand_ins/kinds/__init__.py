"""One file a kind, each exporting ``STAND_IN``."""
