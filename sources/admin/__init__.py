from sources.admin import captures, parties

__all__ = ["captures", "parties"]
