//! A population to search: invented persons whose names sound like those of the region and its neighbours, each in its own script.
//!
//! Names are put together of syllables, so that there are as many as in life, a few of them much more often than the rest. The shares
//! are fixed: Serbian 20 % (half of it Cyrillic), Bulgarian and Turkish 12 % each, Greek, Arabic and Latin of elsewhere 10 % each,
//! Macedonian and Albanian 8 % each, Bosnian 6 %, Russian 4 %. Nobody here is real.

use model::{PartialDate, Person};

use crate::demo::names::Chance;

/// The sounds of one language as it writes them, syllables parted by blanks.
struct Tongue {
    share: usize,
    state: &'static str,
    syllables: &'static str,
    given_ends: &'static str,
    family_ends: &'static str,
}

const TONGUES: [Tongue; 11] = [
    Tongue {
        share: 10,
        state: "SRB",
        syllables: "Бо Бра Ве Вла Го Да До Ђо Жи За Зо Јо Ка Ко Ла Љу Ма Ми Мла Не Ње Пе Пре Ра Ро Са Сла Сто Те Ћи Че Џа Ша Шо",
        given_ends: "ван јан мир ко слав ша на ица лка нка рка дан рад",
        family_ends: "вић ковић јевић чић тић шић новић ровић лић јић",
    },
    Tongue {
        share: 10,
        state: "SRB",
        syllables: "Bo Bra Ve Vla Go Da Do Đo Ži Za Zo Jo Ka Ko La Lju Ma Mi Mla Ne Nje Pe Pre Ra Ro Sa Sla Sto Te Ći Če Dža Ša Šo",
        given_ends: "van jan mir ko slav ša na ica lka nka rka dan rad",
        family_ends: "vić ković jević čić tić šić nović rović lić jić",
    },
    Tongue {
        share: 12,
        state: "BGR",
        syllables: "Ан Бо Ва Ге Ди До Же За И Ка Ки Лю Ма Ми На Ни Пе Пла Ра Ру Сти То Хри Цве Ча Шо Ща Юл Яв",
        given_ends: "мен лин на ка йо мир то ян ела рина слав чо",
        family_ends: "ев ева ов ова нов нова чев чева ров ски ска йков",
    },
    Tongue {
        share: 12,
        state: "TUR",
        syllables: "Ak Ay Be Bü Ca Çe Da De Dö El Er Fı Gö Gü Ha Hü İl Ka Kı Ko Mu Na Oğ Ö Ra Sa Se Şa Tu Uğ Ye Yıl Yü Ze",
        given_ends: "han can nur met tan gül len kan sin ye za rem",
        family_ends: "maz oğlu çı kaya türk demir er lar soy gün taş baş yıldız",
    },
    Tongue {
        share: 10,
        state: "GRC",
        syllables: "Α Αγ Βα Γε Γρη Δη Ελε Ζα Η Θε Ιω Κα Κυ Λα Μα Μη Νι Ξε Ου Πα Πε Ρο Σα Στα Τζι Τσα Φι Χα Χρι Ψα",
        given_ends: "νης ριος νος κος λία νία μος σία νος τα",
        family_ends: "όπουλος οπούλου ίδης ίδου άκης άκη έας ιάδης ιάδου έλλης όγλου",
    },
    Tongue {
        share: 10,
        state: "SYR",
        syllables: "ab ah al am as ba da fa fi ha hi hu ib ja ka kha la ma mo mu na no qa ra sa sha su ta wa ya za",
        given_ends: "mad san lim reem hir din ya ida mal fa",
        family_ends: "mawi hadi sari jari rani bi zi oudi assan awneh",
    },
    Tongue {
        share: 10,
        state: "DEU",
        syllables: "Al Be Bru Cha Da De Du Fer Ga Gon Han Jo Ke Lo Ma Mo Na Oli Pe Quin Ri Ro Sa Schu Ste Tho Va Wei Xi Za",
        given_ends: "na ra bert lia ry fin nuel mas la ne",
        family_ends: "mann ez son ski ard elli eau wald ton ner ing oux",
    },
    Tongue {
        share: 8,
        state: "MKD",
        syllables: "Бо Бла Ве Го Ѓо Да Дра Зла Јо Ка Ки Ќе Ли Љу Ма Ми На Ње Пе Ра Са Сла Ѕве Ти То Трај Фи Цве Џе Ше",
        given_ends: "не рче ко мир јан ка на дана че ле",
        family_ends: "вски вска евски евска оски оска лов рова ков кова џиев",
    },
    Tongue {
        share: 8,
        state: "ALB",
        syllables: "A Ar Ba Be Bla Çe Da Dri E Fa Fla Gë Gja Ha Ilir Ka Kë Li Lu Ma Mi Nde Për Qe Ra Rrok Sa Shkë Ta Thi Va Xha Xhe Zha",
        given_ends: "n rim nda ta lind ndi jeta mir tor ina",
        family_ends: "aj i shi qiri lli xhi ku ja ti rra ni hoxha",
    },
    Tongue {
        share: 6,
        state: "BIH",
        syllables: "A Al Be Ća Da Dže E Fa Ha Hu I Ja Ka Ma Me Mu Na Ne Omer Ra Sa Se Su Ša Še Ta Ve Za Ze",
        given_ends: "mir din la ma sad lim ha fa ra na",
        family_ends: "hodžić begović ović spahić kić lić mović džić gić",
    },
    Tongue {
        share: 4,
        state: "RUS",
        syllables: "Ал Ана Бо Ва Ви Гри Дми Ев Же Зи И Кон Ла Ма Ми Ни Оль Па Ра Се Ста Та Фё Хра Че Шу Щер Эду Юри Яро",
        given_ends: "слав на рий тин лья рина дор ша ина гей",
        family_ends: "ов ова ев ева ин ина ский ская енко чук",
    },
];

fn word(chance: &mut Chance, list: &'static str) -> &'static str {
    let words = list.split(' ');
    words.clone().nth(chance.below(words.count())).unwrap_or_default()
}

/// A word of syllables. The square of chance makes a few words much more frequent than the rest.
fn name(tongue: &Tongue, ends: &'static str, chance: &mut Chance) -> String {
    let all = tongue.syllables.split(' ').count();
    let square = |chance: &mut Chance| {
        let lot = chance.below(1_000);
        (lot * lot * all) / 1_000_000
    };
    let first = tongue.syllables.split(' ').nth(square(chance)).unwrap_or_default();
    let mut out = first.to_owned();
    if chance.percent(60) {
        out.push_str(&word(chance, tongue.syllables).to_lowercase());
    }
    out.push_str(word(chance, ends));
    out
}

/// The next person.
pub fn person(chance: &mut Chance) -> Person {
    let tongue = &TONGUES[chance.weighted(&std::array::from_fn::<_, 11, _>(|at| (at, TONGUES[at].share)))];
    let born = loop {
        let day =
            PartialDate::full(1940 + chance.below(69) as u16, 1 + chance.below(12) as u8, 1 + chance.below(31) as u8);
        if day.is_some() {
            break day;
        }
    };
    Person {
        family: name(tongue, tongue.family_ends, chance),
        given: name(tongue, tongue.given_ends, chance),
        born,
        nationality: Some(tongue.state.to_owned()),
        ..Person::default()
    }
}
