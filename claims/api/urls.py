from django.urls import path

from claims.api import desk, public

urlpatterns = [
    path("claims/", public.ClaimList.as_view(), name="api-claims"),
    path("claims/<slug:public_id>/", public.ClaimDetail.as_view(), name="api-claim"),
    path("desk/claims/<slug:public_id>/submission", desk.Submission.as_view()),
    path("desk/claims/<slug:public_id>/reviews", desk.Reviews.as_view()),
]
