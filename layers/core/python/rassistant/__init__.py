"""R-Assistant's shared layer: everything the functions import."""

__version__ = "0.1.0"
