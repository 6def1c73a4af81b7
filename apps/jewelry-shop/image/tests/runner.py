from django.test.runner import DiscoverRunner


class Runner(DiscoverRunner):
    """Says what has run and what has not, so that a skipped test never looks passed."""

    def suite_result(self, suite, result, **kwargs):
        for test, reason in result.skipped:
            print(f"NOT RUN: {test.id()}: {reason}")
        ran = result.testsRun - len(result.skipped)
        print(f"{ran} tests ran, {len(result.skipped)} not run")
        return super().suite_result(suite, result, **kwargs) or (0 if ran else 1)
