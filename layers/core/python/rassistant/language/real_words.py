"""Words that are a letter off a word of the vocabulary and are no slip: a soul is not Seoul, hats are not hits."""

from __future__ import annotations

from typing import Final

from rassistant.language.phrases import phrases

REAL_WORDS: Final = frozenset(
    phrases(
        """
        abort | accepted | accident | achieved | aims | along | analytics | appending | apps | asks | asserts |
        attacker | automation | ball | bells | blob | blog | brackets | bring | broth | brown | building | burst
        | business | came | cast | casting | casts | catches | cell | cells | channels | classify | clauses |
        coast | coat | collection | collects | commands | companion | compiled | compiler | compilers |
        compiling | complexes | component | computing | concepts | concurrent | consider | considers | contacts
        | contexts | continuing | convention | correction | correctly | counting | decryption | defining |
        delegated | depending | derive | derives | descriptor | designed | dies | difference | ding | distance |
        diver | dogs | dots | drown | emitting | entities | enumerable | exception | exceptions | excessive |
        exit | exiting | exits | expected | exporting | exposing | extensive | fact | falling | feast | fire |
        five | fixes | flesh | form | fraction | fractions | gave | greeting | hast | hats | hints | identities
        | identity | impacted | indented | indication | injected | injection | inserted | insertion | integrals
        | intention | interact | interfere | internet | intro | inverted | involved | knob | later | lawyer |
        life | like | limiting | line | lose | lost | lots | louse | love | make | matching | mile | mime |
        modal | monkey | motel | moth | mouth | must | notes | order | paint | pairs | parsed | passed | peek |
        persists | poet | point | poll | posts | prime | prince | prize | quantile | quit | quite | reals |
        reducing | referred | reflected | refusing | rejection | rejections | relation | relations | religion |
        renaming | repeated | repeating | resolved | resort | respected | resulting | revealed | reverted |
        reword | road | robot | room | rose | rounding | rule | rules | safe | sake | sane | save | saying |
        score | seed | setting | settings | sever | sewing | shall | shaped | shifting | short | shortcut | side
        | sides | site | sites | skate | slate | sleeping | slots | smell | soft | sole | soul | span | spanning
        | spelling | spin | splitting | stable | string | stripped | style | subset | subsets | tabs | tail |
        talk | talking | taxes | think | three | thus | tiger | timer | timers | token | trailing | train |
        training | trait | treating | underline | uploading | urls | variance | vice | wait | wall | wanted |
        ways | went | whenever | wherever | width | wish | witch | world | wound | writing | 매주
        """
    )
)
