"""The parts of the HTML report; `reports/html.py` puts them together."""
