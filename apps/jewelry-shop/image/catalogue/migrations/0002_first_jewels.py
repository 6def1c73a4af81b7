from django.db import migrations

JEWELS = [
    ("Amber pendant", "89.00", 10),
    ("Emerald ring", "1250.00", 4),
    ("Gold bracelet", "640.00", 7),
    ("Pearl earrings", "210.00", 10),
    ("Sapphire brooch", "980.00", 5),
    ("Silver chain", "75.00", 10),
]


def add(apps, schema_editor):
    Jewel = apps.get_model("catalogue", "Jewel")
    for name, price, stock in JEWELS:
        Jewel.objects.get_or_create(name=name, defaults={"price": price, "stock": stock})


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]
    operations = [migrations.RunPython(add, migrations.RunPython.noop)]
