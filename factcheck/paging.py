from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """By cursor: page 1,000 costs what page 1 costs, and nothing is skipped as rows come in."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
    ordering = "-ledger_index"
