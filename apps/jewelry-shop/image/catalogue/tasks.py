from celery import shared_task
from django.core.cache import cache

from catalogue.models import Jewel

LOW, FULL = 3, 10


@shared_task(ignore_result=True)  # else whoever sends it waits for its result's channel too
def restock():
    """Fills up every jewel that runs low and gives their number. Running twice does no harm."""
    restocked = Jewel.objects.filter(stock__lt=LOW).update(stock=FULL)
    if restocked:
        cache.delete("jewels")
    return restocked
