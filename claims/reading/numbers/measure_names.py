"""Units of measurement as data: their symbols, and what seven languages call them.

A line gives the unit's name, its symbols as they are written and, behind the bar, words in lower
case; words of one name are joined by "_". The first line that has a word is the one that counts.
"""

# ruff: noqa: E501 - a unit is one line
TABLE = """
kilometre: km Km KM | kilometer kilometers kilometre kilometres chilometro chilometri kilomètre kilomètres kilómetro kilómetros kilometern quilômetro quilômetros quilómetro quilómetros
metre: m | meter meters metre metres metro metri mètre mètres metros metern
centimetre: cm | centimeter centimeters centimetre centimetres centimetro centimetri centimètre centimètres centímetro centímetros zentimeter zentimetern
millimetre: mm | millimeter millimeters millimetre millimetres millimetro millimetri millimètre millimètres milímetro milímetros
micrometre: µm μm | micrometer micrometers micrometre micrometres micron microns micrometro micrometri micromètre micromètres micrómetro micrómetros mikrometer
nanometre: nm | nanometer nanometers nanometre nanometres nanometro nanometri nanomètre nanomètres nanómetro nanómetros
picometre: pm | picometer picometers picometre picometres picomètre picomètres
decimetre: dm | decimeter decimeters decimetre decimetres decimetro decimetri décimètre décimètres dezimeter
mile: mi | mile miles miglio miglia milla millas meile meilen milhas milha mille_terrestre mijl
nautical mile: nmi | nautical_mile nautical_miles miglia_nautiche milles_marins millas_náuticas seemeilen
yard: yd | yard yards iarda iarde yarda yardas
foot: ft | foot feet piede piedi pied pieds pie pies fuß pés
inch: | inch inches pollice pollici pouce pouces pulgada pulgadas zoll polegada polegadas
light year: ly | light-year light-years light_year light_years anni_luce anno_luce année-lumière années-lumière año_luz años_luz lichtjahre lichtjahr
square kilometre: km² km2 km^2 | square_kilometer square_kilometers square_kilometre square_kilometres sq_km chilometri_quadrati chilometri_quadri vierkante_kilometer chilometro_quadrato kilomètres_carrés kilomètre_carré kilómetros_cuadrados kilómetro_cuadrado quadratkilometer quadratkilometern quilômetros_quadrados km_squared
square metre: m² m2 m^2 mq qm | square_meter square_meters square_metre square_metres sq_m metri_quadrati metro_quadrato metri_quadri metro_quadro vierkante_meter mètres_carrés mètre_carré metros_cuadrados metro_cuadrado quadratmeter quadratmetern metros_quadrados
square centimetre: cm² cm2 cm^2 | square_centimeter square_centimeters square_centimetre square_centimetres centimetri_quadrati centimètres_carrés quadratzentimeter
square mile: sq_mi mi² | square_mile square_miles sq_mi miglia_quadrate millas_cuadradas milles_carrés quadratmeilen
square foot: ft² ft2 sqft | square_foot square_feet sq_ft piedi_quadrati pieds_carrés pies_cuadrados quadratfuß
square inch: in² | square_inch square_inches sq_in
hectare: ha | hectare hectares ettaro ettari hectárea hectáreas hektar
acre: | acre acres acro acri
cubic kilometre: km³ km3 km^3 | cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres km_cubed
cubic metre: m³ m3 m^3 mc | cubic_meter cubic_meters cubic_metre cubic_metres metri_cubi metro_cubo mètres_cubes mètre_cube metros_cúbicos metro_cúbico kubikmeter kubikmetern
cubic centimetre: cm³ cm3 cm^3 cc | cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres centimetri_cubi centimètres_cubes centímetros_cúbicos kubikzentimeter
cubic foot: ft³ | cubic_foot cubic_feet pieds_cubes pies_cúbicos
cubic inch: | cubic_inch cubic_inches
litre: l L lt | liter liters litre litres litro litri litros litern
millilitre: ml mL | milliliter milliliters millilitre millilitres millilitro millilitri mililitro mililitros
centilitre: cl | centiliter centiliters centilitre centilitres
decilitre: dl | deciliter deciliters decilitre decilitres decilitro decilitri
gallon: gal | gallon gallons gallone galloni galón galones gallone gallonen galão galões
pint: pt | pint pints pinta pinte pinte pintas
quart: qt | quart quarts
barrel: bbl | barrel barrels barile barili baril barils barril barriles barris fass
fluid ounce: | fluid_ounce fluid_ounces fl_oz
cup: | cup cups
tablespoon: tbsp | tablespoon tablespoons
teaspoon: tsp | teaspoon teaspoons
kilogram: kg Kg KG | kilogram kilograms kilogramme kilogrammes kilo kilos chilogrammo chilogrammi chilo chili kilogramo kilogramos kilogramm quilo quilos quilograma quilogramas
gram: g gr | gram grams gramme grammes grammo grammi gramo gramos gramm grama gramas
milligram: mg | milligram milligrams milligramme milligrammes milligrammo milligrammi miligramo miligramos milligramm
microgram: µg μg mcg | microgram micrograms microgramme microgrammes
tonne: t | metric_ton metric_tons metric_tonne metric_tonnes tonne tonnes ton tons tonnellata tonnellate tonelada toneladas tonne tonnen
pound: lb lbs | libbra libbre
quintal: | quintale quintali quintal quintales quintaux zentner
hectogram: | etto etti
ounce: oz | ounce ounces oncia onza onzas unze unzen onça onças
stone: | stone stones
kilometre per hour: km/h kph kmh km/hr | kilometers_per_hour kilometres_per_hour kilometer_per_hour kilometre_per_hour chilometri_all'ora km_à_l'heure km_orari km_por_hora km_all'ora km_pro_stunde km_par_heure km_per_hour km_an_hour chilometri_orari kilomètres_par_heure kilomètres_à_l'heure kilómetros_por_hora stundenkilometer kilometer_pro_stunde quilômetros_por_hora
metre per second: m/s | meters_per_second metres_per_second meter_per_second metri_al_secondo mètres_par_seconde metros_por_segundo meter_pro_sekunde
mile per hour: mph mi/h | miles_per_hour mile_per_hour miglia_all'ora miglia_orarie millas_por_hora milles_par_heure meilen_pro_stunde
foot per second: ft/s | feet_per_second foot_per_second
knot: kn kt | knot knots nodo nodi nœud nœuds nudo nudos knoten nós
bit: | bit bits
kilobit: kb Kb | kilobit kilobits
megabit: Mb | megabit megabits
gigabit: Gb | gigabit gigabits
byte: | byte bytes octet octets
kilobyte: kB KB | kilobyte kilobytes kilooctet kilooctets
megabyte: MB Mo | megabyte megabytes mégaoctet mégaoctets
gigabyte: GB Go | gigabyte gigabytes gigaoctet gigaoctets
terabyte: TB To | terabyte terabytes
petabyte: PB | petabyte petabytes
exabyte: EB | exabyte exabytes
hertz: Hz | hertz
kilohertz: kHz | kilohertz
megahertz: MHz | megahertz
gigahertz: GHz | gigahertz
watt: W | watt watts vatios vatio
kilowatt: kW | kilowatt kilowatts kilovatios
megawatt: MW | megawatt megawatts
gigawatt: GW | gigawatt gigawatts
kilowatt hour: kWh | kilowatt-hour kilowatt-hours kilowatt_hours kilowattora kilowattstunden kilowattheures
megawatt hour: MWh | megawatt-hour megawatt-hours
gigawatt hour: GWh | gigawatt-hour gigawatt-hours
terawatt hour: TWh | terawatt-hour terawatt-hours
joule: J | joule joules julios
calorie: cal | calorie calories
kilocalorie: kcal | kilocalorie kilocalories
volt: V | volt volts voltios
ampere: A | ampere amperes amp amps
newton: N | newton newtons
pascal: Pa | pascal pascals
bar: | bar bars
basis point: bp bps | basis_point basis_points punti_base punto_base points_de_base point_de_base puntos_básicos punto_básico basispunkte basispunkt pontos-base basispunten
degree Celsius: C °C ℃ ºC °c | degree_celsius degrees_celsius deg_celsius deg_c celcius degrees_celcius degree_celcius degrees_centigrade degree_centigrade degrees_c degree_c celsius centigrade gradi_celsius grado_celsius gradi_centigradi grado_centigrado degrés_celsius degré_celsius degrés_c degrés_centigrades grados_celsius grado_celsius grados_centígrados grados_centigrados grado_centígrado grados_c grad_celsius graus_celsius grau_celsius graus_centígrados graden_celsius
degree Fahrenheit: F °F ℉ ºF °f | degree_fahrenheit degrees_fahrenheit deg_fahrenheit deg_f farenheit degrees_farenheit degree_farenheit degrees_f degree_f fahrenheit gradi_fahrenheit grado_fahrenheit degrés_fahrenheit degré_fahrenheit degrés_f grados_fahrenheit grado_fahrenheit grados_f grad_fahrenheit graus_fahrenheit grau_fahrenheit graden_fahrenheit
kelvin: °K | kelvin kelvins degrees_kelvin degree_kelvin
degree: ° | degree degrees deg grado gradi grados degré degrés grad grau graus graden graad
year of age: | years_old year_olds year-olds enne enni jährig jährige jähriger jährigen jähriges jährigem jahre_alte jarige jaar_oude year_old year-old years-old years_of_age year_of_age yr_old yrs_old anni_di_età anni_d'età anno_d'età ans_d'âge años_de_edad año_de_edad jahre_alt jahr_alt jahren_alt lebensjahre anos_de_idade ano_de_idade jaar_oud
month of age: | months_old month_old month-old months-old months_of_age mesi_di_età mois_d'âge meses_de_edad mes_de_edad monate_alt monat_alt meses_de_idade maanden_oud
week of age: | weeks_old week_old week-old weeks-old settimane_di_età semanas_de_edad wochen_alt woche_alt semanas_de_idade weken_oud
day of age: | days_old day_old day-old days-old giorni_di_età jours_d'âge días_de_edad tage_alt tag_alt dias_de_idade dagen_oud
second: sec secs | seconds secondi seconde secondes segundos sekunden sekunde seconden
minute: min mins | minute minutes minuto minuti minutos minuten minuut
hour: h hr hrs | hour hours ora ore heure heures hora horas stunde stunden uur uren
day: | day days giorno giorni jour jours día días dia dias tag tage tagen dag dagen
week: wk wks | week weeks settimana settimane semaine semaines semana semanas woche wochen weken
month: | month months mese mesi mois mes meses monat monate monaten mês maand maanden
year: yr yrs | year years anno anni an ans année années año años jahr jahre jahren ano anos jaar jaren
decade: | decade decades decennio decenni décennie décennies década décadas jahrzehnt jahrzehnte
century: | century centuries secolo secoli siècle siècles siglo siglos jahrhundert jahrhunderte século séculos eeuw eeuwen
"""
