from sources.admin import captures, parties, source

__all__ = ["captures", "parties", "source"]
