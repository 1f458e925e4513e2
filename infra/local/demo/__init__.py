"""The demo account: a Korean-American online shop, generated, the same every time."""
