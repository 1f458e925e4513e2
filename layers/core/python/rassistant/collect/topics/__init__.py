"""One file a topic, each exporting TOPIC."""
