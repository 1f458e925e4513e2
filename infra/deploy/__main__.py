"""``python -m infra.deploy``: to AWS."""

import sys

from infra.deploy.program import main

sys.exit(main())
