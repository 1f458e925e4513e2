"""Programs that deploy: ``python -m infra.deploy`` to AWS, ``python -m infra.deploy.local`` to an emulator."""
