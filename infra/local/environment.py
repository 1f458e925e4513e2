"""What of the user's AWS environment may reach a local program. Applies before anything imports boto3 or moto."""

from __future__ import annotations

import os

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
