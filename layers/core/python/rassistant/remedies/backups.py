"""Backups as Terraform declares them, beside the change that they are for."""

from __future__ import annotations

from rassistant.remedies.remedy import Block, Subject
from rassistant.remedies.steps import backup_name, note
from rassistant.remedies.terraform import resource


def instance_image(subject: Subject) -> Block:
    """Of a running instance, which goes on running."""
    arguments = {
        "name": backup_name(subject),
        "source_instance_id": subject.resource.resource_id,
        "snapshot_without_reboot": True,
    }
    return resource("aws_ami_from_instance", "backup", arguments)


def database_snapshot(subject: Subject) -> Block:
    arguments = {
        "db_instance_identifier": subject.resource.resource_id,
        "db_snapshot_identifier": backup_name(subject),
    }
    return resource("aws_db_snapshot", "backup", arguments)


def volume_snapshot(subject: Subject) -> Block:
    arguments = {"volume_id": subject.resource.resource_id, "description": note(subject)}
    return resource("aws_ebs_snapshot", "backup", arguments)
