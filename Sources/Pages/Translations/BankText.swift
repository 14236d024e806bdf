/// What the pages of bank accounts say.
enum BankText: String, TextTable {
  case bank, bankAccounts, bankStatements, bankConsents, bankUpload, bankParts, bankLead
  case bankCount, bankCountOne, bankNeeding, bankNeedingOne, bankNeedsOnly, bankSearchHint
  case bankAccount, bankChannel, bankLink, bankOwner, bankConsent, bankLastStatement
  case bankLastMovement, bankNothingYet, bankNothingFound, channelUnknown, channelMandate
  case channelUpload, linkPending, linkActive, linkLapsed, linkInactive, linkGone
  case ownerUnasked, ownerUs, ownerOctopus, consentUntil, consentLeft, consentLeftOne
  case consentToday, consentOver, consentOverOne, consentNone, consentAtLatest, basisSeen
  case basisAssumed, basisTold, consentGranted, consentLapses, consentKnown, consentTell
  case consentTellHint, renewerTitle, renewerHolder, renewerNone, renewerName, renewerEmail
  case renewerLanguage, renewerChange, bankHolder, bankBIC, bankCurrency, bankName, bankSince
  case bankWord, bankSeen, bankReadAt, bankReadNow, bankReadAsked

  var words: Words {
    switch self {
    case .bank:
      Words("Banque", "Bank", "Bank", "Bank")
    case .bankAccounts:
      Words("Comptes", "Rekeningen", "Konten", "Accounts")
    case .bankStatements:
      Words("Extraits", "Uittreksels", "Auszüge", "Statements")
    case .bankConsents:
      Words("Consentements", "Toestemmingen", "Zustimmungen", "Consents")
    case .bankUpload:
      Words("Importer", "Importeren", "Importieren", "Import")
    case .bankParts:
      Words("Pages de la banque", "Pagina’s van de bank", "Seiten der Bank", "Pages of the bank")
    case .bankLead:
      Words(
        "Chaque compte a une seule source : Octopus par son propre mandat, ou "
          + "Passerelle. Ce qui expire ou manque se voit ici avant que les extraits "
          + "s’arrêtent.",
        "Elke rekening heeft één bron: Octopus met een eigen mandaat, of Passerelle. Wat "
          + "vervalt of ontbreekt, ziet u hier voor de uittreksels stilvallen.",
        "Jedes Konto hat genau eine Quelle: Octopus mit eigenem Mandat oder Passerelle. "
          + "Was abläuft oder fehlt, sehen Sie hier, bevor die Auszüge ausbleiben.",
        "Every account has one source: Octopus by its own mandate, or Passerelle. What "
          + "lapses or is missing shows here before the statements stop.")
    case .bankCount:
      Words("{n} comptes", "{n} rekeningen", "{n} Konten", "{n} accounts")
    case .bankCountOne:
      Words("{n} compte", "{n} rekening", "{n} Konto", "{n} account")
    case .bankNeeding:
      Words(
        "{n} demandent quelqu’un",
        "{n} vragen aandacht",
        "{n} brauchen jemanden",
        "{n} need somebody")
    case .bankNeedingOne:
      Words(
        "{n} demande quelqu’un",
        "{n} vraagt aandacht",
        "{n} braucht jemanden",
        "{n} needs somebody")
    case .bankNeedsOnly:
      Words(
        "Seulement ce qui demande quelqu’un",
        "Alleen wat aandacht vraagt",
        "Nur was jemanden braucht",
        "Only what needs somebody")
    case .bankSearchHint:
      Words(
        "IBAN, titulaire, banque…",
        "IBAN, houder, bank…",
        "IBAN, Inhaber, Bank…",
        "IBAN, holder, bank…")
    case .bankAccount:
      Words("Compte", "Rekening", "Konto", "Account")
    case .bankChannel:
      Words("Canal", "Kanaal", "Kanal", "Channel")
    case .bankLink:
      Words("Lien bancaire", "Bankkoppeling", "Bankverknüpfung", "Bank link")
    case .bankOwner:
      Words("Source pour Octopus", "Bron voor Octopus", "Quelle für Octopus", "Source for Octopus")
    case .bankConsent:
      Words("Consentement", "Toestemming", "Zustimmung", "Consent")
    case .bankLastStatement:
      Words("Dernier extrait", "Laatste uittreksel", "Letzter Auszug", "Last statement")
    case .bankLastMovement:
      Words("Dernier mouvement", "Laatste beweging", "Letzte Bewegung", "Last movement")
    case .bankNothingYet:
      Words(
        "Aucun compte bancaire n’est connu. Dès qu’un client lie un compte dans Billit, "
          + "il apparaît ici.",
        "Er is nog geen bankrekening bekend. Zodra een klant een rekening koppelt in "
          + "Billit, verschijnt ze hier.",
        "Noch ist kein Bankkonto bekannt. Sobald ein Mandant in Billit ein Konto "
          + "verknüpft, erscheint es hier.",
        "No bank account is known yet. As soon as a client links an account in Billit, "
          + "it appears here.")
    case .bankNothingFound:
      Words(
        "Aucun compte ne correspond.",
        "Geen rekening voldoet.",
        "Kein Konto entspricht.",
        "No account matches.")
    case .channelUnknown:
      Words("pas connu", "niet bekend", "nicht bekannt", "not known")
    case .channelMandate:
      Words("Mandat CODA", "CODA-mandaat", "CODA-Mandat", "CODA mandate")
    case .channelUpload:
      Words("Importé à la main", "Met de hand ingevoerd", "Von Hand importiert", "Imported by hand")
    case .linkPending:
      Words("En préparation", "In voorbereiding", "In Vorbereitung", "Being set up")
    case .linkActive:
      Words("Actif", "Actief", "Aktiv", "Active")
    case .linkLapsed:
      Words(
        "Consentement expiré",
        "Toestemming vervallen",
        "Zustimmung abgelaufen",
        "Consent lapsed")
    case .linkInactive:
      Words("Désactivé", "Uitgeschakeld", "Abgeschaltet", "Switched off")
    case .linkGone:
      Words(
        "Plus listé par Billit",
        "Niet meer bij Billit",
        "Nicht mehr bei Billit",
        "No longer at Billit")
    case .ownerUnasked:
      Words("À choisir", "Te kiezen", "Zu wählen", "To choose")
    case .ownerUs:
      Words("Passerelle", "Passerelle", "Passerelle", "Passerelle")
    case .ownerOctopus:
      Words(
        "Octopus (mandat propre)",
        "Octopus (eigen mandaat)",
        "Octopus (eigenes Mandat)",
        "Octopus (own mandate)")
    case .consentUntil:
      Words("jusqu’au {date}", "tot {date}", "bis {date}", "until {date}")
    case .consentLeft:
      Words("encore {n} jours", "nog {n} dagen", "noch {n} Tage", "{n} days left")
    case .consentLeftOne:
      Words("encore un jour", "nog één dag", "noch ein Tag", "one day left")
    case .consentToday:
      Words("expire aujourd’hui", "vervalt vandaag", "läuft heute ab", "lapses today")
    case .consentOver:
      Words(
        "expiré depuis {n} jours",
        "sinds {n} dagen vervallen",
        "seit {n} Tagen abgelaufen",
        "lapsed {n} days ago")
    case .consentOverOne:
      Words(
        "expiré depuis un jour",
        "één dag vervallen",
        "seit einem Tag abgelaufen",
        "lapsed one day ago")
    case .consentNone:
      Words("n’expire pas", "vervalt niet", "läuft nicht ab", "does not lapse")
    case .consentAtLatest:
      Words("au plus tard", "ten laatste", "spätestens", "at the latest")
    case .basisSeen:
      Words(
        "vu par Passerelle",
        "gezien door Passerelle",
        "von Passerelle gesehen",
        "seen by Passerelle")
    case .basisAssumed:
      Words(
        "supposé : le lien existait déjà à la première lecture",
        "verondersteld: de koppeling bestond al bij de eerste lezing",
        "angenommen: Die Verknüpfung bestand schon beim ersten Lesen",
        "assumed: the link was there at the first reading")
    case .basisTold:
      Words(
        "indiqué par une personne",
        "opgegeven door een persoon",
        "von einer Person angegeben",
        "told by a person")
    case .consentGranted:
      Words("Donné le", "Gegeven op", "Erteilt am", "Granted on")
    case .consentLapses:
      Words("Expire le", "Vervalt op", "Läuft ab am", "Lapses on")
    case .consentKnown:
      Words("Source de la date", "Bron van de datum", "Quelle des Datums", "How the date is known")
    case .consentTell:
      Words(
        "Corriger le consentement",
        "Toestemming verbeteren",
        "Zustimmung berichtigen",
        "Correct the consent")
    case .consentTellHint:
      Words(
        "Laissez la date de fin vide pour la durée habituelle de la banque ({n} jours).",
        "Laat de einddatum leeg voor de gewone duur van de bank ({n} dagen).",
        "Lassen Sie das Enddatum leer für die übliche Dauer der Bank ({n} Tage).",
        "Leave the end empty for the bank’s usual term ({n} days).")
    case .renewerTitle:
      Words("Qui peut le renouveler", "Wie kan vernieuwen", "Wer kann erneuern", "Who can renew it")
    case .renewerHolder:
      Words(
        "Seul le titulaire du compte peut renouveler ce consentement.",
        "Alleen de rekeninghouder kan deze toestemming vernieuwen.",
        "Nur der Kontoinhaber kann diese Zustimmung erneuern.",
        "Only the account holder can renew this consent.")
    case .renewerNone:
      Words(
        "Personne n’est indiqué : les rappels vont au bureau.",
        "Niemand is opgegeven: herinneringen gaan naar het kantoor.",
        "Niemand ist angegeben: Erinnerungen gehen an die Kanzlei.",
        "Nobody is named: reminders go to the office.")
    case .renewerName:
      Words("Nom", "Naam", "Name", "Name")
    case .renewerEmail:
      Words("E-mail", "E-mail", "E-Mail", "E-mail")
    case .renewerLanguage:
      Words("Langue", "Taal", "Sprache", "Language")
    case .renewerChange:
      Words("Modifier la personne", "Persoon wijzigen", "Person ändern", "Change the person")
    case .bankHolder:
      Words("Titulaire", "Houder", "Inhaber", "Holder")
    case .bankBIC:
      Words("BIC", "BIC", "BIC", "BIC")
    case .bankCurrency:
      Words("Devise", "Munt", "Währung", "Currency")
    case .bankName:
      Words("Banque", "Bank", "Bank", "Bank")
    case .bankSince:
      Words("depuis le {day}", "sinds {day}", "seit {day}", "since {day}")
    case .bankWord:
      Words("Billit dit", "Billit zegt", "Billit sagt", "Billit says")
    case .bankSeen:
      Words("Vu la première fois", "Eerst gezien", "Zuerst gesehen", "First seen")
    case .bankReadAt:
      Words(
        "Liste de Billit lue",
        "Lijst van Billit gelezen",
        "Liste von Billit gelesen",
        "Billit’s list read")
    case .bankReadNow:
      Words(
        "Relire chez Billit",
        "Opnieuw lezen bij Billit",
        "Bei Billit neu lesen",
        "Read again at Billit")
    case .bankReadAsked:
      Words(
        "La liste de Billit est relue.",
        "De lijst van Billit wordt opnieuw gelezen.",
        "Die Liste von Billit wird neu gelesen.",
        "Billit’s list is being read again.")
    }
  }
}
