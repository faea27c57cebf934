# Machine-made translation: to be reviewed by a native speaker.

title = Проверка на регистрација
summary = Прашува друга страна дали лице веќе било регистрирано таму; погодокот дава место, датум и вид на регистрацијата и ништо друго. Учествуваат органите за азил и граничните органи на партнерите и на државите членки, полицијата само под посебни услови, а никогаш државата од која доаѓа лицето.

role-requester = Орган што прашува
role-requested = Прашан орган

state-asked = Поставено е прашање
state-better_data = Побарани се подобри податоци
state-hit = Погодок, сѐ уште непроверен
state-confirmed = Погодокот е потврден
state-false_hit = Пријавен е лажен погодок
state-no_hit = Нема погодок
state-refused = Одбиено
state-withdrawn = Повлечено
state-closed = Затворено

step-ask = Прашање дали лицето било регистрирано
step-ask_for_police = Прашање во име на полицијата
step-withdraw = Повлекување на прашањето
step-ask_better_data = Барање подобри податоци
step-send_better_data = Испраќање подобри податоци
step-answer_hit = Одговор: погодок
step-add_registration = Додавање уште една регистрација
step-answer_no_hit = Одговор: нема погодок
step-refuse = Одбивање да се одговори
step-confirm = Потврдување на погодокот
step-report_false_hit = Пријавување лажен погодок
step-note_false_hit = Примање на знаење за лажниот погодок
step-contest = Пренесување дека лицето ја оспорува регистрацијата
step-answer_contest = Одговор на она што лицето го оспорува
step-close = Затворање

field-reference = Ваш број на предметот
field-asking_authority = Вид на органот што прашува
field-reason = Зошто се проверува лицето
field-origin_country = Земја од која доаѓа лицето
hint-origin_country = За лице без државјанство, земјата на поранешниот вообичаен престој; XXX ако не е позната. Таа земја ниту се прашува ниту добива одговор.
field-fingerprints = Биометриски шаблон на отпечатоците од прсти
hint-fingerprints = Само шаблонот, без слика од прстите.
field-fingerprint_format = Формат на шаблонот
field-aged_14_or_over = На возраст од 14 години или повеќе
field-person_told = Лицето е известено за проверката, за нејзината цел и за своите права
field-told_at = Време на известувањето
field-told_language = На кој јазик е известено
field-verifying_authority = Орган за проверка на условите
hint-verifying_authority = Не е дел од единицата што прашува.
field-prior_check = Органот за проверка претходно утврдил дека се исполнети сите услови
field-prior_check_at = Време на утврдувањето
field-offence_class = Кривично дело
field-particular_case = Проверката е потребна во конкретен случај и не е систематска
field-own_data_searched = Прво се пребарани сопствените податоци, без успех
field-police_reasons = Причини зошто проверката ќе помогне кривичното дело да се спречи, открие или истражи
field-quality_problem = Што не е во ред со податоците
field-hit_place = Место на регистрацијата
field-hit_date = Датум на регистрацијата
field-hit_kind = Вид на регистрацијата
field-compared_by_person = Пред овој одговор податоците ги споредил човек
field-asker_is_not_origin = Според нашата регистрација, лицето не доаѓа од државата што прашува
hint-asker_is_not_origin = Ако тоа не може да се каже, одбијте со причината дека условите не се исполнети; таа не кажува кој услов.
field-ground = Причина за одбивање
field-refusal_reasons = Образложение на одбивањето
hint-refusal_reasons = Тука не пишувајте ништо за лицето.
field-verified_by_expert = Вештак го проверил погодокот
field-person_heard = Лицето имало можност да се изјасни за погодокот
field-mismatch_reasons = Зошто ова е друго лице
field-false_hit_note = Што е сторено во врска со тоа
field-contested = Што оспорува лицето
field-contest_answer = Одговор за лицето
field-result_told = Лицето е известено за резултатот
field-result_not_told_reasons = Зошто лицето не е известено
field-withdrawal_reasons = Образложение на повлекувањето

choice-asking_authority-asylum = Орган за азил
choice-asking_authority-border = Граничен орган
choice-asking_authority-police = Полиција
choice-asking_authority-other = Друг орган

choice-reason-application_for_protection = Барање за меѓународна заштита
choice-reason-irregular_crossing = Нерегуларно преминување на границата
choice-reason-irregular_stay = Нерегуларен престој
choice-reason-rescue_at_sea = Спасување на море

choice-fingerprint_format-iso_19794_2 = ISO/IEC 19794-2
choice-fingerprint_format-ansi_nist = ANSI/NIST-ITL
choice-fingerprint_format-other = Друг, договорен меѓу двата органа

choice-offence_class-terrorist = Терористичко кривично дело
choice-offence_class-other_serious = Друго тешко кривично дело
choice-offence_class-other = Друго кривично дело

choice-hit_kind-application_for_protection = Барање за меѓународна заштита
choice-hit_kind-irregular_crossing = Нерегуларно преминување на границата
choice-hit_kind-irregular_stay = Нерегуларен престој
choice-hit_kind-rescue_at_sea = Спасување на море
choice-hit_kind-temporary_protection = Привремена заштита

ground-conditions_not_met = Условите за одговор не се исполнети
ground-no_legal_basis = Според правото на прашаниот орган нема основа за одговор
ground-data_unusable = Податоците не може да се споредат

guard-asylum_or_border = Оваа проверка е за органите за азил и граничните органи. Полицијата прашува под посебни услови: користете го тој чекор. Другите не смеат да прашуваат.
guard-person_was_told = Лицето не е известено за проверката. Прво известете го, на јазик што го разбира.
guard-not_state_of_nationality = Еден од двата органа е на државата чие државјанство го има лицето. Регистрацијата може да е барање за азил, па таа држава не учествува; прашајте друг орган.
guard-not_state_of_origin = Еден од двата органа е на државата од која доаѓа лицето. Регистрацијата може да е барање за азил, па таа држава не учествува; прашајте друг орган.
guard-old_enough = Отпечатоци од прсти се споредуваат дури од 14-годишна возраст. Прашајте без нив.
guard-something_to_compare = Нема што да се спореди. Доставете го шаблонот на отпечатоците од прсти, или презимето и датумот на раѓање.
guard-between_states = Агенциите ниту водат такви регистрации ниту прашуваат за нив. Изберете орган на држава.
guard-not_between_member_states = Државите членки меѓусебно се прашуваат преку Евродак. Користете го него.
guard-checked_beforehand = Органот за проверка сѐ уште не утврдил дека условите се исполнети. Нека провери прво тој.
guard-serious_offence = Полицијата смее да прашува само за терористичко или друго тешко кривично дело. За ова не прашувајте.
guard-in_a_particular_case = Полицијата смее да прашува само кога тоа го бара конкретен случај, никогаш рутински. Потврдете го тоа, или не прашувајте.
guard-own_data_first = Сопствените податоци не се пребарани. Прво пребарајте ги.
guard-police_only = Овој чекор е за полицијата. Органите за азил и граничните органи го користат другиот чекор за прашање.
guard-a_person_compared = Податоците не ги споредил човек. Нека ги спореди човек пред да се одговори со погодок.
guard-no_answer_to_origin = Државата што прашува може да е онаа од која доаѓа лицето. Одбијте со причината дека условите не се исполнети.
guard-expert_verified = Погодокот не го проверил вештак. Нека го провери вештак пред да се користи.
guard-heard_before_use = Лицето сѐ уште немало можност да се изјасни за погодокот. Овозможете му да се изјасни пред погодокот да се користи.

clock-reply = Одговор на прашањето
clock-verification = Проверка на погодокот
clock-false_hit = Постапување по лажниот погодок
clock-contest = Одговор до лицето што оспорува
clock-erase_without_hit = Бришење кога нема погодок
clock-erase_after_hit = Бришење по погодок
clock-erase_at_latest = Бришење во секој случај

retention-without_hit = Бришење на сите податоци од проверка без погодок
retention-after_hit = Бришење на сите податоци од проверка со погодок
retention-at_latest = Бришење на сите податоци, без оглед на состојбата на проверката

statistic-checks = Проверки побарани од органи за азил и гранични органи
statistic-police_checks = Проверки побарани за полицијата
statistic-hits = Регистрации одговорени како погодоци
statistic-no_hits = Проверки одговорени без погодок
statistic-refusals = Одбиени проверки, според причината
statistic-false_hits = Пријавени лажни погодоци

print-result_sheet = Резултат за лицето
section-question = Што е прашано
section-answer = Што е одговорено
section-rights = Права на лицето
