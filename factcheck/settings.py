"""Wiring. What may differ between machines comes from the environment and is checked there."""

from urllib.parse import unquote, urlsplit

from factcheck import environment

BASE_DIR = environment.CHECKOUT
DATA = environment.data_folder()
SECRET_KEY = environment.secret_key()
DEBUG = environment.flag("FACTCHECK_DEBUG", default=False)
ALLOWED_HOSTS = environment.words("FACTCHECK_ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = environment.url("FACTCHECK_SITE_URL", ("http", "https"), "http://127.0.0.1:8000")

INSTALLED_APPS = [
    "factcheck",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    # Last: claims grants permissions that the others must have made.
    "sources.apps.SourcesConfig",
    "claims.apps.ClaimsConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
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

_database = urlsplit(environment.url("DATABASE_URL", ("postgres", "postgresql")))
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": _database.path.lstrip("/"),
        "USER": unquote(_database.username or ""),
        "PASSWORD": unquote(_database.password or ""),
        "HOST": _database.hostname,
        "PORT": _database.port,
    }
    if _database.scheme
    else {"ENGINE": "factcheck.postgres", "NAME": "postgres"}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_TZ = True
