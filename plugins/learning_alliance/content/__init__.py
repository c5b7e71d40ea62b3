"""From bytes on disk to frozen records: front matter with places, where every mistake is a Problem."""
