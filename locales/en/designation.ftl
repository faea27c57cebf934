### What countries are called on every screen, export and mail. Only web/designation.rs reads this file.
# dynamic: country-

## The region

country-AL = Albania
country-BA = Bosnia and Herzegovina
country-ME = Montenegro
country-MK = North Macedonia
country-RS = Serbia
country-XK = Kosovo*
kosovo-footnote = This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.

## The Union and its Member States

country-EU = European Union
country-AT = Austria
country-BE = Belgium
country-BG = Bulgaria
country-HR = Croatia
country-CY = Cyprus
country-CZ = Czechia
country-DK = Denmark
country-EE = Estonia
country-FI = Finland
country-FR = France
country-DE = Germany
country-GR = Greece
country-HU = Hungary
country-IE = Ireland
country-IT = Italy
country-LV = Latvia
country-LT = Lithuania
country-LU = Luxembourg
country-MT = Malta
country-NL = Netherlands
country-PL = Poland
country-PT = Portugal
country-RO = Romania
country-SK = Slovakia
country-SI = Slovenia
country-ES = Spain
country-SE = Sweden

## Others

country-CH = Switzerland
country-GB = United Kingdom
country-IS = Iceland
country-LI = Liechtenstein
country-NO = Norway
country-MD = Moldova
country-UA = Ukraine
country-BY = Belarus
country-RU = Russia
country-TR = Türkiye
country-AM = Armenia
country-AZ = Azerbaijan
country-GE = Georgia
country-KZ = Kazakhstan
country-KG = Kyrgyzstan
country-TJ = Tajikistan
country-TM = Turkmenistan
country-UZ = Uzbekistan
country-AF = Afghanistan
country-BD = Bangladesh
country-CN = China
country-IN = India
country-IR = Iran
country-IQ = Iraq
country-IL = Israel
country-JO = Jordan
country-KW = Kuwait
country-LB = Lebanon
country-LK = Sri Lanka
country-NP = Nepal
country-PK = Pakistan
country-SA = Saudi Arabia
country-SY = Syria
country-VN = Vietnam
country-YE = Yemen
country-AE = United Arab Emirates
country-DZ = Algeria
country-BI = Burundi
country-CM = Cameroon
country-CD = Democratic Republic of the Congo
country-CG = Congo
country-CI = Côte d’Ivoire
country-EG = Egypt
country-ER = Eritrea
country-ET = Ethiopia
country-GM = The Gambia
country-GH = Ghana
country-GN = Guinea
country-LY = Libya
country-ML = Mali
country-MA = Morocco
country-NG = Nigeria
country-SN = Senegal
country-SO = Somalia
country-SD = Sudan
country-SS = South Sudan
country-TN = Tunisia
country-CO = Colombia
country-CU = Cuba
country-US = United States
country-VE = Venezuela

## No country

country-stateless = Stateless
country-refugee = Refugee
country-UN = United Nations
country-unknown = Not known
