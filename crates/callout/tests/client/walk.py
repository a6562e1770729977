"""Models A and C from the request to the payout, by a client that a public generator made of the document alone.

The town is a quiet demo: nobody acts but this script, which is the operator's program for the doors it tests, and the
people's hands for what is no program's: signing in for a key, paying on the payment page, moving the clock.
"""

import sys
from datetime import datetime, timedelta
from http import HTTPStatus
from importlib import import_module

from callout_client import AuthenticatedClient, models
from callout_client.types import UNSET
from town import Town, wait_for

BASE = sys.argv[1]


def main():
    town = Town(BASE)
    client = AuthenticatedClient(base_url=f"{BASE}/api/v1", token=town.key())
    api = Program(client)
    assert api.ask("key", "get_me").market == "austin"
    model_a(api, town)
    model_c(api, town)
    print("models A and C: from the request to the payout, by a generated client")


class Program:
    """The generated client: each door is a module of its own."""

    def __init__(self, client):
        self.client = client

    def ask(self, chapter, door, *path, status=HTTPStatus.OK, **more):
        module = import_module(f"callout_client.api.{chapter}.{door}")
        answer = module.sync_detailed(*path, client=self.client, **more)
        assert answer.status_code == status, f"{door}: {answer.status_code} {answer.content!r}"
        return answer.parsed

    def order(self, job, noun, part, **fields):
        name = "post_" + noun.replace("-", "_")
        body = getattr(models, "".join(word.capitalize() for word in name.split("_")) + "Body")
        return self.ask("orders", name, job, body=body(as_=part, **fields))

    def post(self, **fields):
        return self.ask("jobs", "post_job", status=HTTPStatus.CREATED, body=models.Requested(**fields))


def slot(job, days, hours):
    at = job.opened_at.replace(hour=16, minute=0, second=0, microsecond=0) + timedelta(days=days)
    return models.Slot(starts_at=at, ends_at=at + timedelta(hours=hours))


def until(api, town, job, when: datetime):
    """The town's clocks show this, to a quarter of an hour; the answer to an order tells what time it is there."""
    town.passes(max(0, int((when - job_now(api, job)).total_seconds() // 60)) // 15 * 15)


def job_now(api, job):
    """Now in town: a message to the desk's own reminder would do as well; the newest event says it."""
    events = api.ask("events", "list_events", limit=1000).events
    return events[-1].timestamp if events else job.opened_at


def model_a(api, town):
    """Assigned partner: applied, assessed, looked at, priced, agreed, done, paid to the platform, paid out."""
    customer = models.CustomerNamed(phone="+15125550117", name="Moira Aldous", phone_proved=True)
    job = api.post(
        service="window-repair",
        address="2202 Kinney Avenue, Austin, TX 78704",
        details="The bay window leaks when it rains from the west.",
        customer=customer,
    )
    worker = sees_it(api, job.id)
    api.order(job.id, "answers", worker, answer=models.PostAnswersBodyAnswer.YES)
    assert api.order(job.id, "assignments", "desk", worker=worker).stage == "booked"
    versions = {one.document: one.version for one in api.ask("catalogue", "list_documents").documents}
    for part, document in (("worker", "confidentiality"), ("customer", "agreement")):
        kind = models.PostAcceptancesBodyDocument(document)
        api.order(job.id, "acceptances", part, document=kind, version=versions[document])
    first = slot(job, 2, 1)
    api.order(job.id, "time-proposals", "worker", slots=[first])
    api.order(job.id, "time-picks", "customer", slot=first)
    until(api, town, job, first.starts_at)
    wait_start(api, town, job)
    lines = [
        models.QuotedLine(what=models.QuotedLineWhat.LABOUR, net=20_000),
        models.QuotedLine(what=models.QuotedLineWhat.MATERIAL, net=10_000, note="new pane"),
    ]
    api.order(job.id, "reports", "worker", report=models.ReportKind.ESTIMATE, lines=lines)
    assert api.order(job.id, "approvals", "customer").visit == 2
    second = slot(job, 5, 4)
    api.order(job.id, "time-proposals", "worker", slots=[second])
    api.order(job.id, "time-picks", "customer", slot=second)
    until(api, town, job, second.starts_at)
    wait_start(api, town, job)
    done = api.order(job.id, "reports", "worker", report=models.ReportKind.DONE)
    if done.stage == "approval":
        api.order(job.id, "approvals", "customer")
    pay(api, town, job.id)
    for part in ("customer", "worker"):
        api.order(job.id, "reviews", part, stars=5)
    assert read(api, job.id).ending == "paid"
    pay_out(api, town, 24_000)


def model_c(api, town):
    """Open offers: an offer is taken, a fee books it, the rest goes from hand to hand, and a tip is the worker's whole."""
    customer = models.CustomerNamed(phone="+15125550111", name="Dale Whitcomb", phone_proved=True)
    job = api.post(
        service="deck-painting", address="2809 Bluebonnet Lane, Austin, TX 78704", budget=90_000, customer=customer
    )
    lines = [models.QuotedLine(what=models.QuotedLineWhat.LABOUR, net=30_000)]
    when = slot(job, 4, 4)
    worker = sees_it(api, job.id)
    api.order(job.id, "answers", worker, answer=models.PostAnswersBodyAnswer.OFFER, lines=lines, slots=[when])
    offer = api.ask("jobs", "list_candidates", job.id).candidates[0]
    assert (offer.worker, offer.price.amount) == (worker, 30_000)
    api.order(job.id, "assignments", "customer", worker=worker, slot=when)
    pay(api, town, job.id)
    if read(api, job.id).slot is None:
        api.order(job.id, "time-proposals", "worker", slots=[when])
        api.order(job.id, "time-picks", "customer", slot=when)
    until(api, town, job, when.starts_at)
    wait_start(api, town, job)
    api.order(job.id, "reports", "worker", report=models.ReportKind.DONE)
    assert api.order(job.id, "approvals", "customer").stage == "settling"
    for part in ("customer", "worker"):
        api.order(job.id, "hand-payments", part)
    assert all(bill.state == "paid" for bill in read(api, job.id).bills)
    tip = api.ask("jobs", "post_tip_checkout", job.id, status=HTTPStatus.CREATED, body=models.Tip(amount=2_000))
    town.pays(tip.url)
    wait_for("the tip", lambda: any(event.type_ == "job.tipped" for event in api.ask("events", "list_events", limit=1000).events))
    pay_out(api, town, 2_000)


def sees_it(api, job):
    """Matching follows the request: then those whom it fits see it. Gives who fits best."""
    return wait_for("matching", lambda: api.ask("jobs", "list_candidates", job).candidates)[0].worker


def wait_start(api, town, job):
    for _ in range(8):
        try:
            return api.order(job.id, "starts", "worker")
        except AssertionError as early:
            if "too-early" not in str(early):
                raise
            town.passes(15)
    raise AssertionError("it never began")


def read(api, job):
    return api.ask("jobs", "get_job", job)


def pay(api, town, job):
    there = api.ask("jobs", "post_checkout", job, status=HTTPStatus.CREATED, body=models.ToPay(bill=UNSET))
    town.pays(there.url)
    wait_for("the payment", lambda: all(bill.state == "paid" for bill in read(api, job).bills if bill.what != "direct"))


def pay_out(api, town, amount):
    """On the provider's day what is due is booked, and twice is once."""
    for _ in range(20):
        due = api.ask("money", "list_payouts").due
        if due:
            break
        town.passes(1440)
    assert [one.amount.amount for one in due] == [amount], due
    body = models.ToPayOut(provider=due[0].provider, amount=amount)
    for _ in range(2):
        booked = api.ask("money", "post_payout", status=HTTPStatus.CREATED, body=body, idempotency_key=f"payout-{amount}")
        assert booked.amount.amount == amount
    assert api.ask("money", "list_payouts").due == []


main()
