"""Continuous integration for claims: one small file a check, found by itself.

A module of this package that has a `CHECK` is a check; `registry` finds it. A check is a pure
function from stored values to a status, a message and its evidence: no clock, no network, no
database. What it is given are the frozen values of `inputs`, which services fill.
"""
