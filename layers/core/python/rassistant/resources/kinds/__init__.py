"""One file a kind; each exports KIND."""
