#!/usr/bin/env python3
"""Proves what `cpor export` or `cpor history --proof` printed, without cpor.

Usage: verify_export.py FILE [--head [SEQ:]HASH]

Exit code 0: every hash holds. 1: something does not, and a sentence says what. What is proved, what
is not, and how the bytes are laid out stands in README.md beside this file.
"""
import base64
import hashlib
import json
import re
import struct
import sys

import body


def demand(holds, otherwise):
    if not holds:
        raise ValueError(otherwise)


def check_event(event, digest):
    """The body is the one that was recorded, and the words beside it say what it says."""
    data = base64.b64decode(event["body"], validate=True)
    demand(hashlib.sha256(data).digest() == digest, "the body is another one")
    demand(data.startswith(body.beginning(event)), "the words do not say what the body says")
    for file in event["evidence"]:
        demand(body.file(file) in data, "the body has no such PoE file")
    if event["claim"] is None:  # none of this is said of what all claims share
        beside = [event[name] for name in ("comment", "decision", "notices", "evidence", "internal")]
        demand(beside == [None, None, [], [], False], "the words say more than the body")


def check_place(event, digest, newest):
    """It follows the event before it on its claim, or on what all claims share."""
    last, link = newest.get(event["claim"], (0, bytes(32).hex()))
    demand(event["number"] == last + 1, "the event before it on its claim is left out")
    demand(event.get("previous", link) == link, "it does not follow the one before on its claim")
    newest[event["claim"]] = event["number"], digest.hex()


def check_record(record, seq, previous):
    """It is the next one, and has the hash that it says; answers this hash."""
    demand(record["seq"] == seq, f"record {seq} is left out")
    demand(record["previous"] == previous.hex(), "it does not follow the record before it")
    hashes = [bytes.fromhex(event["sha256"]) for event in record["events"]]
    numbers = record["version"], 0, seq, record["durable_through"], len(hashes), 0
    hashed = struct.pack("<HHQQII", *numbers) + previous + b"".join(hashes)
    demand(record["hash"] == hashlib.sha256(hashed).hexdigest(), "it has another hash")
    return bytes.fromhex(record["hash"])


def check(lines, wanted):
    """The whole document, line by line; tells what it proves."""
    header = json.loads(next(lines, "{}"))
    whole, newest, found, place = "cpor_export" in header, {}, "", ""
    demand(header["cpor_export" if whole else "cpor_proof"] == 1, "its version is not known here")
    previous = hashlib.sha256(b"cpor journal" + bytes.fromhex(header["store"])).digest()
    demand(previous.hex() == header["genesis"], "its beginning is not that of the store")
    seq = 0
    try:
        for record in map(json.loads, lines):
            if seq == 0 and not whole:  # a proof begins with the claim's first record
                seq, previous = record["seq"] - 1, bytes.fromhex(record["previous"])
            seq, place = seq + 1, f"record {seq + 1}: "
            previous = check_record(record, seq, previous)
            if wanted in (previous.hex(), f"{seq}:{previous.hex()}"):
                found = f", and {seq} the one that was written down"
            for event in record["events"]:
                demand(event["body"] or not whole, "a body is left out")
                demand(whole or event.get("claim", header["claim"]) == header["claim"],
                       "an event is of another claim")
                digest = bytes.fromhex(event["sha256"])
                if event["body"]:
                    check_event(event, digest)
                if "claim" in event:
                    check_place(event, digest, newest)
    except ValueError as error:
        raise ValueError(f"{place}{error}") from error
    demand(header["head"] == {"seq": seq, "hash": previous.hex()},
           f"it ends with record {seq}, which is not the head that it names")
    demand(whole or newest, "it has no event of the claim")
    demand(found or wanted is None, "no record in it has the hash that was written down")
    shown = (f"the store {header['store']}" if whole else
             f"{header['claim']} in the store {header['store']}")
    return f"it is of {shown}; {seq} is its newest record{found}"


def main(file, *head):
    try:
        demand(not head or head[0] == "--head" and len(head) == 2, "only --head HASH is known")
        demand(not head or re.fullmatch(r"(\d+:)?[0-9a-fA-F]{64}", head[1]),
               "a head is 64 hexadecimal digits, or a number, a colon and these")
        with open(file, encoding="utf-8", newline="\n") as lines:
            print(f"{file}: every hash holds; {check(lines, head[1].lower() if head else None)}.")
            print("The bytes are proved; of the words, all but `changes`, `reasons` and `facts`.")
    except Exception as caught:  # whatever is wrong with it, it proves nothing
        error = str(caught) if isinstance(caught, (ValueError, OSError)) else repr(caught)
        sys.exit(f"{file} proves nothing: {error}.")


if __name__ == "__main__":
    main(*sys.argv[1:]) if sys.argv[1:] not in ([], ["--help"]) else sys.exit(__doc__)
