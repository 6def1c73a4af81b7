import re
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.test import SimpleTestCase

from shop.environment import CONTRACT, KINDS, VARIABLES, read_environment
from shop.settings_offline import ENVIRONMENT

ROOT = Path(__file__).parent.parent
# Read by a library, not by the settings.
READ_BY_LIBRARIES = {"DJANGO_SETTINGS_MODULE", "REMAP_SIGTERM", "PROMETHEUS_MULTIPROC_DIR"}


class EnvironmentTest(SimpleTestCase):
    def problems(self, environ):
        with self.assertRaises(ImproperlyConfigured) as caught:
            read_environment(environ)
        return str(caught.exception).splitlines()

    def test_every_missing_variable_is_listed_at_once(self):
        lines = self.problems({})
        self.assertEqual(lines[0], "8 problem(s) in the environment (shop/environment.json lists what is read):")
        self.assertEqual(
            lines[1],
            "  SECRET_KEY: is not set. Key that signs cookies and forms; 50 random characters or more. "
            "Set it from a Secret.",
        )
        self.assertEqual(
            [line.split(":")[0].strip() for line in lines[1:]],
            [name for name, variable in VARIABLES.items() if variable["required"]],
        )

    def test_an_empty_variable_counts_as_missing(self):
        self.assertIn("SECRET_KEY: is not set", self.problems(ENVIRONMENT | {"SECRET_KEY": ""})[1])

    def test_a_slip_of_the_pen_is_named(self):
        environ = {name: text for name, text in ENVIRONMENT.items() if name != "DATABASE_HOST"}
        lines = self.problems(environ | {"DATABASE_HOTS": "pgbouncer"})
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[1].endswith("Did you mean it by DATABASE_HOTS, which is set?"), lines[1])

    def test_every_malformed_variable_is_listed_at_once(self):
        lines = self.problems(
            ENVIRONMENT
            | {
                "SECURE_COOKIES": "yes",
                "DATABASE_PORT": "tcp://10.43.0.9:5432",
                "REDIS_SENTINELS": "sentinel-0,sentinel-1:26379",
                "LOG_LEVEL": "chatty",
            }
        )
        self.assertEqual(
            [line.split(". ")[0] for line in lines[1:]],
            [
                '  SECURE_COOKIES: is "yes"; write true or false',
                '  DATABASE_PORT: is "tcp://10.43.0.9:5432"; write a whole number',
                '  REDIS_SENTINELS: is "sentinel-0,sentinel-1:26379"; write host:port,host:port,host:port',
                '  LOG_LEVEL: is "chatty"; write one of DEBUG, INFO, WARNING, ERROR, CRITICAL',
            ],
        )

    def test_values_have_the_type_of_their_kind(self):
        values = read_environment(ENVIRONMENT | {"SECRET_KEY_FALLBACKS": "old, older", "DATABASE_PORT": "6432"})
        self.assertEqual(values["SECRET_KEY_FALLBACKS"], ["old", "older"])
        self.assertEqual(values["DATABASE_PORT"], 6432)
        self.assertIs(values["SECURE_COOKIES"], False)
        self.assertEqual(values["REDIS_SENTINELS"][2], ("sentinel-2", 26379))
        self.assertEqual(values["WORKER_READY_FILE"], "/tmp/worker_ready")


class ContractTest(SimpleTestCase):
    def test_every_variable_is_complete(self):
        keys = {"name", "kind", "required", "default", "secret", "readBy", "description"}
        for variable in CONTRACT["variables"]:
            with self.subTest(variable["name"]):
                self.assertEqual(set(variable), keys)
                self.assertIn(variable["kind"], KINDS)
                self.assertEqual(variable["default"] is None, variable["required"])
                self.assertLessEqual(set(variable["readBy"]), {"web", "migrate", "worker", "beat"})

    def test_the_settings_read_every_variable(self):
        read = set(re.findall(r'env\["(\w+)"\]', (ROOT / "shop/settings.py").read_text()))
        self.assertEqual(read, set(VARIABLES) - READ_BY_LIBRARIES)

    def test_no_other_code_reads_a_variable_outside_the_contract(self):
        for folder in ("shop", "catalogue"):
            for file in (ROOT / folder).rglob("*.py"):
                for name in re.findall(r'environ(?:\.\w+)?[\[(]"(\w+)"', file.read_text()):
                    with self.subTest(file=file.name):
                        self.assertIn(name, VARIABLES)

    def test_the_readme_lists_every_variable(self):
        readme = (ROOT / "README.md").read_text()
        for variable in CONTRACT["variables"]:
            default = "required" if variable["required"] else f"`{variable['default']}`" if variable["default"] else ""
            processes = "all" if len(variable["readBy"]) == 4 else ", ".join(variable["readBy"])
            secret = "yes" if variable["secret"] else ""
            row = [f"`{variable['name']}`", default, secret, processes, variable["description"]]
            with self.subTest(variable["name"]):
                self.assertRegex(readme, r"\| " + r" *\| ".join(re.escape(cell) for cell in row) + r" *\|")

    def test_the_image_sets_what_celery_reads_by_itself(self):
        self.assertIn(f"REMAP_SIGTERM={VARIABLES['REMAP_SIGTERM']['default']}", (ROOT / "Dockerfile").read_text())

    def test_files_are_where_the_settings_put_them(self):
        paths = {file["path"] for file in CONTRACT["files"]}
        self.assertIn(settings.STATIC_ROOT, paths)
        self.assertTrue(settings.CELERY_BEAT_SCHEDULE_FILENAME.startswith("/tmp/"))
