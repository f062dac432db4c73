from claims.admin import citation, claim, records

__all__ = ["citation", "claim", "records"]
