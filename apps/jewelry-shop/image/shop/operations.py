"""/healthz, /readyz and /metrics: what the cluster asks, apart from what customers ask."""

from django.http import HttpResponse, JsonResponse
from django_prometheus.exports import ExportToDjangoView

from shop.readiness import services_down


def healthz(request):
    """The process answers. It asks no service: a failover must not restart every pod."""
    return HttpResponse("ok\n", content_type="text/plain")


def readyz(request):
    """200 where every service answers, else 503 with the names of those that do not."""
    down = services_down()
    return JsonResponse({"ready": not down, "down": down}, status=503 if down else 200)


ANSWERS = {"/healthz": healthz, "/readyz": readyz, "/metrics": ExportToDjangoView}


def operations(get_response):
    """Middleware that answers before any other looks at the host or redirects to HTTPS."""

    def middleware(request):
        return ANSWERS.get(request.path, get_response)(request)

    return middleware
