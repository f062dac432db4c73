from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.views.generic import RedirectView
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

admin.site.site_header = admin.site.site_title = "Factcheck"
admin.site.index_title = "The desk"

# Swagger UI writes style attributes; its scripts are files.
documentation = csp_update({"style-src": [SELF, UNSAFE_INLINE]})(
    SpectacularSwaggerSplitView.as_view(url_name="schema")
)

handler400 = "factcheck.bad_request.bad_request"
handler500 = "factcheck.server_error.server_error"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/docs/", documentation, name="docs"),
    # Every browser asks for it, on pages that are not ours to write as well.
    path("favicon.ico", RedirectView.as_view(url=static("favicon.svg")), name="favicon"),
    path("", include("claims.urls")),
]
