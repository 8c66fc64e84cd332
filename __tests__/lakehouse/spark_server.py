"""A Spark session held open behind HTTP on loopback: one statement a request, one request at a time.

Usage: spark_server.py CONFIGURATION, where CONFIGURATION is a JSON object of Spark settings. Prints `PORT n` once it answers.

    POST /  {"statement": "…"}        -> {"ok": true, "columns": […], "rows": [[…]]}
    POST /  {"script": "…", "arguments": […]} -> {"ok": true, "columns": [], "rows": []}; the script finds this session
    POST /  {"columns_of": "db.table"} -> {"ok": true, "fields": […]}, Spark's own JSON of a schema
    on an error                        -> {"ok": false, "classes": ["outermost", …, "root cause"], "message": "…"}
"""

import json
import runpy
import sys
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer

from py4j.protocol import Py4JJavaError
from pyspark.errors.exceptions.captured import CapturedException
from pyspark.sql import SparkSession

session = None


def answer(request):
    if "columns_of" in request:
        return {"ok": True, "fields": json.loads(session.table(request["columns_of"]).schema.json())["fields"]}
    if "script" in request:
        run_script(request["script"], request["arguments"])
        return {"ok": True, "columns": [], "rows": []}
    frame = session.sql(request["statement"])
    return {"ok": True, "columns": frame.columns, "rows": [[printed(cell) for cell in row] for row in frame.collect()]}


def run_script(path, arguments):
    before, sys.argv = sys.argv, [path, *arguments]
    try:
        runpy.run_path(path, run_name="__main__")
    finally:
        sys.argv = before


def printed(cell):
    """A DECIMAL with all of its digits, never with an exponent."""
    return None if cell is None else format(cell, "f") if isinstance(cell, Decimal) else str(cell)


def problem(error):
    """The Java classes of the whole chain of causes, and what the innermost says: Spark wraps what Iceberg answers."""
    throwable = error.java_exception if isinstance(error, Py4JJavaError) else getattr(error, "_origin", None)
    classes, messages = [], []
    while throwable is not None and len(classes) < 20:
        classes.append(throwable.getClass().getName())
        messages.append(throwable.getMessage() or "")
        throwable = throwable.getCause()
    if not classes:
        classes, messages = [type(error).__name__], [str(error)]
    return {"ok": False, "classes": classes, "message": next((text for text in reversed(messages) if text), classes[-1])}


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        try:
            reply = answer(request)
        except (Py4JJavaError, CapturedException) as error:
            reply = problem(error)
        except Exception as error:  # Whatever else it is, the caller must hear of it.
            reply = {"ok": False, "classes": [type(error).__name__], "message": str(error)}
        body = json.dumps(reply).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def main():
    global session
    builder = SparkSession.builder.appName("lakehouse")
    for name, value in json.loads(sys.argv[1]).items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(f"PORT {server.server_port}", flush=True)
    server.serve_forever()


main()
