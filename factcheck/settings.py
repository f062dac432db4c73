"""Wiring. What may differ between machines comes from the environment and is checked there."""

from urllib.parse import unquote, urlsplit

from factcheck import broker, environment

BASE_DIR = environment.CHECKOUT
DATA = environment.data_folder()
SECRET_KEY = environment.secret_key()
DEBUG = environment.flag("FACTCHECK_DEBUG", default=False)
ALLOWED_HOSTS = environment.allowed_hosts("FACTCHECK_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = environment.site("FACTCHECK_SITE_URL", "http://127.0.0.1:8000")

INSTALLED_APPS = [
    "factcheck",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    # Last: claims grants permissions that the others must have made.
    "sources.apps.SourcesConfig",
    "claims.apps.ClaimsConfig",
]
MIDDLEWARE = [
    "factcheck.heads.without_body",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "factcheck.lengths.refuse_unmeasured",
    "factcheck.nul_characters.refuse_nul",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# What slips through as markup, from a text that somebody else wrote, still runs and loads nothing.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

_database = urlsplit(environment.database("DATABASE_URL"))
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(_database.path.lstrip("/")),
        "USER": unquote(_database.username or ""),
        "PASSWORD": unquote(_database.password or ""),
        "HOST": unquote(_database.hostname or ""),  # %2Fvar%2Frun is the folder of a socket
        "PORT": _database.port,
    }
    if _database.scheme
    else {"ENGINE": "factcheck.postgres", "NAME": "postgres"}
}
CELERY_BROKER_URL = (
    environment.url("CELERY_BROKER_URL", ("amqp", "amqps", "filesystem")) or broker.FOLDER
)
try:
    CELERY_BROKER_TRANSPORT_OPTIONS = broker.transport_options(CELERY_BROKER_URL, DATA)
except OSError as error:
    raise environment.unwritable(error) from None
CELERY_TASK_QUEUES = broker.queues(CELERY_BROKER_URL)
CELERY_TASK_DEFAULT_QUEUE = broker.SWEEPS
CELERY_TASK_ROUTES = broker.ROUTES
# Workers that share a folder have nobody to command them, and make no messages about it.
CELERY_WORKER_ENABLE_REMOTE_CONTROL = not broker.is_folder(CELERY_BROKER_URL)
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1  # a message held by a busy worker would wait for nothing
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BEAT_SCHEDULE = {
    # Shorter than a person's patience with a bar that stands still; it costs one indexed look.
    "sweep": {"task": "claims.sweep", "schedule": 15, "options": {"expires": 14}},
    # What was captured or visited changes claims that nobody touched; unchanged, it is one pass.
    "recheck claims": {"task": "claims.recheck", "schedule": 300, "options": {"expires": 299}},
    # A few links at a time: what else is swept waits behind as many slow servers.
    "tidy storage": {"task": "sources.tidy", "schedule": 86400, "options": {"expires": 3600}},
    "sweep links": {"task": "sources.sweep", "schedule": 15, "options": {"expires": 14}},
}

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "captures": environment.storage(DATA),
}

FETCH_ALLOWED_HOSTS = environment.hosts("FACTCHECK_FETCH_HOSTS")
FETCH_ALLOWED_PORTS = environment.ports("FACTCHECK_FETCH_PORTS")
FETCH_OBEY_ROBOTS = environment.flag("FACTCHECK_FETCH_OBEY_ROBOTS", default=True)
CHECK_LINKS = environment.flag("FACTCHECK_CHECK_LINKS", default=True)
LINK_PACE = environment.seconds("FACTCHECK_LINK_PACE", default=10)
ARCHIVE_URL = environment.template("FACTCHECK_ARCHIVE_URL")
DATA_UPLOAD_MAX_MEMORY_SIZE = 21 * 1024 * 1024  # a pasted text of the largest size that is read

# To the error stream, where whoever runs the process keeps it. Only the root has an outlet, so
# that nothing is told twice; Celery puts its own in place.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        "django.request": {"level": "ERROR"},  # a page that is not there is nobody's fault here
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # anybody could fill the log
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        # The first one tells a stranger how to say who he is; a session has no such words.
        "rest_framework.authentication.BasicAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["factcheck.json_bodies.JsonBodies"],
    "DEFAULT_PAGINATION_CLASS": "factcheck.paging.NewestFirst",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "factcheck.problems.problem",
    # X-Forwarded-For is what anybody wrote, but for the last names, which our proxies added.
    "NUM_PROXIES": environment.number("FACTCHECK_PROXIES", default=0, most=9),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Factcheck",
    "DESCRIPTION": "Single claims, each linked to the exact words that it rests on.",
    "VERSION": "1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "ConfidenceEnum": "claims.models.claim.LEVELS",
        "ReadingStateEnum": "claims.models.Reading.State",
        "CheckStatusEnum": "claims.models.CheckResult.Status",
        "ClaimStateEnum": "claims.models.Claim.State",
    },
}

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "factcheck" / "static"]
WHITENOISE_USE_FINDERS = True
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
