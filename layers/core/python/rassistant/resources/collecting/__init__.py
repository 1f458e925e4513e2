"""How the kinds of many details are read from AWS; each file is named as its kind in ``kinds``."""
