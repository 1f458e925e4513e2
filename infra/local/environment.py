"""What a local program settles first: what it takes of the user's AWS environment, and what it keeps in memory.

Both apply before anything imports boto3 or moto.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

_NOTHING = {
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "AWS_EC2_METADATA_DISABLED": "true",
}


def settle_aws_environment(*, simulated: bool) -> None:
    """A simulated account needs none of the user's credentials, profiles and endpoints: nothing may mix them up.

    With ``--profile`` that one counts, not the profile of the environment.
    """
    doomed = {"AWS_PROFILE", "AWS_DEFAULT_PROFILE"}
    if simulated:
        doomed = {name for name in os.environ if name.startswith("AWS_")}
    for name in doomed & os.environ.keys():
        del os.environ[name]
    if simulated:
        os.environ.update(_NOTHING)


@contextmanager
def lasting() -> Iterator[None]:
    """What is made inside stays as long as the process: the garbage collector never walks it.

    A simulated account with the descriptions of its services is millions of objects, half a second for each walk.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
