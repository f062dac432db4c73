from sources.admin import parties

__all__ = ["parties"]
