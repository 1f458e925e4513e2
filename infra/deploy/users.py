"""Users of a deployed user pool."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def create_user(cognito: Any, user_pool_id: str, email: str, groups: Sequence[str], *, password: str = "") -> bool:
    """Creates the user where there is none, and adds it to ``groups``. True where it is new.

    Cognito mails a temporary password, to be changed at the first sign-in; with ``password`` it mails nothing.
    """
    new = True
    silent = {"MessageAction": "SUPPRESS"} if password else {"DesiredDeliveryMediums": ["EMAIL"]}
    try:
        cognito.admin_create_user(
            UserPoolId=user_pool_id,
            Username=email,
            UserAttributes=[{"Name": "email", "Value": email}, {"Name": "email_verified", "Value": "true"}],
            **silent,
        )
    except cognito.exceptions.UsernameExistsException:
        new = False
    if password:
        cognito.admin_set_user_password(UserPoolId=user_pool_id, Username=email, Password=password, Permanent=True)
    for group in groups:
        cognito.admin_add_user_to_group(UserPoolId=user_pool_id, Username=email, GroupName=group)
    return new
