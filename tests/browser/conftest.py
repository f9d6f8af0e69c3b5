"""A real browser for the HTML page, where there is one.

Needed are Chromium with its driver (Debian: apt-get install chromium chromium-driver) and selenium.
Everything stays on this machine: pages are opened as files.
"""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.reports import render
from claimcheck.reports.results import Results

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

TOP = Path(__file__).resolve().parents[2]
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Browser:
    """A window, as wide and as bright as asked for."""

    def __init__(self, driver: Chrome, folder: Path) -> None:
        self.driver = driver
        self._folder = folder
        self._opened = 0

    def open(
        self, results: Results, width: int = 1280, *, dark: bool = False, fragment: str = ""
    ) -> None:
        """Render a report and open it."""
        self._opened += 1
        path = self._folder / f"{self._opened}.html"
        path.write_text("".join(render("html", results)), encoding="utf-8")
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        self.prefers(dark=dark)
        self.driver.get(path.as_uri() + fragment)

    def prefers(self, *, dark: bool) -> None:
        """Set what the reader's system asks for."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", media="", features=[scheme])

    def command(self, name: str, **arguments: Any) -> Any:
        """Ask the browser itself."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def run(self, script: str) -> Any:
        """Run a script in the page and return what it returns."""
        return self.driver.execute_script(script)

    def press(self, *keys: str) -> None:
        """Press keys, wherever the focus is."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def printed(self) -> bytes:
        """Return the page on paper, as PDF."""
        return base64.b64decode(self.command("Page.printToPDF", preferCSSPageSize=True)["data"])

    def complaints(self) -> list[str]:
        """Return what the console has, violations of the policy among it."""
        return [entry["message"] for entry in self.driver.get_log("browser")]  # type: ignore[no-untyped-call]  # selenium has no types here


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    webdriver = pytest.importorskip("selenium.webdriver", reason="needs: pip install selenium")
    from selenium.webdriver.chrome.service import Service

    chromium, chromedriver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not chromedriver:
        pytest.skip("needs a browser; on Debian: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    started = webdriver.Chrome(options=options, service=Service(chromedriver))
    yield started
    started.quit()


@pytest.fixture
def browser(driver: Chrome, tmp_path: Path) -> Iterator[Browser]:
    made = Browser(driver, tmp_path)
    driver.get("about:blank")
    made.complaints()
    yield made
    made.command("Emulation.setScriptExecutionDisabled", value=False)


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core, which looks for barriers."""
    named = os.environ.get("AXE_CORE", TOP / "node_modules" / "axe-core" / "axe.min.js")
    path = Path(named)
    if not path.exists():
        pytest.skip("needs axe-core: npm install --no-save axe-core, or its path in AXE_CORE")
    return path.read_text(encoding="utf-8")
