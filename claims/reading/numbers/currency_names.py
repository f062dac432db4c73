"""The currencies of the world as data: signs and names by ISO 4217 code.

A line gives the code, its signs, the single words for it, and its names of several words, parted
by bars. A word that several countries share ("dollar") stands with the one that is meant most
often where a text says nothing else; a word's first line is the one that counts. Pence and cents
keep their own name, for the amount is written in them.
"""

# ruff: noqa: E501 - a currency is one line
TABLE = """
USD: us$ u.s.$ u.s$ us.$ usd$ $ | dollar dollars dollari dollaro dólar dólares dolar dolares us-dollar us-dollars us-dollari dollarn | us dollar | us dollars | u.s. dollar | u.s. dollars | american dollar | american dollars | united states dollar | united states dollars | dollari americani | dollari usa | dollari statunitensi | dollaro statunitense | dollars américains | dollars us | dollar américain | dólares estadounidenses | dólares americanos | dólar estadounidense | dólar americano | amerikanische dollar | amerikaanse dollar | amerikaanse dollars
EUR: € | euro euros euri
GBP: £ gb£ | pound pounds sterlina sterline libra libras pfund pond livre livres | pound sterling | pounds sterling | british pound | british pounds | sterline britanniche | sterlina britannica | livre sterling | livres sterling | libra esterlina | libras esterlinas | pfund sterling | britische pfund | pond sterling
JPY: ¥ 円 | yen yens yenes iene ienes | japanese yen | yen giapponesi | yens japonais | yenes japoneses | japanische yen
CNY: 元 cn¥ rmb | yuan yuans renminbi kuai | chinese yuan | chinese yuans | yuan cinesi | yuan chinois | yuanes chinos | chinesische yuan | chinesischer yuan
CAD: c$ ca$ cad$ can$ | | canadian dollar | canadian dollars | dollari canadesi | dollaro canadese | dollars canadiens | dollar canadien | dólares canadienses | dólares canadenses | kanadische dollar | kanadischer dollar
AUD: a$ au$ aud$ | | australian dollar | australian dollars | dollari australiani | dollaro australiano | dollars australiens | dólares australianos | australische dollar | australischer dollar
NZD: nz$ nzd$ | | new zealand dollar | new zealand dollars | dollari neozelandesi | dollars néo-zélandais | dólares neozelandeses | neuseeland-dollar | neuseeländische dollar
HKD: hk$ hkd$ | | hong kong dollar | hong kong dollars | dollari di hong kong | dollars de hong kong | dólares de hong kong | hongkong-dollar | hongkong dollar
SGD: s$ sg$ sgd$ | | singapore dollar | singapore dollars | dollari di singapore | dollars de singapour | dólares de singapur | singapur-dollar
TWD: nt$ nt$ | | taiwan dollar | taiwan dollars | new taiwan dollar | new taiwan dollars | dollari di taiwan | neue taiwan-dollar
MXN: mex$ mx$ mxn$ | | mexican peso | mexican pesos | pesos mexicanos | peso mexicano | pesos messicani | pesos mexicains | mexikanische pesos | mexikanischer peso
BRL: r$ | real reais reales | brazilian real | brazilian reals | brazilian reais | real brasiliano | reais brasileiros | reales brasileños | réaux brésiliens | brasilianische real
CHF: sfr fr. sfr. | franc francs franco franchi franken francos frank | swiss franc | swiss francs | franchi svizzeri | franco svizzero | francs suisses | franc suisse | francos suizos | franco suizo | francos suíços | schweizer franken | zwitserse frank
FRF:  | | french franc | french francs | francs français | franchi francesi | francos franceses | französische franc | französische francs
BEF:  | | belgian franc | belgian francs | francs belges | franchi belgi | francos belgas | belgische francs | belgische franken
DEM: dm | mark marks marchi mark marcos | deutsche mark | deutsche marks | german mark | german marks | deutschmark | deutschmarks | west german mark | west german marks | d-mark | marchi tedeschi | marco alemán | marcos alemanes
NLG: | guilder guilders gulden fiorini fiorino florins | dutch guilder | dutch guilders | netherlands guilder | fiorini olandesi | florins néerlandais | florines neerlandeses | niederländische gulden
ITL: | lira lire liras | italian lira | italian lire | lire italiane | lires italiennes | liras italianas | italienische lira | italienische lire
ESP: | peseta pesetas pesete peseten | spanish peseta | spanish pesetas | pesetas españolas | pesetas espagnoles
PTE: | escudo escudos | portuguese escudo | portuguese escudos
ATS: | schilling schillings schilling | austrian schilling | austrian schillings
FIM: | markka markkaa | finnish markka | finnish markkas | finnish markkaa
IEP: ir£ | | irish pound | irish pounds | irish punt
GRD: | drachma drachmas dracme drachmen | greek drachma | greek drachmas
SEK:  | kronor krona | swedish krona | swedish kronor | swedish kronas | swedish crown | swedish crowns | corone svedesi | couronnes suédoises | coronas suecas | schwedische kronen
NOK:  | kroner | norwegian krone | norwegian kroner | norwegian crown | norwegian crowns | corone norvegesi | couronnes norvégiennes | coronas noruegas | norwegische kronen
DKK: kr kr. | krone kronen corone corona couronne couronnes coronas coroas | danish krone | danish kroner | danish crown | danish crowns | corone danesi | couronnes danoises | coronas danesas | dänische kronen
ISK:  | | icelandic króna | icelandic krona | corone islandesi | couronnes islandaises | coronas islandesas | isländische kronen
CZK: kč | koruna korun | czech koruna | czech koruny | czech crown | czech crowns | corone ceche | couronnes tchèques | coronas checas | tschechische kronen
PLN: zł | zloty zlotys złoty złotych | polish zloty | polish zlotys | zloty polacchi | zlotys polonais | polnische zloty
HUF: ft | forint forints | fiorini ungheresi | hungarian forint | hungarian forints | ungarische forint
RON: | leu lei | romanian leu | romanian lei | lei rumeni | lei roumains | rumänische lei
BGN: лв | lev leva | bulgarian lev | bulgarian leva
HRK: | kuna | croatian kuna
RSD:  | | serbian dinar | serbian dinars | dinari serbi | dinars serbes
RUB: ₽ | ruble rubles rouble roubles rublo rubli rublos rubel roebel | russian ruble | russian rubles | russian rouble | russian roubles | rubli russi | roubles russes | rublos rusos | russische rubel | russischer rubel
UAH: ₴ | hryvnia hryvnias grivnia grivnie | ukrainian hryvnia | ukrainian hryvnias
BYN:  | | belarusian ruble | belarusian rubles
KZT: ₸ | tenge | kazakhstani tenge
GEL: ₾ | lari | georgian lari | georgian laris
AMD: ֏ | dram drams | armenian dram | armenian drams
AZN: ₼ | manat manats | azerbaijani manat
TRY: ₺ | tl | turkish lira | turkish liras | lire turche | livres turques | liras turcas | türkische lira
ILS: ₪ | shekel shekels sheqel siclo sicli schekel | israeli shekel | israeli shekels | new shekel | new shekels | new israeli shekel
EGP: e£ | | egyptian pound | egyptian pounds | sterline egiziane | livres égyptiennes | libras egipcias | ägyptische pfund
SAR: ﷼ | riyal riyals | saudi riyal | saudi riyals | saudi rial | riyal sauditi | riyals saoudiens | saudische riyal
QAR:  | | qatari riyal | qatari riyals
AED:  | | dirham dirhams | uae dirham | uae dirhams | emirati dirham
KWD:  | | kuwaiti dinar | kuwaiti dinars | dinari kuwaitiani | kuwaitische dinar
BHD:  | | bahraini dinar | bahraini dinars
IQD:  | | iraqi dinar | iraqi dinars | dinari iracheni
JOD:  | | jordanian dinar | jordanian dinars
LYD:  | | libyan dinar | libyan dinars
TND:  | | tunisian dinar | tunisian dinars | dinars tunisiens | dinari tunisini
DZD:  | dinar dinars dinari dinares | algerian dinar | algerian dinars | dinars algériens
MAD:  | | moroccan dirham | moroccan dirhams | dirhams marocains
IRR: | rial rials | iranian rial | iranian rials | rial iraniani
LBP:  | | lebanese pound | lebanese pounds | livres libanaises | lire libanesi
SYP:  | | syrian pound | syrian pounds
AFN: ؋ | afghani afghanis
PKR:  | | pakistani rupee | pakistani rupees | rupie pakistane | roupies pakistanaises
INR: ₹ rs rs. | rupee rupees rupia rupie roupie roupies rupias rupien | indian rupee | indian rupees | rupie indiane | roupies indiennes | rupias indias | indische rupien
LKR: ரூ රු | | sri lankan rupee | sri lankan rupees
NPR: रू | | nepalese rupee | nepalese rupees
BDT: ৳ | taka takas | bangladeshi taka
IDR: rp | rupiah rupiahs | indonesian rupiah | indonesian rupiahs
MYR: rm | ringgit ringgits | malaysian ringgit
PHP: ₱ | | philippine peso | philippine pesos | pesos filipinos | pesos filippini
THB: ฿ | baht bahts | thai baht | baht thailandesi
VND: ₫ | dong dongs | vietnamese dong
KRW: ₩ | won wons | south korean won | korean won | won sudcoreani | wons sud-coréens | südkoreanische won
KPW:  | | north korean won
LAK: ₭ | kip kips | lao kip
KHR: ៛ | riel riels | cambodian riel
MMK: | kyat kyats | burmese kyat
MNT: ₮ | tugrik tugriks | mongolian tögrög
ZAR: | rand rands | south african rand | south african rands | rand sudafricani | südafrikanische rand
NGN: ₦ | naira nairas | nigerian naira
GHS: ₵ | cedi cedis | ghanaian cedi | ghanaian cedis
KES: ksh | | kenyan shilling | kenyan shillings
UGX: ush | | ugandan shilling | ugandan shillings
TZS: tsh | | tanzanian shilling | tanzanian shillings
ETB: | birr | ethiopian birr
XOF: cfa | | cfa franc | cfa francs | francs cfa | franchi cfa | west african cfa franc
ARS:  | | argentine peso | argentine pesos | pesos argentinos | peso argentino | pesos argentini | pesos argentins | argentinische pesos
CLP:  | | chilean peso | chilean pesos | pesos chilenos | peso chileno | pesos cileni
COP:  | | colombian peso | colombian pesos | pesos colombianos | peso colombiano
CUP:  | | cuban peso | cuban pesos | pesos cubanos
UYU: $u | | uruguayan peso | uruguayan pesos | pesos uruguayos
MXN: | peso pesos
PEN: s/ | sol soles | peruvian sol | peruvian soles | nuevo sol | nuevos soles | sol peruano | soles peruanos
BOB: | boliviano bolivianos
PYG: ₲ | guarani guaranis guaraníes | paraguayan guarani
VES: | bolivar bolivars bolívar bolívares bolivares | venezuelan bolivar | venezuelan bolivars
CRC: ₡ | colón colon colones | costa rican colón | costa rican colon | costa rican colones
GTQ: | quetzal quetzals quetzales
HNL: | lempira lempiras
DOP: rd$ | | dominican peso | dominican pesos | pesos dominicanos
JMD: j$ | | jamaican dollar | jamaican dollars
TTD: tt$ | | trinidad and tobago dollar
FJD: fj$ | | fijian dollar | fiji dollar | fiji dollars
BTC: ₿ | bitcoin bitcoins | satoshi satoshis
ETH: Ξ | ether ethers
penny: | pence penny pennies
cent: ¢ | cent cents centesimo centesimi centime centimes céntimo céntimos centavo centavos centavo cêntimo cêntimos eurocent eurocents | euro cent | euro cents | us cent | us cents
kopek: | kopek kopeks copeco copechi kopeke kopeken
sen: | sen
pfennig: | pfennig pfennige
fils: | fils
mao: | mao jiao
fen: | fen
"""
MINOR = {"cent": 100, "penny": 100, "kopek": 100, "pfennig": 100, "sen": 100, "mao": 10}
# The codes that are hardly ever words ("dem", "all" and "try" are); others count in capitals only.
LOWERED = frozenset(
    ["usd", "eur", "gbp", "cad", "aud", "nzd", "jpy", "cny", "chf", "hkd", "sgd", "mxn", "brl"]
)
# Signs that a space may part from the dollar that they belong to ("hk $"): "a $5 bill" has none.
SPACED = ("us", "u.s.", "u.s", "c", "hk", "nz", "ca", "can", "au", "nt", "mex")
