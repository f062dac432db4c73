from claims.admin import citation, claim, reading, records

__all__ = ["citation", "claim", "reading", "records"]
