import Accounting

/// What the page of a dossier's mapping says.
enum MappingText: String, TextTable {
  case mapLead, mapFits, mapFlawOne, mapFlawMany, mapNoLists, mapVAT, mapVATNote, mapVATKind
  case mapNoVAT, mapDefaults, mapDefaultsNote, mapNoDefaults, mapAccounts, mapAccountsNote
  case mapNoAccounts, mapLinks, mapLinksNote, mapNoLinks, mapNothingFound, mapSomeLinks
  case mapSearch, mapChosenBy, mapChange, mapChangeThis, mapRemove, mapRemoveThis, mapAny, mapAnyVAT
  case mapSupplier, mapCustomer, mapParty, mapByName, mapAddVAT, mapAddDefault, mapAddAccount
  case mapAdd, mapCategory, mapRate, mapRegion, mapRelationField, mapSelfCharged
  case mapCodeMissing, mapCodeType, mapAccountMissing, mapAccountSide, mapRelationMissing
  case mapRelationInactive, mapCodeWrong, mapAccountWrong, mapRelationWrong, mapRateWrong
  case mapChoiceWrong, mapCentreMissing, mapCentreClosed, mapCentreWrong

  var words: Words { faultWords ?? MappingPageText.words(self) }

  /// Of what no longer fits, and of what is not taken.
  private var faultWords: Words? {
    switch self {
    case .mapFlawOne:
      Words(
        "Un choix ne correspond plus aux listes d’Octopus : il est marqué ci-dessous.",
        "Eén keuze past niet meer bij de lijsten van Octopus: ze is hieronder gemarkeerd.",
        "Eine Wahl passt nicht mehr zu den Listen von Octopus: Sie ist unten markiert.",
        "One choice no longer fits Octopus’ lists: it is marked below.")
    case .mapFlawMany:
      Words(
        "{n} choix ne correspondent plus aux listes d’Octopus : ils sont marqués ci-dessous.",
        "{n} keuzes passen niet meer bij de lijsten van Octopus: ze zijn hieronder gemarkeerd.",
        "{n} Einträge passen nicht mehr zu den Listen von Octopus: Sie sind unten markiert.",
        "{n} choices no longer fit Octopus’ lists: they are marked below.")
    case .mapCodeMissing:
      Words(
        "Ce code n’existe plus dans Octopus.", "Deze code bestaat niet meer in Octopus.",
        "Diesen Code gibt es in Octopus nicht mehr.", "This code no longer exists in Octopus.")
    case .mapCodeType:
      Words(
        "Ce code n’est pas du bon type.", "Deze code is niet van het juiste type.",
        "Dieser Code ist nicht vom richtigen Typ.", "This code is not of the right type.")
    case .mapAccountMissing:
      Words(
        "Ce compte n’est plus dans le plan comptable.",
        "Deze rekening staat niet meer in het rekeningstelsel.",
        "Dieses Konto steht nicht mehr im Kontenplan.",
        "This account is no longer in the chart of accounts.")
    case .mapAccountSide:
      Words(
        "Ce compte n’est pas de ce côté : il n’est pas utilisé.",
        "Deze rekening hoort niet aan deze kant: ze wordt niet gebruikt.",
        "Dieses Konto gehört nicht auf diese Seite: Es wird nicht verwendet.",
        "This account is not of this side: it is not used.")
    case .mapRelationMissing:
      Words(
        "Cette relation n’existe plus dans Octopus.", "Deze relatie bestaat niet meer in Octopus.",
        "Diesen Geschäftspartner gibt es in Octopus nicht mehr.",
        "This relation no longer exists in Octopus.")
    case .mapRelationInactive:
      Words(
        "Cette relation est inactive dans Octopus.", "Deze relatie is niet actief in Octopus.",
        "Dieser Geschäftspartner ist in Octopus nicht aktiv.",
        "This relation is inactive in Octopus.")
    case .mapCodeWrong:
      Words(
        "Choisissez un code TVA du dossier pour ce sens.",
        "Kies een btw-code van het dossier voor deze richting.",
        "Wählen Sie einen MwSt.-Code der Akte für diese Richtung.",
        "Choose a VAT code of the dossier for this direction.")
    case .mapAccountWrong:
      Words(
        "Indiquez un compte du plan comptable : classe 7 pour les ventes, pas pour les achats ; "
          + "jamais 400 ou 440.",
        "Vul een rekening van het stelsel in: klasse 7 voor verkopen, niet voor aankopen; nooit 400 "
          + "of 440.",
        "Geben Sie ein Konto des Kontenplans an: Klasse 7 für Verkäufe, nicht für Einkäufe; nie 400 "
          + "oder 440.",
        "Give an account of the chart: class 7 for sales, not for purchases; never 400 or 440.")
    case .mapRelationWrong:
      Words(
        "Indiquez le numéro d’une relation du dossier.", "Vul het nummer van een relatie in.",
        "Geben Sie die Nummer eines Geschäftspartners der Akte an.",
        "Give the number of a relation of the dossier.")
    case .mapRateWrong:
      Words(
        "Indiquez un taux de 0 à 100.", "Vul een tarief in van 0 tot 100.",
        "Geben Sie einen Satz von 0 bis 100 an.", "Give a rate from 0 to 100.")
    case .mapCentreMissing:
      Words(
        "Ce centre de frais n’existe plus dans Octopus.",
        "Deze kostenplaats bestaat niet meer in Octopus.",
        "Diese Kostenstelle gibt es in Octopus nicht mehr.",
        "This cost centre no longer exists in Octopus.")
    case .mapCentreClosed:
      Words(
        "Ce centre de frais est clôturé dans Octopus.",
        "Deze kostenplaats is afgesloten in Octopus.",
        "Diese Kostenstelle ist in Octopus geschlossen.", "This cost centre is closed in Octopus.")
    case .mapCentreWrong:
      Words(
        "Choisissez un centre de frais ouvert.", "Kies een open kostenplaats.",
        "Wählen Sie eine offene Kostenstelle.", "Choose an open cost centre.")
    case .mapChoiceWrong:
      Words(
        "Choisissez une des réponses.", "Kies een van de antwoorden.",
        "Wählen Sie eine der Antworten.", "Choose one of the answers.")
    default: nil
    }
  }
}

extension MappingFlaw {
  var text: MappingText {
    switch self {
    case .codeMissing: .mapCodeMissing
    case .codeWrongType: .mapCodeType
    case .accountMissing: .mapAccountMissing
    case .accountWrongSide: .mapAccountSide
    case .relationMissing: .mapRelationMissing
    case .relationInactive: .mapRelationInactive
    case .costCentreMissing: .mapCentreMissing
    case .costCentreClosed: .mapCentreClosed
    }
  }
}
