class ConanInvalidConfiguration(Exception):
    """A package that cannot be had with these settings."""
