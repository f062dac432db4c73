from django.urls import path

from claims.api import checks, citations, desk, public, quote_checks, readings

urlpatterns = [
    path("claims/", public.ClaimList.as_view(), name="api-claims"),
    path("claims/<slug:public_id>/", public.ClaimDetail.as_view(), name="api-claim"),
    path("confidence-rules", public.ConfidenceRules.as_view(), name="api-confidence-rules"),
    path("read", readings.Read.as_view(), name="api-read"),
    path("quote-checks", quote_checks.QuoteChecks.as_view(), name="api-quote-checks"),
    path("desk/readings", readings.Readings.as_view(), name="api-readings"),
    path("desk/readings/<slug:public_id>", readings.ReadingDetail.as_view(), name="api-reading"),
    path(
        "desk/readings/<slug:public_id>/candidates",
        readings.Candidates.as_view(),
        name="api-candidates",
    ),
    path("desk/candidates/<slug:public_id>/decisions", readings.Decisions.as_view()),
    path("desk/claims", desk.Drafts.as_view()),
    path("desk/claims/<slug:public_id>", desk.Draft.as_view()),
    path("desk/claims/<slug:public_id>/citations", citations.Citations.as_view()),
    path("desk/citations/<slug:public_id>", citations.CitationDetail.as_view()),
    path("desk/claims/<slug:public_id>/exceptions", checks.Exceptions.as_view()),
    path("desk/exceptions/<slug:public_id>", checks.ExceptionDetail.as_view()),
    path("desk/claims/<slug:public_id>/override", checks.ClaimOverride.as_view()),
    path("desk/citations/<slug:public_id>/override", checks.CitationOverride.as_view()),
    path("desk/claims/<slug:public_id>/submission", desk.Submission.as_view()),
    path("desk/claims/<slug:public_id>/reviews", desk.Reviews.as_view()),
]
