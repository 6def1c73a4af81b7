from django.urls import path

from catalogue import views

urlpatterns = [
    path("", views.jewels, name="jewels"),
    path("jewels/<int:pk>/buy", views.buy, name="buy"),
]
