"""The security headers of the site: CloudFront and the local server both send these, so that both run one policy."""

from __future__ import annotations

from collections.abc import Sequence

HSTS_SECONDS = 2 * 365 * 24 * 3600
"""Two years, as the browsers' preload lists ask. HTTPS only: the local server leaves it out."""

REFERRER_POLICY = "strict-origin-when-cross-origin"
PERMISSIONS_POLICY = "camera=(), geolocation=(), payment=(), usb=(), microphone=(self)"


def content_security_policy(connect: Sequence[str] = ()) -> str:
    """``connect``: the origins that scripts may call beside the site's own (the sign-in service)."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            " ".join(("connect-src 'self'", *connect)),
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def security_headers(connect: Sequence[str] = ()) -> dict[str, str]:
    """Every header but Strict-Transport-Security, by its usual name."""
    return {
        "Content-Security-Policy": content_security_policy(connect),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": REFERRER_POLICY,
        "Permissions-Policy": PERMISSIONS_POLICY,
        "Cross-Origin-Opener-Policy": "same-origin",
    }
