"""Reads a directory with python-tuf, the reference client, offline.

Usage: python_tuf.py FOLDER. Prints one `party ID` line for each party, or `refused ERROR` if the client does not
trust the files. Ends with an error only if it cannot run at all.
"""

import json
import sys
import tempfile
from pathlib import Path

try:
    from tuf.api import exceptions
    from tuf.ngclient import FetcherInterface, Updater
except ImportError:
    sys.exit("the Python package `tuf` is missing")


class Folder(FetcherInterface):
    """Serves the files of one folder, by the last part of the address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _fetch(self, url: str):
        path = self.folder / url.rsplit("/", 1)[1]
        if not path.exists():
            raise exceptions.DownloadHTTPError(f"{path.name} is not there", 404)
        return iter([path.read_bytes()])


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as trusted, tempfile.TemporaryDirectory() as targets:
        try:
            updater = Updater(
                metadata_dir=trusted,
                metadata_base_url="file:///metadata/",
                target_dir=targets,
                target_base_url="file:///targets/",
                fetcher=Folder(folder),
                bootstrap=(folder / "1.root.json").read_bytes(),
            )
            updater.refresh()
            path = updater.download_target(updater.get_targetinfo("directory.json"))
        except exceptions.RepositoryError as error:
            print("refused", type(error).__name__)
            return
        for party in json.loads(Path(path).read_text(encoding="utf-8"))["parties"]:
            print("party", party["id"])


main(Path(sys.argv[1]))
