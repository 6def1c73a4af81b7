from django.core.cache import cache
from django.db import transaction
from django.db.models import F
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from catalogue.models import Jewel
from catalogue.tasks import restock


@require_safe
def jewels(request):
    found = cache.get("jewels")
    if found is None:
        found = list(Jewel.objects.values())
        cache.set("jewels", found, timeout=30)
    return render(request, "catalogue/jewels.html", {"jewels": found})


@require_POST
def buy(request, pk):
    # One statement, so that two customers never get the last piece.
    if Jewel.objects.filter(pk=pk, stock__gt=0).update(stock=F("stock") - 1):
        cache.delete("jewels")
        transaction.on_commit(restock.delay, robust=True)  # the sale stands where no task can be sent
    return redirect("jewels")
