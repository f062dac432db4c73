from django.urls import include, path

from claims.pages import views

urlpatterns = [
    path("", views.home, name="home"),
    path("confidence/", views.confidence, name="confidence"),
    path("claims/<slug:public_id>/", views.claim, name="claim-short"),
    path("claims/<slug:public_id>/<slug:slug>/", views.claim, name="claim"),
    path("api/v1/", include("claims.api.urls")),
]
