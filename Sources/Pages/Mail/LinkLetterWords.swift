/// Letters about linking a client's Billit company.
extension LetterWords {
  static let consentRequest = LetterWords(
    subject: Words(
      "{office} demande l’accès aux factures Billit pour {company}",
      "{office} vraagt toegang tot de facturen van {company} in Billit",
      "{office} bittet um Zugriff auf die Rechnungen von {company} in Billit",
      "{office} asks for access to the invoices of {company} in Billit"),
    paragraphs: [
      Words(
        "{office} tient la comptabilité pour {company}. Pour y encoder vos factures Billit sans "
          + "ressaisie, nous avons besoin de votre accord.",
        "{office} voert de boekhouding van {company}. Om uw Billit-facturen zonder overtikken in te "
          + "boeken, hebben wij uw akkoord nodig.",
        "{office} führt die Buchhaltung von {company}. Damit wir Ihre Billit-Rechnungen ohne "
          + "Abtippen buchen können, brauchen wir Ihre Zustimmung.",
        "{office} keeps the books of {company}. To book your Billit invoices without typing them "
          + "again, we need your agreement."),
      Words(
        "Cliquez sur le bouton, connectez-vous à Billit et acceptez. Votre mot de passe reste chez "
          + "Billit : nous ne le voyons jamais.",
        "Klik op de knop, meld u aan bij Billit en aanvaard. Uw wachtwoord blijft bij Billit: wij "
          + "krijgen het nooit te zien.",
        "Klicken Sie auf die Schaltfläche, melden Sie sich bei Billit an und stimmen Sie zu. Ihr "
          + "Passwort bleibt bei Billit: Wir sehen es nie.",
        "Press the button, sign in to Billit and accept. Your password stays with Billit: we never "
          + "see it."),
    ], button: giveAccess, note: oneTimeNote)

  static let consentReminder = LetterWords(
    subject: Words(
      "Rappel : votre accord pour les factures Billit ({company})",
      "Herinnering: uw akkoord voor toegang tot de facturen van {company}",
      "Erinnerung: Ihre Zustimmung zum Zugriff auf die Rechnungen von {company}",
      "Reminder: your agreement to access to the invoices of {company}"),
    paragraphs: [
      Words(
        "Le {asked}, {office} vous a demandé l’accès aux factures Billit ({company}). Votre "
          + "réponse n’est pas encore arrivée.",
        "Op {asked} vroeg {office} u toegang tot de facturen van {company} in Billit. Uw antwoord "
          + "is nog niet binnen.",
        "Am {asked} hat {office} Sie um Zugriff auf die Rechnungen von {company} in Billit gebeten. "
          + "Ihre Antwort steht noch aus.",
        "On {asked} {office} asked you for access to the invoices of {company} in Billit. Your "
          + "answer has not come in yet."),
      Words(
        "Cela prend une minute : le bouton mène à Billit, où vous vous connectez et acceptez. Le "
          + "lien ci-dessous remplace le précédent.",
        "Het duurt een minuut: de knop leidt naar Billit, waar u zich aanmeldt en aanvaardt. De link "
          + "hieronder vervangt de vorige.",
        "Es dauert eine Minute: Die Schaltfläche führt zu Billit, wo Sie sich anmelden und "
          + "zustimmen. Der Link unten ersetzt den vorigen.",
        "It takes a minute: the button leads to Billit, where you sign in and accept. The link "
          + "below replaces the earlier one."),
    ], button: giveAccess, note: oneTimeNote)

  static let confirmRequest = LetterWords(
    subject: Words(
      "{office} demande l’accès aux factures Billit pour {company}",
      "{office} vraagt toegang tot de facturen van {company} in Billit",
      "{office} bittet um Zugriff auf die Rechnungen von {company} in Billit",
      "{office} asks for access to the invoices of {company} in Billit"),
    paragraphs: [
      Words(
        "{office} tient la comptabilité pour {company} et demande à être relié à votre compte Billit.",
        "{office} voert de boekhouding van {company} en vraagt om aan uw Billit-account gekoppeld te "
          + "worden.",
        "{office} führt die Buchhaltung von {company} und bittet darum, mit Ihrem Billit-Konto "
          + "verknüpft zu werden.",
        "{office} keeps the books of {company} and asks to be linked to your Billit account."),
      Words(
        "Connectez-vous à Billit : la demande de {office} vous y attend. Acceptez-la, ou ouvrez le "
          + "menu Comptable et reliez votre comptable.",
        "Meld u aan bij Billit: de vraag van {office} wacht daar op u. Aanvaard ze, of open het menu "
          + "Accountant en koppel uw accountant.",
        "Melden Sie sich bei Billit an: Die Anfrage von {office} erwartet Sie dort. Nehmen Sie sie "
          + "an, oder öffnen Sie das Menü Buchhalter und verknüpfen Sie Ihren Buchhalter.",
        "Sign in to Billit: the request of {office} is waiting for you there. Accept it, or open the "
          + "Accountant menu and link your accountant."),
    ], button: openBillit, note: unexpectedNote)

  static let confirmReminder = LetterWords(
    subject: Words(
      "Rappel : la demande de {office} vous attend dans Billit",
      "Herinnering: de vraag van {office} wacht op u in Billit",
      "Erinnerung: Die Anfrage von {office} erwartet Sie in Billit",
      "Reminder: the request of {office} is waiting for you in Billit"),
    paragraphs: [
      Words(
        "Le {asked}, {office} a demandé à être relié à votre compte Billit ({company}). La demande n’a "
          + "pas encore reçu de réponse.",
        "Op {asked} vroeg {office} om gekoppeld te worden aan de Billit-account van {company}. De "
          + "vraag is nog niet beantwoord.",
        "Am {asked} hat {office} gebeten, mit dem Billit-Konto von {company} verknüpft zu werden. Die "
          + "Anfrage ist noch nicht beantwortet.",
        "On {asked} {office} asked to be linked to the Billit account of {company}. The request has "
          + "not been answered yet."),
      Words(
        "Connectez-vous à Billit et acceptez-la, ou refusez-la : les deux nous aident.",
        "Meld u aan bij Billit en aanvaard of weiger ze: beide helpen ons vooruit.",
        "Melden Sie sich bei Billit an und nehmen Sie sie an oder lehnen Sie sie ab: Beides hilft uns.",
        "Sign in to Billit and accept or refuse it: either helps us."),
    ], button: openBillit, note: unexpectedNote)

  static let loginDetails = LetterWords(
    subject: Words(
      "Votre accès à Billit pour {company} est prêt",
      "Uw toegang tot Billit voor {company} is klaar",
      "Ihr Zugang zu Billit für {company} ist bereit",
      "Your access to Billit for {company} is ready"),
    paragraphs: [
      Words(
        "{office} a ouvert pour {company} un compte Billit. Vos factures électroniques (Peppol) y "
          + "arrivent et en partent, puis sont encodées automatiquement dans votre comptabilité.",
        "{office} opende voor {company} een Billit-account. Uw elektronische facturen (Peppol) komen "
          + "er binnen en vertrekken er, en worden automatisch in uw boekhouding geboekt.",
        "{office} hat für {company} ein Billit-Konto eröffnet. Ihre elektronischen Rechnungen "
          + "(Peppol) gehen dort ein und aus und werden automatisch in Ihrer Buchhaltung gebucht.",
        "{office} opened a Billit account for {company}. Your electronic invoices (Peppol) arrive "
          + "and leave there, and are booked into your accounts automatically."),
      Words(
        "Cliquez sur le bouton, choisissez un mot de passe et connectez-vous.",
        "Klik op de knop, kies een wachtwoord en meld u aan.",
        "Klicken Sie auf die Schaltfläche, wählen Sie ein Passwort und melden Sie sich an.",
        "Press the button, choose a password and sign in."),
    ],
    facts: [
      (companyName, "company"), (signInAddress, "email"), (freeUntil, "trial_end"),
    ], button: openBillit, note: oneTimeNote)

  static let trialWeek = LetterWords(
    subject: Words(
      "L’essai de Billit pour {company} se termine dans {days} jours",
      "De proefperiode van Billit voor {company} eindigt over {days} dagen",
      "Die Testphase von Billit für {company} endet in {days} Tagen",
      "The Billit trial for {company} ends in {days} days"),
    paragraphs: [
      Words(
        "La période d’essai pour {company} se termine le {trial_end}. Pour que vos factures continuent "
          + "d’arriver, choisissez une formule dans Billit.",
        "De proefperiode van {company} eindigt op {trial_end}. Kies in Billit een formule, zodat uw "
          + "facturen blijven binnenkomen.",
        "Die Testphase von {company} endet am {trial_end}. Damit Ihre Rechnungen weiter eingehen, "
          + "wählen Sie in Billit ein Abonnement.",
        "The trial of {company} ends on {trial_end}. Choose a plan in Billit so that your invoices "
          + "keep coming in.")
    ], facts: [(companyName, "company"), (freeUntil, "trial_end")], button: choosePlan)

  static let trialDay = LetterWords(
    subject: Words(
      "L’essai de Billit pour {company} se termine demain",
      "De proefperiode van Billit voor {company} eindigt morgen",
      "Die Testphase von Billit für {company} endet morgen",
      "The Billit trial for {company} ends tomorrow"),
    paragraphs: [
      Words(
        "C’est le dernier moment : l’essai pour {company} se termine le {trial_end}. Sans formule, "
          + "Billit ne reçoit plus vos factures et nous ne pouvons plus les encoder.",
        "Dit is het laatste moment: de proefperiode van {company} eindigt op {trial_end}. Zonder formule "
          + "ontvangt Billit uw facturen niet meer en kunnen wij ze niet meer boeken.",
        "Es ist höchste Zeit: Die Testphase von {company} endet am {trial_end}. Ohne Abonnement "
          + "empfängt Billit Ihre Rechnungen nicht mehr, und wir können sie nicht mehr buchen.",
        "This is the last moment: the trial of {company} ends on {trial_end}. Without a plan Billit no "
          + "longer receives your invoices and we can no longer book them.")
    ], facts: [(companyName, "company"), (freeUntil, "trial_end")], button: choosePlan)

  static let trialOver = LetterWords(
    subject: Words(
      "Choisissez une formule Billit pour {company}",
      "Kies een Billit-formule voor {company}",
      "Wählen Sie ein Billit-Abonnement für {company}",
      "Choose a Billit plan for {company}"),
    paragraphs: [
      Words(
        "L’essai pour {company} s’est terminé le {trial_end}. Choisissez une formule dans Billit pour "
          + "continuer à recevoir et à envoyer vos factures électroniques.",
        "De proefperiode van {company} eindigde op {trial_end}. Kies in Billit een formule om uw "
          + "elektronische facturen te blijven ontvangen en versturen.",
        "Die Testphase von {company} ist am {trial_end} abgelaufen. Wählen Sie in Billit ein "
          + "Abonnement, um weiter elektronische Rechnungen zu empfangen und zu senden.",
        "The trial of {company} ended on {trial_end}. Choose a plan in Billit to go on receiving and "
          + "sending electronic invoices.")
    ], facts: [(companyName, "company")], button: choosePlan)

  private static let giveAccess = Words(
    "Donner accès", "Toegang geven", "Zugriff geben", "Give access")
  private static let openBillit = Words(
    "Ouvrir Billit", "Billit openen", "Billit öffnen", "Open Billit")
  private static let choosePlan = Words(
    "Choisir une formule", "Een formule kiezen", "Abonnement wählen", "Choose a plan")
  private static let companyName = Words("Entreprise", "Onderneming", "Unternehmen", "Company")
  private static let signInAddress = Words(
    "Identifiant", "Gebruikersnaam", "Benutzername", "Sign-in name")
  private static let freeUntil = Words(
    "Gratuit jusqu’au", "Gratis tot en met", "Kostenlos bis", "Free until")
  private static let oneTimeNote = Words(
    "Ce lien vous est personnel, sert une seule fois et expire le {until}. Si vous n’attendiez pas "
      + "ce message, ne faites rien : rien ne change.",
    "Deze link is persoonlijk, werkt één keer en vervalt op {until}. Verwachtte u dit bericht niet, "
      + "dan hoeft u niets te doen: er verandert niets.",
    "Dieser Link ist persönlich, gilt einmal und läuft am {until} ab. Haben Sie diese Nachricht nicht "
      + "erwartet, tun Sie nichts: Es ändert sich nichts.",
    "This link is for you alone, works once and expires on {until}. If you did not expect this "
      + "message, do nothing: nothing changes.")
  private static let unexpectedNote = Words(
    "Si vous n’attendiez pas ce message, ne faites rien : rien ne change.",
    "Verwachtte u dit bericht niet, dan hoeft u niets te doen: er verandert niets.",
    "Haben Sie diese Nachricht nicht erwartet, tun Sie nichts: Es ändert sich nichts.",
    "If you did not expect this message, do nothing: nothing changes.")
}
