"""Sign-in of the local stack: a user pool of moto's, the pages that it lacks, and the token check of the gateway."""

from infra.local.auth.pages import PATHS

__all__ = ["PATHS"]
