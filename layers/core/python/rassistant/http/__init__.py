"""HTTP in and out: routing, callers and roles, input checks, error answers, and the API's description."""

from rassistant.http.api import Api, Reply
from rassistant.http.caller import Caller, Role
from rassistant.http.request import Request

__all__ = ["Api", "Caller", "Reply", "Request", "Role"]
