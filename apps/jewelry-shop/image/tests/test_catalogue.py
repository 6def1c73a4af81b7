from unittest.mock import patch

from django.core.cache import cache
from django.test import TestCase
from kombu.exceptions import OperationalError

from catalogue.models import Jewel
from catalogue.tasks import FULL, LOW, restock

SHOP = {"headers": {"host": "shop.example.com"}}


class CatalogueTest(TestCase):
    def setUp(self):
        cache.clear()
        self.ring = Jewel.objects.get(name="Emerald ring")

    def stock(self):
        return Jewel.objects.get(pk=self.ring.pk).stock

    def buy(self):
        with self.captureOnCommitCallbacks(execute=True):
            return self.client.post(f"/jewels/{self.ring.pk}/buy", **SHOP)

    def test_the_page_lists_the_jewels_of_the_first_migration(self):
        page = self.client.get("/", **SHOP)
        self.assertContains(page, "Emerald ring")
        self.assertContains(page, '<link rel="stylesheet" href="/static/catalogue/shop.css">', html=True)

    def test_a_sale_takes_one_piece_and_shows_at_once(self):
        self.client.get("/", **SHOP)
        self.assertRedirects(self.buy(), "/")
        self.assertEqual(self.stock(), 3)
        self.assertContains(self.client.get("/", **SHOP), "<td>3</td>", html=True)

    def test_what_is_sold_out_cannot_be_sold(self):
        Jewel.objects.filter(pk=self.ring.pk).update(stock=0)
        self.buy()
        self.assertEqual(self.stock(), 0)

    def test_a_sale_that_leaves_too_few_pieces_is_restocked_by_the_task(self):
        Jewel.objects.filter(pk=self.ring.pk).update(stock=LOW)
        self.buy()
        self.assertEqual(self.stock(), FULL)

    def test_a_sale_stands_where_no_task_can_be_sent(self):
        def delay():
            raise OperationalError("no broker")

        with patch.object(restock, "delay", delay), self.assertLogs("django.test"):
            self.assertEqual(self.buy().status_code, 302)
        self.assertEqual(self.stock(), 3)

    def test_the_task_fills_up_what_runs_low_and_does_no_harm_twice(self):
        Jewel.objects.filter(pk=self.ring.pk).update(stock=LOW - 1)
        self.assertEqual(restock.delay().get(), 1)
        self.assertEqual(self.stock(), FULL)
        self.assertEqual(restock.delay().get(), 0)
