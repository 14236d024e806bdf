import Accounting

extension BookingProposal.Evidence.Choice {
  var text: EvidenceText {
    switch self {
    case .relation: .choiceRelation
    case .account: .choiceAccount
    case .vatCode: .choiceVATCode
    case .journal: .choiceJournal
    case .period: .choicePeriod
    case .costCentre: .choiceCostCentre
    }
  }
}

extension BookingProposal.Evidence.Rule {
  var text: EvidenceText {
    switch self {
    case .linkedBefore: .ruleLinkedBefore
    case .externalNumber: .ruleExternalNumber
    case .vatNumber: .ruleVATNumber
    case .enterpriseNumber: .ruleEnterpriseNumber
    case .iban: .ruleIBAN
    case .created: .ruleCreated
    case .line: .ruleLine
    case .head: .ruleHead
    case .remembered: .ruleRemembered
    case .relationDefault: .ruleRelationDefault
    case .dossierDefault: .ruleDossierDefault
    case .accountDefault: .ruleAccountDefault
    case .mapping: .ruleMapping
    case .onlyOneFits: .ruleOnlyOneFits
    case .setting: .ruleSetting
    case .documentDate: .ruleDocumentDate
    case .chosenByHand: .ruleChosenByHand
    }
  }
}

extension BookingProposal.Notice.Code {
  /// What a person should know although nothing stops the booking.
  var words: Words {
    switch self {
    case .relationOtherSide:
      Words(
        "La relation n’est encore que client, ou que fournisseur, dans Octopus[ : {relation}].",
        "De relatie is in Octopus enkel klant, of enkel leverancier[: {relation}].",
        "Der Geschäftspartner ist in Octopus nur Kunde oder nur Lieferant[: {relation}].",
        "In Octopus the relation is only a customer, or only a supplier[: {relation}].")
    case .relationInactive:
      Words(
        "La relation est inactive dans Octopus[ : {relation}].",
        "De relatie is niet actief in Octopus[: {relation}].",
        "Der Geschäftspartner ist in Octopus nicht aktiv[: {relation}].",
        "The relation is inactive in Octopus[: {relation}].")
    case .periodMoved:
      Words(
        "La période[ {period}] est clôturée : encodé[ en {next_period}], à la date du document.",
        "Periode[ {period}] is afgesloten: ingeboekt[ in {next_period}], op de documentdatum.",
        "Periode[ {period}] ist abgeschlossen: gebucht[ in {next_period}], mit dem Belegdatum.",
        "Period[ {period}] is closed: booked[ in {next_period}], at the document’s date.")
    case .roundingOnLargest:
      Words(
        "Une différence d’arrondi[ de {difference}] va au compte le plus important.",
        "Een afrondingsverschil[ van {difference}] gaat naar de grootste rekening.",
        "Eine Rundungsdifferenz[ von {difference}] geht auf das größte Konto.",
        "A rounding difference[ of {difference}] goes to the largest account.")
    case .linesNotUsed:
      Words(
        "Les lignes ne s’additionnent pas à la base[ ({category} {rate})] : un seul compte est pris.",
        "De lijnen tellen niet op tot de basis[ ({category} {rate})]: één rekening wordt genomen.",
        "Die Zeilen ergeben die Grundlage nicht[ ({category} {rate})]: Ein Konto wird genommen.",
        "The lines do not add up to the base[ ({category} {rate})]: one account is taken.")
    case .dueDateAssumed:
      Words(
        "Sans échéance sur le document : la date du document est prise.",
        "Geen vervaldatum op het document: de documentdatum wordt genomen.",
        "Kein Fälligkeitsdatum auf dem Dokument: Das Belegdatum wird genommen.",
        "No due date on the document: the document’s date is taken.")
    case .communicationWrong:
      Words(
        "La communication structurée[ {reference}] a un mauvais chiffre de contrôle.",
        "De gestructureerde mededeling[ {reference}] heeft een verkeerd controlegetal.",
        "Die strukturierte Mitteilung[ {reference}] hat eine falsche Prüfziffer.",
        "The structured communication[ {reference}] has a wrong check digit.")
    }
  }
}
