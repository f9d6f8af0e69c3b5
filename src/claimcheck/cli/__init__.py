"""The command line: the only room that prints, reads the environment or knows an exit code."""
