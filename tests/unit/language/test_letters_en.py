"""Questions written as letters: the sentence that asks is answered, those that only tell are told, and nothing else."""

from __future__ import annotations

import pytest

from rassistant.language.account.account_words import AccountWords


@pytest.fixture
def ask(read, row):
    words = AccountWords.of([row("web-01", tags={"Team": "growth"}), row("batch-01", tags={"Env": "prod"})])
    return lambda question: read(question, words=words)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (
            "Hello team,\n\nI am preparing our move to gp3 and need to know how much work it will be. "
            "Could you please list all gp2 volumes larger than 100 GB?\n\nThanks a lot,\nMartina",
            "gp2 volumes larger than 100 GB",
        ),
        (
            "Dear platform team,\n\nour finance department keeps asking me about August because the invoice was higher than "
            "they expected. Could you tell me the total cost for August, broken down by account?\n\nKind regards,\nJulia",
            "total cost for August, broken down by account",
        ),
        (
            "Hi all, hope you are doing well. We want to plan the replacement of older machine generations, so I need to know "
            "which EC2 instances belong to the m5 family. Many thanks, Tom",
            "which EC2 instances belong to the m5 family",
        ),
        (
            "Hello, the security office has asked me to review our exposure. Which of our databases are publicly accessible? "
            "Thank you in advance, Carlos",
            "Which of our databases are publicly accessible?",
        ),
        (
            "Hello,\nmy manager would like us to stop paying for things nobody uses. How many Elastic IPs are not attached to "
            "anything?\nGreetings, Stefan",
            "How many Elastic IPs are not attached to anything?",
        ),
        (
            "Hello support,\nI need to check our limits before the sale starts. Which auto scaling groups have a maximum size "
            "of 8?\nBest regards, Henrik",
            "Which auto scaling groups have a maximum size of 8?",
        ),
        (
            "Dear all, I am checking how well we are prepared for an outage. Which RDS instances are not Multi-AZ? "
            "I only need the ones in Brazil. Best, Renata",
            "Which RDS instances in Brazil are not Multi-AZ?",
        ),
        (
            "Hello, I want to delete everything that nobody needs, but first I have to see it. Show me all unattached volumes. "
            "Best, Tim",
            "unattached volumes",
        ),
        (
            "Hey Sam, got a sec? The CFO was surprised by the last invoice. How much did we pay for RDS in September? Ta, Liz",
            "How much did we pay for RDS in September?",
        ),
        (
            "Hello,\nwe are about to renew our contract and I would like to go into the talks with good numbers. What did we "
            "spend per service in the third quarter?\nBest regards,\nElena Petrova\nHead of Procurement",
            "What did we spend per service in the third quarter?",
        ),
        (
            "hey, quick one. boss is on vacation so i have to prepare the numbers. how many ec2 instances are running in "
            "us-west-2? thx, jo",
            "how many ec2 instances are running in us-west-2?",
        ),
        (
            "Good afternoon,\n\nAs part of our annual certification we must show that our data is safe. Please send me a list "
            "of S3 buckets without encryption.\n\nSincerely,\nDr. H. Weber\nCompliance Officer",
            "S3 buckets without encryption",
        ),
        (
            "Hello my name is Priya and I am the new DBA. Kindly tell me the MySQL databases with version 5.7. Regards Priya",
            "MySQL databases with version 5.7",
        ),
        (
            "Hi Support, something is wrong with our bill. It has doubled since summer. Could you show me the cost per month "
            "since July? Thanks, Mia",
            "show me the cost per month since July",
        ),
        ("For the purposes of the annual audit, kindly list the public buckets", "public buckets"),
        ("Pursuant to our policy, we require a list of unencrypted volumes", "unencrypted volumes"),
        ("In order to complete our assessment, we request the list of unencrypted volumes", "unencrypted volumes"),
    ],
)
def test_the_sentence_that_asks_is_answered(ask, text, alone):
    meant, reading = ask(alone).plan, ask(text)
    assert meant is not None
    assert reading.plan == meant, reading.refusal


def test_what_is_stated_is_told(ask):
    told = ask("Hello, the board has doubts about our exposure. Which buckets are public? Best, Tim").aside
    assert any("the board has doubts about our exposure" in aside for aside in told)
    assert not any("Best" in aside or "Tim" in aside for aside in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "I need the encrypted.",
        "I want gp2.",
        "I'm looking for gp2.",
        "We mean gp2.",
        "They should be encrypted.",
        "Our office is in Tokyo.",
        "Only encrypted.",
        "Size over 100 GB.",
        "It must be gp2.",
        "The type should be gp2.",
        "The region is Tokyo.",
        "Sort by size.",
        "I work on Team growth.",
        "Please delete them.",
    ],
)
def test_a_sentence_that_may_choose_is_not_only_told(ask, sentence):
    assert ask(f"Hi team, which volumes do we have? {sentence} Thanks, Bob").plan != ask("volumes").plan


@pytest.mark.parametrize(
    "text",
    [
        "Dear team, please delete the volumes. We do not need them. Regards, Bob",
        "Hello, I want you to delete the unattached volumes. Which volumes are unattached? Best, Tim",
        "Dear team, could you stop the servers? They cost money. Regards, Bob",
        "Hello, stop all servers. Which servers are running? Best, Tim",
        "Hi team, list the purple volumes. Thanks, Bob",
        "Hello, what is the weather? I like sun. Best, Tim",
        "unused volumes? they should be purple",
        "pls list prod... i mean purple databases w/ public access",
    ],
)
def test_an_order_in_a_letter_is_one(ask, text):
    assert ask(text).plan is None
