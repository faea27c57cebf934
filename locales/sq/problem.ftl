# Machine-made translation: to be reviewed by a native speaker.

problem-not-found = Në këtë adresë nuk ka asgjë që mund ta hapni.
problem-method = Kjo adresë nuk mund të përdoret në këtë mënyrë.
problem-too-large = Ajo që u dërgua është tepër e madhe.
problem-malformed = Ajo që u dërgua nuk mund të lexohet si formular i kësaj nyjeje.
problem-foreign = Formulari erdhi nga një faqe që nuk është e kësaj nyjeje, prandaj nuk u krye.
problem-stale = Formulari ishte hapur para hyrjes suaj ose në një sesion të mëparshëm, prandaj nuk u krye.
problem-signed-out = Nuk keni hyrë në sistem.
problem-nothing-saved = Asgjë nuk u ndryshua.
problem-next-start = Shkoni te fillimi dhe zgjidhni prej andej.
problem-next-shorten = Kthehuni mbrapa, shkurtojeni dhe dërgojeni përsëri.
problem-next-reopen = Hapeni përsëri faqen nga kjo nyje dhe dërgojeni formularin prej andej.
problem-next-sign-in = Hyni përsëri, pastaj hapeni faqen sërish.
