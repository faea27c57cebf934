# Words of the shared vocabulary. Keys are made from the kinds and parts in ../vocabulary.toml.

vocabulary-person = Person
vocabulary-person-family = Family name
vocabulary-person-given = Given names
vocabulary-person-also_known = Other names used
vocabulary-person-born = Date of birth
vocabulary-person-birth_place = Place of birth
vocabulary-person-birth_country = Country of birth
vocabulary-person-sex = Sex
vocabulary-person-sex-female = Female
vocabulary-person-sex-male = Male
vocabulary-person-sex-unspecified = Unspecified
vocabulary-person-nationality = Nationality
vocabulary-person-other_nationalities = Other nationalities
vocabulary-person-father = Father’s name
vocabulary-person-mother = Mother’s name
vocabulary-person-civil_status = Civil status
vocabulary-person-civil_status-single = Single
vocabulary-person-civil_status-married = Married
vocabulary-person-civil_status-widowed = Widowed
vocabulary-person-civil_status-divorced = Divorced
vocabulary-person-civil_status-unknown = Unknown
vocabulary-person-languages = Languages spoken
vocabulary-person-description = Physical description
vocabulary-person-residence = Place of residence
vocabulary-person-reference = Reference for this person
vocabulary-person-phone = Telephone number
vocabulary-person-email = E-mail address
vocabulary-person-role = Role in the case
vocabulary-person-role-suspect = Suspect
vocabulary-person-role-convicted = Convicted person
vocabulary-person-role-victim = Victim
vocabulary-person-role-witness = Witness
vocabulary-person-role-other = Other person

vocabulary-document = Document
vocabulary-document-kind = Kind of document
vocabulary-document-kind-passport = Passport
vocabulary-document-kind-identity_card = Identity card
vocabulary-document-kind-residence_permit = Residence permit
vocabulary-document-kind-visa = Visa
vocabulary-document-kind-driving_licence = Driving licence
vocabulary-document-kind-birth_certificate = Birth certificate
vocabulary-document-kind-seaman_book = Seafarer’s book
vocabulary-document-kind-military_id = Military identity card
vocabulary-document-kind-travel_document = Other travel document
vocabulary-document-kind-other = Other document
vocabulary-document-number = Document number
vocabulary-document-issuer = Issuing country
vocabulary-document-issued_on = Date of issue
vocabulary-document-expires_on = Date of expiry

vocabulary-vehicle = Vehicle
vocabulary-vehicle-plate = Number plate
vocabulary-vehicle-country = Country of registration
vocabulary-vehicle-vin = Vehicle identification number
vocabulary-vehicle-make = Make
vocabulary-vehicle-model = Model
vocabulary-vehicle-colour = Colour

vocabulary-firearm = Firearm
vocabulary-firearm-make = Manufacturer or brand
vocabulary-firearm-model = Model
vocabulary-firearm-serial = Serial number
vocabulary-firearm-calibre = Calibre
vocabulary-firearm-year = Year of manufacture
vocabulary-firearm-made_in = Country of manufacture
vocabulary-firearm-category = Category
vocabulary-firearm-category-a = Category A
vocabulary-firearm-category-b = Category B
vocabulary-firearm-category-c = Category C
vocabulary-firearm-category-unknown = Unknown
vocabulary-firearm-condition = Condition
vocabulary-firearm-condition-original = As manufactured
vocabulary-firearm-condition-converted = Converted
vocabulary-firearm-condition-reactivated = Reactivated
vocabulary-firearm-condition-printed = 3D-printed
vocabulary-firearm-condition-home_made = Home-made
vocabulary-firearm-condition-unknown = Unknown
vocabulary-firearm-quantity = Quantity

vocabulary-organisation = Organisation
vocabulary-organisation-name = Name
vocabulary-organisation-form = Legal form
vocabulary-organisation-number = Registration number
vocabulary-organisation-country = Country of registration
vocabulary-organisation-seat = Registered seat

vocabulary-place = Place
vocabulary-place-name = Name of the place
vocabulary-place-country = Country
vocabulary-place-address = Address
vocabulary-place-latitude = Latitude
vocabulary-place-longitude = Longitude

vocabulary-event = Event
vocabulary-event-happened_at = Date and time
vocabulary-event-place = Place
vocabulary-event-country = Country
vocabulary-event-description = What happened

# What every case knows besides its instrument: corrections and erasure.

vocabulary-field-correction_reasons = Why the data was wrong
vocabulary-field-erasure_ground = Why the data must be erased
vocabulary-field-erasure_reasons = Reasons for the erasure
vocabulary-field-erased_scope = What was erased
vocabulary-field-kept_basis = Law that requires part of it to be kept
vocabulary-choice-erasure_ground-no_longer_needed = It is no longer needed
vocabulary-choice-erasure_ground-unlawful = It was processed unlawfully
vocabulary-choice-erasure_ground-person_asked = The person asked for it, and has the right
vocabulary-choice-erased_scope-all = Everything
vocabulary-choice-erased_scope-kept = Everything but what a law requires to be kept
vocabulary-state-erased = Erased
vocabulary-step-correct = Correct what was sent
vocabulary-step-erase = Erase the data on both sides
vocabulary-step-erased = Confirm the erasure
