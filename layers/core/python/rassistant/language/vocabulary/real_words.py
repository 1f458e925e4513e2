"""Words that are a letter off a word of the vocabulary and are no slip: a soul is not Seoul, hats are not hits."""

from __future__ import annotations

from typing import Final

from rassistant.language.vocabulary.phrases import phrases

REAL_WORDS: Final = frozenset(
    phrases(
        """
        aargh | abandons | abbs | abian | abode | abort | accented | accepted | accident | accounted | accursed |
        aches | achieved | achieves | acing | actresses | addad | adder | addled | addressed | adgering | adian |
        adied | ading | advocated | africana | africans | africanus | againg | aggerate | aggravate | aggregates |
        aggregator | agini | aglow | agreeing | aground | agung | aided | ailoring | aims | airns | albus | alda |
        ales | alfa | alin | alina | alinas | alisa | alisades | alita | alka | alla | allas | alleging | alloa |
        allocate | allocates | allon | allop | alloy | alloys | alls | alluding | alluring | alma | alms | along |
        alps | alva | amass | amazons | ambong | amending | americana | americano | americo | ames | amin | amir |
        amish | amit | amon | amos | amounts | amps | amus | analysed | analyses | analytics | analyzed | analyzer |
        analyzes | anches | ancien | ancients | anded | andor | angering | angs | anyon | anythin | apacy | apes |
        aping | appending | apps | aprica | aragorn | arca | arched | archer | archers | archie | architectural |
        archiv | archivist | archy | arci | ares | argh | argon | arian | arias | aring | arlow | arms | arne | arnes
        | arno | arny | aromatic | arps | arrowing | arsh | arth | arts | arys | asca | ascading | ascendant | asean |
        asha | asians | asie | asif | asim | asin | asing | asir | askia | asks | aslan | asma | asociacion | aspian |
        asra | assailable | assels | asserts | asses | assess | assessed | asset | associate | associates |
        associating | associative | associazione | asta | asthmatic | astian | asts | asus | asya | atch | atches |
        attacked | attacker | attackers | attained | attainment | attending | attracted | aurore | australasia |
        australasian | austrian | autocratic | automaker | automata | automate | automation | automaton | avenging |
        avian | awns | axing | aying | aysian | aything | azure | bach | backa | backs | baek | bahraini | balanced |
        ball | balling | balls | bank | basia | basics | basie | basil | basin | bawk | beck | behinds | beings | bell
        | bellow | bells | belongings | bene | bering | bernt | beyonc | biggar | bilal | bile | billet | billions |
        billowing | billu | billy | bing | biol | birger | bjorn | black | blasting | blob | bloch | blocks | blocs |
        blog | blooming | blot | blowin | blows | blurring | boating | bode | boeing | bolting | bone | bones | bonn |
        booing | booking | booming | boon | boosting | booth | boozing | bope | bora | bord | bores | borg | bori |
        bork | borne | borno | boron | borting | bose | botch | botha | bottling | bottomed | bottoms | boundless |
        boxed | boxer | boxers | brackets | brazilians | breakdowns | breen | brill | bring | brock | broke | broker |
        brooding | brookings | broth | brow | brown | brunt | brushing | brutish | buck | bucked | bucky | bugger |
        bugsy | building | bulk | bull | bulls | bully | bullying | bundled | bunt | buon | buoy | burdened |
        burdening | buren | burg | buried | burk | burl | burne | burner | burnet | burnin | burns | burp | burped |
        burping | burr | burst | burt | burying | busby | bush | bushy | business | buss | bust | busting | bustling |
        busty | buys | cabs | cade | cala | calamities | calamity | calculated | calculates | cald | calded | cale |
        calf | cali | californica | callen | caller | callus | cally | calm | calmed | calps | calvary | caly | came |
        canadair | canadians | canadiens | canara | canarian | cans | capacitive | capacitor | capacitors | carl |
        carnation | cashed | cashing | cass | cast | casting | castings | casts | catchers | catches | cdna | cede |
        cell | cells | chanced | changers | channeled | channelled | channels | chanted | charades | charaxes |
        chargers | charles | charmed | charred | charted | chartres | cheat | cheated | cheater | cheek | cheeks |
        cheuk | chia | chiana | chiba | chica | chick | chicks | chiltern | chin | chinar | chine | ching | chink |
        chino | chinose | chita | chock | chuck | chuster | chyna | cimation | citation | claes | clams | clans |
        claps | clash | clashes | clashing | clasp | clasps | classed | classical | classics | classify | classy |
        claud | claus | clauses | claws | clays | cleanest | cleanses | clearest | clijsters | clod | cloister |
        cloisters | clopping | clotting | clouds | cloudy | clout | clubs | clustered | clutter | coached | coaches |
        coaching | coast | coasting | coasts | coat | coating | coatings | coats | codec | coded | coder | codes |
        codex | coed | coke | cole | collection | collections | collects | colt | colts | columbia | combating |
        combine | combines | commands | commence | commences | commend | commends | commented | commited | commoners |
        communist | commute | commuter | commuters | compacted | compadre | companion | compares | comparisons |
        compassion | compelled | compete | competed | competing | compiled | compiler | compilers | compiling |
        completes | complexes | complied | component | composer | composing | computed | computes | computing |
        concealed | conceded | conception | conceptions | concepts | concoction | concurrence | concurrent |
        conditions | conductivity | conducts | cone | confection | confined | confines | confirms | congestion |
        connacht | connecting | connective | connexion | conquers | cons | consent | consider | considers | const |
        consular | consume | consumerism | consumes | contacts | contained | contend | contention | contents | contest
        | contests | context | contexts | continuing | contributor | convection | convent | convention | conventions |
        convictions | convicts | coping | copping | copts | core | correction | corrections | correctly | corrects |
        cort | cosa | costa | costas | cots | countess | counties | counting | county | couplets | coupling | court |
        courting | courts | cove | coveting | cracking | cramming | cramping | cranking | crapping | crass | crawling
        | creamed | creations | credential | credited | cremated | cremation | crested | croatian | cropping |
        crushing | crypt | cubs | cull | culled | cunt | cunts | cups | currents | custer | customers | customs |
        custos | cyst | cysts | dade | dage | dairy | dais | daisy | dake | dale | dally | daly | dame | dams | dans |
        dante | dare | daring | dass | datak | dated | dave | dawn | daze | dazzling | ddos | deaf | deal | dean |
        dear | debs | decker | decryption | deed | defeated | defected | defining | deflected | defrauded | degc |
        degrade | degrades | dejected | delegated | delicate | delisted | deliver | delivered | delivers | demands |
        demented | depending | depleted | deplored | depraved | depressing | derailed | derive | derives | descendant
        | descendent | described | describes | descriptive | descriptor | descriptors | deserved | desi | designed |
        desire | desiree | desires | desirous | desks | despised | dest | destined | detained | detainee | detaining |
        detested | deviance | deviates | devine | devise | devizes | dibs | dick | dicks | dies | difference | differs
        | diffs | diffuser | difier | dine | ding | dink | dirk | discs | dish | dism | displays | diss | dist |
        distance | distributing | distributive | distributor | distributors | dists | dive | diver | divers | dives |
        docked | docket | document | documenta | documented | documents | dode | doesn | doesnt | dogs | doings | doke
        | dole | doling | dolne | domaine | dome | domes | donation | donations | donde | doni | donne | donut | dope
        | dopes | doping | dorn | dorne | doses | dosing | dotes | doting | dots | doubling | dove | doves | dowd |
        downs | doze | dozing | drafting | dragging | dration | dread | drier | dries | drinking | dripped | drone |
        drove | droves | drown | drowning | duff | duffer | dulation | dune | duplicated | duplicity | durin | dusk |
        dvices | dyad | dynamics | dynamism | eace | eath | ebasti | ecrypted | edication | ediction | editions | eech
        | eeps | efensive | egine | egis | eiter | elby | elebs | elegated | elevate | elevates | elocution | elts |
        emanates | embraces | emei | emigrate | emigrated | emirate | emirs | emitting | emma | empire | empires |
        emre | emrys | emts | emulates | encrusted | endo | engin | engined | engineer | engineers | enia | enid |
        enim | ennis | enormously | entinels | entities | entre | enturies | enumerable | enumerated | enver |
        eparations | epiction | epidation | epps | erbs | erch | eris | errol | erspiring | ervent | erything |
        espoused | esther | estimated | estimates | etch | eternal | ether | europa | europaea | europeans | evens |
        eventies | eventy | everly | evers | evert | everythin | eveything | eviations | evocation | examined |
        examines | exception | exceptions | excesses | excessive | excitation | executing | executioner | executioners
        | executives | executors | exempted | exemption | exemptions | exertion | exertions | exit | exiting | exits |
        exless | expanse | expanses | expansive | expansys | expected | expended | expenditures | explains | exploded
        | exploration | explorations | explores | exploring | explosive | exportation | exporting | expose | exposes |
        exposing | expresses | expressive | extender | extensive | externally | extruded | fabled | fact | factions |
        faculty | failings | faintest | faired | fairing | fait | falling | famiiy | familial | familiar | farewell |
        fart | farthest | fats | fattest | fault | faulting | faults | faust | fawlty | faxed | feast | feet | fending
        | fest | fever | ffle | ffles | fiance | fictions | fiddling | fide | fielding | fiend | fife | filed | filet
        | filing | fill | fille | fillings | fills | film | filme | films | finds | fined | fines | fink | finn | fins
        | firat | fire | fireball | fireballs | fired | fires | firsts | fittings | five | fixer | fixes | flailing |
        flaw | flaws | flection | flections | fleet | fleets | flesh | fletch | flew | flies | flinging | floatin |
        flog | flop | flops | flor | floss | flown | fodder | foiled | folded | fonder | fondling | fonts | form |
        founding | fraction | fractions | franc | franca | frances | franche | francie | francine | franck | franco |
        francs | frankford | frankfurter | fred | freed | freer | frege | freie | frenchie | frenchy | freshness |
        fret | frey | friction | fringing | frog | frome | frond | fronds | froot | frost | frosts | frou | froy |
        frye | functional | functioned | functors | funding | gave | gene | germain | germaine | germanic | germans |
        germanus | gettin | gian | giants | gibb | gibbs | gics | gies | gigs | givens | globally | gobs | goner |
        gong | gore | gorman | gorne | graphic | graphical | graphite | grater | greatness | greeting | gris | groupe
        | groupies | grout | grownups | gulden | halstead | halter | halved | handel | hander | handing | handlebars |
        handover | harve | hast | hated | hats | havea | haven | haver | haves | havin | havre | heady | healy |
        hearth | heath | heavies | heaviness | heaving | heds | heigh | hell | herge | herne | hibs | highness | highs
        | hilts | hins | hints | hips | hish | hiss | hite | hither | hittiest | hoist | hoisted | hold | come | eats | lives | place |
        wasting |
        holdin | holdings |
        holst | holt | hoot | hoots | horst | hort | hortest | horts | hosa | hose | hosed | hoses | hosh | hoss |
        hostel | hoyt | hugo | hugs | hule | huts | iceland | icos | identified | identifiers | identifies |
        identities | identity | idge | idly | ieds | iling | illnesses | imagines | imago | imes | impacted | imparted
        | implored | inato | inception | increasingly | indebted | indented | index | indexed | indi | indiana |
        indians | indias | indic | indication | indications | indie | indigestion | indin | indio | indira |
        individuals | indle | indonesians | infected | infection | infections | inferences | infernal | infested |
        inflated | infrastructures | ingesting | injected | injection | injections | innovation | innovations | insect
        | inserted | insertion | insider | insides | insisted | instinct | instincts | insulated | insurance | inted |
        integrals | intention | intentions | inter | interact | interfere | interlaced | internally | interned |
        internet | inton | intonation | intro | invalided | invented | invention | inventions | inventor | inverted |
        invested | investigated | investigates | invitation | invitations | invoiced | involution | involved | ions |
        iots | ious | irage | iris | irisa | iros | isle | isling | ismael | isolate | isolates | israelis | israelite
        | issuance | italia | italiana | italiano | italians | italo | ited | iters | iuling | jada | jaga | jagan |
        jaha | jahan | jalan | jana | javanese | javi | jaya | joust | jupiter | justo | kegs | kens | keyes | kidd |
        kids | kied | kina | kinda | kinetics | king | kings | kinj | kink | kinks | knob | known | knows | kora | koran |
        korda | koreans | korey | korhan | korra | lactation | lager | lagging | lags | laker | lakers | lamations |
        lameda | lamest | landon | lange | larder | largs | larne | larue | laser | lasers | laster | latent | later |
        laters | lates | latex | lather | latter | latur | launcher | launchers | launchpad | laver | lawyer | lawyers
        | lazers | lease | leash | leftovers | legation | leggings | leight | lessed | lessen | lester | lice |
        licenced | licensed | licensees | licenses | lide | lieve | lieving | life | ligation | lights | like |
        likeness | lime | limiting | line | linger | linus | lista | listings | lists | liszt | lite | liter | liven |
        liver | livin | livre | livy | loated | lobs | locate | locating | locative | locus | lodger | lodging |
        lodgings | loess | loggins | logo | logos | lois | loner | longation | longed | longing | longs | loosen |
        looser | lors | lose | loser | lost | lots | loudon | lounging | louse | love | lover | lowe | lowed | lowers
        | lowery | lows | lster | lugging | lugs | lyndon | machined | machinery | machinist | madama | madea | madge
        | madi | madre | magmatic | magnesia | magnetism | magnetite | maine | make | malawian | malaysians | manami |
        mandal | mande | mangal | manger | mango | manorama | manually | manuals | manuel | marinade | masses |
        massively | mast | matching | maximus | mead | meade | meal | means | meant | meat | medan | medes | medico |
        megan | meine | melodies | membered | memoires | memorial | memorials | memoriam | memorise | memorize | mena
        | mentoring | mericans | messe | messes | mexicana | mexicans | midifier | mikan | mila | mile | mime | mince
        | mined | minem | miner | minima | minimally | miran | mises | missa | missed | missiles | missus | missy |
        mist | misuse | miyan | moan | moat | modal | modele | modem | modems | modest | modifier | modifiers |
        modifies | modus | moist | molde | moles | monde | mondo | monet | mongol | monkey | monro | monte | montes |
        montreux | montt | moore | moot | morel | morse | morte | mortified | moses | mosey | moss | mosses | motel |
        motels | moth | moths | motoring | mott | mounds | mouth | mouths | mulan | mungo | must | nads | nage | nags
        | naked | namek | nami | naps | nares | nath | nati | nato | natsu | naver | nawed | ncodes | needn | needy |
        nets | networking | nevers | newar | nibs | nimes | nits | nokes | norah | norte | noses | notes | nover |
        nudes | numbed | numbered | numbers | nuts | objectors | oceana | oceanic | oddest | oden | odor | odors |
        offender | oines | olden | olders | olider | olier | omen | oners | oneys | opec | opens | opey | orale |
        order | oren | organisation | organisations | organizational | orhan | origen | originals | orphans | osama |
        osawa | others | ourse | ourts | outlawed | outraged | overalls | overload | overlooked | overprinted | overs
        | overt | overtired | owder | owed | owen | owens | oxen | paced | pacing | packed | packer | paging | paint |
        pairs | parents | pares | pari | parish | parkland | parks | parsed | parsi | partying | passed | password |
        pastures | pauses | paving | pawing | payin | peakin | pear | pears | peat | peck | pecked | pecks | pedaling
        | peddling | peek | peeked | peeking | peking | pell | pendin | perak | perating | performances | perk |
        perked | perks | persisting | persists | petaling | pickets | piles | pill | pills | pimps | pines | pint |
        pious | piped | piper | pires | planking | platformer | playing | pleas | pleased | pleaser | pleases |
        pleasing | plugs | plums | plush | pocket | pockets | poet | poets | point | poker | police | policing |
        polistes | politics | polities | polity | poll | polled | polls | pont | poops | popes | poplar | pops |
        populace | populaire | popularly | populate | pore | pores | pork | porn | porta | porte | porto | poser |
        posts | postures | pots | potts | pounding | pout | powder | powers | pranking | predates | prelates |
        presided | prick | pricked | pride | prided | pried | primacy | primarily | primate | primates | prime |
        prince | princely | prints | prised | privateers | prize | prized | profiled | profited | promised | props |
        prostores | provide | provident | provider | providers | provides | provoked | pruce | pruced | pryce | prying
        | pubic | publicise | publicist | publius | puller | pulley | pulleys | pulp | purts | pyruvate | pythons |
        quack | quantico | quantify | quantile | quarries | queried | quickens | quickness | quiets | quilt | quint |
        quirk | quirt | quit | quite | rack | rags | rally | rama | rami | ramm | ramos | ramp | ramps | ramse | ramu
        | rana | rand | rang | rani | ranks | rant | raps | rats | rays | reacting | readings | reak | reals | reap |
        rear | rears | reas | reat | recant | receiver | receivers | recension | reception | receptions | recessed |
        recorders | recourse | recoveries | redacted | reddy | redo | redshirt | reducing | redundancy | reed | reeds
        | reelected | refereed | referred | reflected | refusing | refuting | regent | regimens | regio | regional |
        regionals | regis | registrars | rehearsed | reid | reis | rejection | rejections | rekord | relation |
        relations | relent | relented | religion | religions | remotes | renaming | reno | renounce | repeated |
        repeating | repent | repented | replicates | reports | repose | reps | republica | requested | resection |
        resentations | resented | reserves | resided | resides | residue | resolved | resort | respected | ressuring |
        restated | resulting | retching | reticent | retrieved | retriever | retrieves | returns | reunions | revealed
        | revenged | revered | reversal | reverses | reverted | revolved | reword | rile | rims | rink | riot | riots
        | riverbed | road | roads | roams | robe | robes | robles | robot | robots | robs | rode | rods | roge | rolex
        | rolf | rolfe | roll | rolls | rolo | roly | rome | roof | roofs | rooks | room | rooms | roop | roost |
        roosts | rootes | rope | ropes | rose | roses | ross | rotating | rotational | rots | rotted | rouge |
        rounding | rouse | rout | routed | router | routes | rove | royle | rube | rubs | rudy | rugby | ruining |
        rule | rules | runk | runnin | russ | saale | saare | sade | safe | sages | sake | sami | sane | saplings |
        save | savin | sawing | saxe | sayed | saying | sayings | scalding | scalp | scanning | scape | scared |
        scares | scaring | scent | schema | schemas | schemer | score | scored | scores | scot | scots | scream |
        screaming | screams | seacrest | sealing | seaports | searched | searchers | seared | searing | seaver | seby
        | secrete | secreted | secretly | seed | seeding | seein | seeking | seeming | seeping | seize | seized |
        seizes | sendo | sentries | sera | serb | serer | serf | sers | served | serviced | servings | setting |
        settings | sever | sevres | sewing | sexy | shad | shade | shaded | shades | shading | shagging | shake |
        shakes | shales | shall | shame | shamed | shames | shane | shape | shaped | shapes | shaping | sharad |
        sharda | shari | shark | sharks | sharp | sharpe | sharpest | shave | shaved | shaves | sheared | shearing |
        sherds | shifting | shire | shitting | shopped | shoppers | shopping | short | shortage | shortages | shortcut
        | shorted | shorten | shortlist | shortness | showa | showin | showings | shown | showy | shred | side | sided
        | sides | sired | site | sited | sites | siting | sittin | sittings | skate | skates | skerries | slain |
        slate | slaving | slayed | slaying | slays | sleeping | slew | slob | slots | slugging | smearing | smell |
        smirking | snags | snapchat | snape | snare | snares | snooping | snored | snores | snorted | snot | soaps |
        soared | soaring | soft | sole | somethin | somethings | somme | sora | sores | sorta | sortied | sorts | soul
        | sourced | spalding | span | spaniard | spank | spanning | sparc | spared | spares | sparing | sparks |
        sparky | spars | spat | spate | spats | spawn | spawning | spect | specting | speeding | speedo | speeds |
        speedway | spelling | spelt | spices | spies | spike | spiked | spin | spines | spinnin | spit | spits |
        spitting | splitting | spoiling | spokes | sponding | spooking | spore | spores | sported | sports | spout |
        sprain | spreading | spreads | springing | sprinting | spry | ssent | stable | stabs | stace | stade | stag |
        staged | staging | stags | stain | stake | stakes | staking | stalk | standards | standish | stane | stanford
        | staple | starch | starched | stargard | stark | starling | starred | starring | stars | starter | startin |
        startled | startling | startups | starved | stated | staten | stato | stats | statue | statues | statutes |
        stave | staves | stayin | steam | steaming | stent | stepped | stepping | sticking | stills | stinging |
        stitutes | stoke | stoked | stokes | stole | stomped | stomping | stone | stoned | stones | stooped | stooping
        | stoppage | stoppard | stopper | stoppin | stora | storeyed | storeys | storied | stories | stork | storks |
        storm | stormed | storming | storms | storting | story | stove | stoves | stowed | strapped | strapping |
        strasser | strayed | straying | strays | streak | streaked | streaking | streaks | streamer | streamers |
        stresses | stressor | striking | string | stripped | stuffs | stuffy | stunning | sture | style | subjects |
        sublet | subset | subsets | subunits | summaries | summarised | summarises | summarizes | summer | supported |
        supporter | supporters | supportive | supposes | supposing | surpassed | survives | suspected | suspenders |
        suspending | suspense | suze | sveriges | swain | swale | swaps | swayed | sways | swearing | swede | swedes |
        swerve | swerving | swims | swinging | swish | swooping | swore | tabla | tabled | tablet | tablets | tabs |
        tack | tacks | tactless | tagg | tagger | taggered | taggering | tagus | taik | tail | tails | tainan | takers
        | takings | tales | talk | talking | talks | tangling | tank | tanking | tans | targeted | tarly | tars | tash
        | tasi | tats | taxes | teaching | teachings | teen | tells | tendencies | tendency | tepe | tere | terracing
        | thana | thane | tharn | thats | theirs | theon | thered | theres | theses | theyre | thien | thiers | thingy
        | think | thom | three | throated | throwin | thuan | thus | tian | tiber | tidy | tied | ties | tiger |
        tigers | timer | timers | tina | tine | tings | tink | tinny | tino | tint | tire | tires | token | tokyu |
        tolly | tomps | tonal | tony | topsy | totals | toyo | tracking | trading | trailers | trailing | train |
        training | trainings | trains | trait | traits | tran | tranding | transcend | transept | trapping | trappings
        | trashing | trask | trawl | trawling | treading | treating | trial | trials | tricking | trier | trucking |
        tsai | tsan | tter | tuan | tuen | tugged | tugging | tugs | tusk | tusks | tyne | typed | typo | typos | tyre
        | tyres | uber | udder | ujer | ulsed | umer | unavoidable | undated | unded | underline | underling |
        undersea | undersigned | undressed | unfurled | unger | unmatched | unpacked | unscathed | unser | unsullied |
        untapped | unter | unwashed | uper | uploading | uprated | upward | urls | urns | ursed | usafe | usagi | usgs
        | usher | ushers | usin | usings | usps | ussr | usted | uter | uters | vagrants | vague | vale | valiant |
        valiants | valle | valley | valued | valve | vanishes | vanquished | variance | variances | varmints | verses
        | vice | vices | vics | views | virginal | virginian | virginians | virginie | virginity | wads | wags |
        wailing | wait | waitangi | waited | waitin | waiving | wall | waltzing | wanted | wanting | wants | waps |
        wars | washed | wastes | waterhouse | ways | weakly | wells | went | weren | werke | whaa | wham | wheat |
        whenever | wherever | whiie | whine | whit | whites | whiting | whorehouse | whos | widows | width | willa |
        willi | wills | willy | window | winehouse | wirth | wish | witch | witching | wodehouse | wonderin |
        workhouse | workplace | workplaces | world | woulda | wound | writers | writing | writings | wuss | yeung |
        yong | yours | yung | zane | zona | zoned | zong | zope | 매주
        """
    )
)
