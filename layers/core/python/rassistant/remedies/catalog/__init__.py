"""One file a fix; each exports REMEDIATION."""
