"""moto, with what Glue does and moto doesn't: an update that names an old version of a table is refused.

Iceberg's commits rest on it. Without it, of two commits at once one would silently replace the other.
https://docs.aws.amazon.com/glue/latest/webapi/API_UpdateTable.html

Usage: as `python -m moto.server`.
"""

import sys
import threading

from moto.core.exceptions import JsonRESTError
from moto.glue.responses import GlueResponse
from moto.server import main

LOCK = threading.Lock()
update_table = GlueResponse.update_table


def update_current_table(self):
    version = self.parameters.get("VersionId")
    with LOCK:
        if version is not None:
            name = self.parameters["TableInput"]["Name"]
            table = self.glue_backend.get_table(self.parameters["DatabaseName"], name)
            if version != table.as_dict()["VersionId"]:
                raise JsonRESTError("ConcurrentModificationException", f"Update table failed: {name} has another version")
        return update_table(self)


GlueResponse.update_table = update_current_table
main(sys.argv[1:])
