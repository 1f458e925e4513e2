"""What formal and non-native English asks with says no more than that it asks; what hands something over may order."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords


@pytest.fixture
def ask(read, row):
    names = ("share-01", "notify-batch", "report-gen", "submit-api", "flag-web", "revert-job", "indicate-x", "gather-1")
    words = AccountWords.of([row(name, tags={"Team": "growth"}) for name in names])
    return lambda question: read(question, words=words)


LISTING = {
    "unencrypted volumes": (
        "Please indicate which volumes are unencrypted.",
        "Kindly share list of unencrypted volumes",
        "Kindly furnish the details of all unencrypted volumes.",
        "You are requested to submit the list of unencrypted volumes.",
        "It is requested that a list of the unencrypted volumes be provided.",
        "Requesting you to kindly share the particulars of the unencrypted volumes.",
        "We require the unencrypted volumes.",
        "I am searching for unencrypted volumes",
        "Do the needful and send across the list of unencrypted volumes.",
        "Kindly revert with details of unencrypted volumes at the earliest.",
        "Highlight the unencrypted volumes",
        "Please flag any unencrypted volumes.",
        "Surface all unencrypted volumes",
        "Dig out the unencrypted volumes",
        "Point out the unencrypted volumes.",
        "Enumerate the unencrypted volumes for my reference",
        "All unencrypted volumes should be reported.",
        "Could the unencrypted volumes be listed?",
        "A list of unencrypted volumes is required on urgent basis.",
        "I would appreciate receiving a list of unencrypted volumes.",
        "Would you mind sharing the list of unencrypted volumes?",
        "Would you mind pointing out the unencrypted volumes?",
        "Please to show the unencrypted volumes",
        "Explain me which volumes are unencrypted",
        "Show unto me the unencrypted volumes.",
        "Please notify us which volumes are unencrypted",
        "Kindly report unencrypted volumes. Please do the needful.",
        "We are required to ascertain which volumes are unencrypted.",
        "It is necessary to know which volumes are unencrypted.",
        "Please arrange to forward the list of unencrypted volumes by EOD",
        "We need evidence of which volumes are unencrypted",
        "Is it possible to be provided with the list of unencrypted volumes?",
        "It is possible to have the list of the unencrypted volumes?",
        "Kindly note that we require the list of unencrypted volumes.",
        "I am writing to request the list of unencrypted volumes.",
        "Would you mind awfully telling me which volumes are unencrypted?",
        "I'd be ever so grateful for the list of unencrypted volumes.",
        "Which volumes, pray tell, are unencrypted?",
        "Please teach me the volumes which are unencrypted.",
        "I want to confirm the volumes which are unencrypted.",
        "can some1 drop the list of unencrypted volumes",
        "throw me a list of the unencrypted volumes",
        "sooo which volumes are unencrypted",
        "lol which volumes are unencrypted",
        "@here need the unencrypted volumes asap",
        "Walk me through the unencrypted volumes.",
        "Bring to my attention any unencrypted volumes.",
        "Keep me posted on unencrypted volumes",
        "We want more visibility into the unencrypted volumes",
        "Where do we stand on unencrypted volumes?",
        "Share with me the unencrypted volumes",
        "Please furnish the unencrypted volumes.",
        "Spot the unencrypted volumes",
        "Have the unencrypted volumes listed",
        "Please prepare and send the list of unencrypted volumes.",
        "Your assistance in identifying the unencrypted volumes would be appreciated.",
        "It would be appreciated if the list of unencrypted volumes could be provided.",
        "I need your help finding the unencrypted volumes",
        "Assist me in finding the unencrypted volumes.",
    ),
    "how many lambda functions by region": (
        "Kindly provide statistics on lambda functions by region.",
        "Kindly share the count of lambda functions per region",
        "Please furnish the number of lambda functions by region.",
        "Let me know the number of lambda functions per region.",
        "Kindly advise how many lambda functions by region",
        "Request you to provide the number of lambda functions region wise.",
        "Give the count of lambda functions region-wise.",
        "Produce figures on lambda functions by region",
        "We are required to submit the number of lambda functions by region.",
        "The number of lambda functions by region is requested.",
        "For each region, indicate the number of lambda functions.",
        "Provide a region wise break up of the lambda functions.",
        "region wise segregation of lambda functions",
        "State the number of lambda functions on a region-wise basis",
    ),
    "cost last quarter by region": (
        "Please share last quarter's bill region wise.",
        "Kindly furnish last quarter's bill by region",
        "Present the cost of last quarter by region",
        "Provide me with the figures for last quarter's cost by region.",
        "Kindly let us have the region wise bill of last quarter",
        "Requesting last quarter's cost region-wise",
        "Where does our spend stand last quarter by region?",
        "I need visibility on spend by region for last quarter.",
        "Kindly bifurcate last quarter's cost region wise.",
        "Please quantify the expenditure incurred last quarter by region",
        "Report on the cost of last quarter by region.",
    ),
}


@pytest.mark.parametrize(("plain", "said"), [(plain, said) for plain, many in LISTING.items() for said in many])
def test_asks_for_what_follows(ask, plain, said):
    reading = ask(said)
    assert reading.plan is not None, reading.refusal
    assert reading.plan == ask(plain).plan


@pytest.mark.parametrize("verb", ["share", "notify me of", "report", "submit", "flag", "revert with", "indicate"])
def test_a_verb_that_asks_is_no_name(ask, verb):
    assert ask(f"Kindly {verb} the list of instances in london").plan == ask("instances in london").plan
    assert "name" in str(ask(f"instances whose name contains {verb.split()[0]}").plan.steps[0].filters)


@pytest.mark.parametrize("verb", ["gather", "web", "batch"])
def test_a_word_where_a_verb_stands_narrows_nothing(ask, verb):
    assert ask(f"please look up and {verb} the list of instances in london").plan in (
        None,
        ask("instances in london").plan,
    )
    assert ask(f"kindly {verb} me all instances in london").plan in (None, ask("instances in london").plan)


@pytest.mark.parametrize("name", ["share", "notify", "submit", "revert"])
def test_a_name_before_its_noun_is_still_one(ask, name):
    assert f"'{name}'" in str(ask(f"{name} instances in london").plan.steps[0].filters)
    assert f"'{name}'" in str(ask(f"show the {name} instances").plan.steps[0].filters)


ORDERS = (
    "provide a new instance",
    "Please provide an additional database in Mumbai",
    "Kindly provide access to the buckets",
    "provide every bucket with encryption",
    "Furnish the instances with more memory",
    "pull down the server",
    "Pull down all idle instances",
    "bring up the stopped instances",
    "tag them",
    "flag all idle volumes for deletion",
    "Flag the unencrypted volumes as bad",
    "share all RDS snapshots with the team",
    "Kindly share all the buckets with the public",
    "Submit the instances for termination",
    "prepare the instances for migration",
    "Please arrange to stop the idle instances",
    "Do the needful and delete the idle volumes",
    "You are requested to terminate all stopped instances",
    "It is requested that all idle volumes be deleted",
    "It is required that all buckets be encrypted",
    "I require a new bucket",
    "Compile the lambda functions",
    "Arrange new instances in Mumbai",
    "Put down the idle servers",
    "Produce a backup of the orders database",
    "Disclose the passwords of the databases",
    "Kindly share the secret values",
    "mail the report to finance",
    "drop the stopped instances",
    "Please find and delete the unused volumes",
    "Your help in deleting unused volumes is appreciated",
    "Help me to delete the unused volumes",
    "drop table orders",
    "I want to confirm that all buckets are encrypted",
    "confirm the buckets are encrypted",
)


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_in_the_same_words_is_refused(ask, order):
    assert ask(order).plan is None


def test_what_narrows_stays(ask):
    said = ask("Kindly furnish the details of all unencrypted gp2 volumes over 100 GB in Mumbai at the earliest.")
    assert said.plan == ask("unencrypted gp2 volumes over 100 GB in Mumbai").plan
    assert ask("Please indicate which unsnorkeled volumes are unencrypted").plan is None
    assert ask("Spot instances in London").plan.steps[0].filters
