/// Letters about bank consents.
extension LetterWords {
  static let bankConsentLapsing = LetterWords(
    subject: Words(
      "{bank} : votre accord pour le compte {account} expire le {until}",
      "{bank}: uw toestemming voor rekening {account} vervalt op {until}",
      "{bank}: Ihre Zustimmung für das Konto {account} läuft am {until} ab",
      "{bank}: your consent for account {account} lapses on {until}"),
    paragraphs: [
      Words(
        "Les extraits de votre compte {account} ({holder}) nous parviennent par Billit. L’accord que "
          + "vous avez donné à la banque n’est valable que jusqu’au {until}.",
        "De uittreksels van uw rekening {account} ({holder}) bereiken ons via Billit. De toestemming "
          + "die u de bank gaf, geldt maar tot {until}.",
        "Die Auszüge Ihres Kontos {account} ({holder}) erreichen uns über Billit. Die Zustimmung, "
          + "die Sie der Bank gegeben haben, gilt nur bis {until}.",
        "The statements of your account {account} ({holder}) reach us through Billit. The consent "
          + "you gave to the bank is good only until {until}."),
      howToRenew,
    ], facts: table, note: onlyTheHolder)

  static let bankConsentLapsed = LetterWords(
    subject: Words(
      "{bank} : votre accord pour le compte {account} a expiré",
      "{bank}: uw toestemming voor rekening {account} is vervallen",
      "{bank}: Ihre Zustimmung für das Konto {account} ist abgelaufen",
      "{bank}: your consent for account {account} has lapsed"),
    paragraphs: [
      Words(
        "L’accord que vous avez donné à la banque pour le compte {account} ({holder}) a expiré le "
          + "{until}. Depuis, nous ne recevons plus vos extraits et ne pouvons plus les comptabiliser.",
        "De toestemming die u de bank gaf voor rekening {account} ({holder}) is vervallen op {until}. "
          + "Sindsdien krijgen wij uw uittreksels niet meer en kunnen wij ze niet boeken.",
        "Die Zustimmung, die Sie der Bank für das Konto {account} ({holder}) gegeben haben, ist am "
          + "{until} abgelaufen. Seither erhalten wir Ihre Auszüge nicht mehr und können sie nicht "
          + "buchen.",
        "The consent you gave to the bank for account {account} ({holder}) lapsed on {until}. Since "
          + "then we no longer get your statements and cannot book them."),
      howToRenew,
    ], facts: table, note: onlyTheHolder)

  static let bankConsentOffice = LetterWords(
    subject: Words(
      "{company} : le consentement bancaire du compte {account} (fin : {until})",
      "{company}: de banktoestemming van rekening {account} (einde: {until})",
      "{company}: die Bankzustimmung des Kontos {account} (Ende: {until})",
      "{company}: the bank consent of account {account} (end: {until})"),
    paragraphs: [
      Words(
        "Le consentement de {holder} pour le compte {account} chez {bank} est valable jusqu’au "
          + "{until}. Aucune adresse n’est indiquée pour le titulaire : demandez-lui de le renouveler "
          + "dans Billit, ou indiquez son adresse pour que les rappels lui parviennent.",
        "De toestemming van {holder} voor rekening {account} bij {bank} geldt tot {until}. Voor de "
          + "houder is geen adres opgegeven: vraag hem ze te vernieuwen in Billit, of geef zijn adres "
          + "op zodat de herinneringen hem bereiken.",
        "Die Zustimmung von {holder} für das Konto {account} bei {bank} gilt bis {until}. Für den "
          + "Inhaber ist keine Adresse angegeben: Bitten Sie ihn, sie in Billit zu erneuern, oder "
          + "geben Sie seine Adresse an, damit ihn die Erinnerungen erreichen.",
        "The consent of {holder} for account {account} at {bank} is good until {until}. No address "
          + "is known for the holder: ask them to renew it in Billit, or enter their address so that "
          + "the reminders reach them.")
    ], facts: table,
    button: Words(
      "Ouvrir le compte", "Rekening openen", "Konto öffnen", "Open the account"))

  private static let howToRenew = Words(
    "Renouvelez-le dans Billit : Paramètres › Comptes bancaires, puis choisissez le compte et suivez "
      + "votre banque. Cela prend deux minutes.",
    "Vernieuw ze in Billit: Instellingen › Bankrekeningen, kies de rekening en volg uw bank. Het "
      + "duurt twee minuten.",
    "Erneuern Sie sie in Billit: Einstellungen › Bankkonten, wählen Sie das Konto und folgen Sie "
      + "Ihrer Bank. Es dauert zwei Minuten.",
    "Renew it in Billit: Settings › Bank accounts, choose the account and follow your bank. It "
      + "takes two minutes.")

  private static let onlyTheHolder = Words(
    "Seul le titulaire du compte peut donner cet accord ; nous ne pouvons pas le faire pour vous.",
    "Alleen de rekeninghouder kan deze toestemming geven; wij kunnen dat niet voor u doen.",
    "Nur der Kontoinhaber kann diese Zustimmung geben; wir können das nicht für Sie tun.",
    "Only the account holder can give this consent; we cannot do it for you.")

  private static let table: [(name: Words, fact: String)] = [
    (Words("Compte", "Rekening", "Konto", "Account"), "account"),
    (Words("Banque", "Bank", "Bank", "Bank"), "bank"),
    (Words("Valable jusqu’au", "Geldig tot", "Gültig bis", "Good until"), "until"),
  ]
}
