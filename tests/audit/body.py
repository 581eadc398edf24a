"""The bytes of an event's body, made of the words that an export puts beside it.

README.md beside this file lays the body out. Whole numbers are little-endian.
"""
import datetime

ROLES = """incentives-admin incentives-user billing-admin global-admin reviewer customer
    administrator system""".split()
ACTIONS = """create edit attach detach submit resubmit discard request-rejection dispute take release
    start-review request-information approve reject uphold decide decline comment internal-note
    undo""".split()
ADDRESSEES = ["customer", "partner"]
NOTICES = """submission approval information-request rejection competitor
    arbitration-result""".split()
CLAIM_EVENTS = """created edited evidence-added evidence-removed submitted review-started
    information-requested resubmitted approved rejected disputed rejection-upheld consent-declined
    consent-lapsed rejection-requested contested contest-ended review-prolonged arbitration-decided
    association-ended commented assigned released undone discarded""".split()
STORE_EVENTS = """initialised operator-added directory-imported policy-set holiday-added
    existing-association-changed view-shared view-changed view-unshared notices-sending
    notices-delivered notices-failed macro-added macro-changed macro-removed macro-overridden
    macro-reset""".split()


def number(value, size=4):
    return value.to_bytes(size, "little", signed=value < 0)


def text(said):
    return number(len(said.encode()), 8) + said.encode()


def maybe(said, write=text):
    return b"\0" if said is None else b"\1" + write(said)


def moment(said):
    at = datetime.datetime.fromisoformat(said.replace("Z", "+00:00"))
    since = at - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return number(since // datetime.timedelta(milliseconds=1), 8)


def beginning(event):
    """The body up to what kind of event it is."""
    start = b"\1" + number(event["number"]) + bytes.fromhex(event["previous"])
    by = text(event["by"]["name"]) + number(ROLES.index(event["by"]["role"]))
    if event["claim"] is None:
        kind = number(STORE_EVENTS.index(event["event"]))
        return start + number(1) + moment(event["at"]) + by + kind
    claim = int(event["claim"][2:])
    if event["claim"] != f"C-{claim:06}":
        raise ValueError("this is no claim's id")
    start += number(0) + number(claim, 8) + number(event["number"])
    start += moment(event["at"]) + moment(event["noticed_at"]) + by
    start += maybe(event["decision"], decision) + maybe(event["comment"])
    start += number(event["internal"], 1) + number(len(event["notices"]), 8)
    start += b"".join(notice(one) for one in event["notices"])
    return start + number(CLAIM_EVENTS.index(event["event"]))


def decision(made):
    return number(ACTIONS.index(made["action"])) + text(made["by"])


def notice(sent):
    start = number(NOTICES.index(sent["kind"])) + number(ADDRESSEES.index(sent["to"]["role"]))
    start += text(sent["to"]["name"]) + text(sent["to"]["email"])
    return start + maybe(sent["until"]) + moment(sent["hold_until"])


def file(poe):
    """A PoE file, wherever in the body it stands."""
    start = text(poe["name"]) + number(poe["size"], 8) + text(poe["media_type"])
    return start + bytes.fromhex(poe["sha256"])
