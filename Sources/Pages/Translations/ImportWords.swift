import Accounting
import Storage

/// The states, kinds, fields and reasons of imports in four languages.
enum ImportWords {
  static func state(_ state: ImportRecord.State) -> Words {
    switch state {
    case .waiting: Words("En attente", "Wacht", "Wartet", "Waiting")
    case .preview: Words("À confirmer", "Te bevestigen", "Zu bestätigen", "To be confirmed")
    case .writing: Words("Écriture", "Wordt geschreven", "Wird geschrieben", "Writing")
    case .differs:
      Words(
        "Arrêté : a changé entre-temps", "Gestopt: intussen gewijzigd",
        "Angehalten: inzwischen geändert", "Stopped: changed meanwhile")
    case .failed: Words("Échec", "Mislukt", "Fehlgeschlagen", "Failed")
    case .done: Words("Terminé", "Klaar", "Fertig", "Done")
    case .withdrawn: Words("Abandonné", "Ingetrokken", "Zurückgezogen", "Withdrawn")
    }
  }

  static func kind(_ kind: ImportItem.Kind) -> Words {
    switch kind {
    case .dossier:
      Words("Données du dossier", "Dossiergegevens", "Aktendaten", "Dossier data")
    case .customer: Words("Clients", "Klanten", "Kunden", "Customers")
    case .supplier: Words("Fournisseurs", "Leveranciers", "Lieferanten", "Suppliers")
    case .account:
      Words("Comptes généraux", "Grootboekrekeningen", "Sachkonten", "Ledger accounts")
    case .journal: Words("Journaux", "Dagboeken", "Journale", "Journals")
    }
  }

  /// One of that kind, beside its number.
  static func one(_ kind: ImportItem.Kind) -> Words {
    switch kind {
    case .dossier: self.kind(kind)
    case .customer: Words("Client", "Klant", "Kunde", "Customer")
    case .supplier: Words("Fournisseur", "Leverancier", "Lieferant", "Supplier")
    case .account: Words("Compte général", "Grootboekrekening", "Sachkonto", "Ledger account")
    case .journal: Words("Journal", "Dagboek", "Journal", "Journal")
    }
  }

  static func state(_ state: ImportItem.State) -> Words {
    switch state {
    case .new: Words("Nouveau", "Nieuw", "Neu", "New")
    case .changed: Words("Modifié", "Gewijzigd", "Geändert", "Changed")
    case .unchanged: Words("Inchangé", "Ongewijzigd", "Unverändert", "Unchanged")
    case .gone:
      Words("Disparu d’Octopus", "Weg uit Octopus", "Nicht mehr in Octopus", "Gone from Octopus")
    case .conflict: Words("À décider", "Te beslissen", "Zu entscheiden", "To decide")
    }
  }

  static func field(_ field: ImportField) -> Words {
    switch field {
    case .name: Words("Nom", "Naam", "Name", "Name")
    case .vatNumber: Words("Numéro de TVA", "Btw-nummer", "MwSt.-Nummer", "VAT number")
    case .enterpriseNumber:
      Words("Numéro d’entreprise", "Ondernemingsnummer", "Unternehmensnummer", "Enterprise number")
    case .vatLiable:
      Words("Assujetti à la TVA", "Btw-plichtig", "Mehrwertsteuerpflichtig", "Liable to VAT")
    case .street: Words("Rue", "Straat", "Straße", "Street")
    case .streetNumber: Words("Numéro", "Huisnummer", "Hausnummer", "House number")
    case .postalCode: Words("Code postal", "Postcode", "Postleitzahl", "Postal code")
    case .city: Words("Localité", "Gemeente", "Ort", "City")
    case .country: Words("Pays", "Land", "Land", "Country")
    case .email: Words("E-mail", "E-mail", "E-Mail", "E-mail")
    case .phone: Words("Téléphone", "Telefoon", "Telefon", "Telephone")
    case .mobile: Words("GSM", "Gsm", "Mobiltelefon", "Mobile")
    case .iban: Words("IBAN", "IBAN", "IBAN", "IBAN")
    case .bic: Words("BIC", "BIC", "BIC", "BIC")
    case .language: Words("Langue", "Taal", "Sprache", "Language")
    case .account: Words("Compte général", "Grootboekrekening", "Sachkonto", "Ledger account")
    case .number:
      Words("Numéro Octopus", "Octopus-nummer", "Octopus-Nummer", "Octopus number")
    case .key: Words("Notre clé", "Onze sleutel", "Unser Schlüssel", "Our key")
    case .journalType: Words("Type de journal", "Soort dagboek", "Art des Journals", "Journal type")
    case .closed: Words("Clôturé", "Afgesloten", "Abgeschlossen", "Closed")
    }
  }

  static func evidence(_ evidence: PartyEvidence) -> Words {
    switch evidence {
    case .created:
      Words(
        "créée par Passerelle", "door Passerelle aangemaakt", "von Passerelle angelegt",
        "made by Passerelle")
    case .ownKey: Words("notre clé", "onze sleutel", "unser Schlüssel", "our key")
    case .vatNumber: Words("numéro de TVA", "btw-nummer", "MwSt.-Nummer", "VAT number")
    case .enterpriseNumber:
      Words("numéro d’entreprise", "ondernemingsnummer", "Unternehmensnummer", "enterprise number")
    case .numberAndName:
      Words(
        "numéro Octopus et nom", "Octopus-nummer en naam", "Octopus-Nummer und Name",
        "Octopus number and name")
    case .byHand:
      Words("choisie à la main", "met de hand gekozen", "von Hand gewählt", "chosen by hand")
    }
  }

  /// How Billit's party was found, as a sentence of its own.
  static func found(_ evidence: PartyEvidence) -> Words {
    switch evidence {
    case .created:
      Words(
        "Créée dans Billit par Passerelle", "In Billit aangemaakt door Passerelle",
        "In Billit von Passerelle angelegt", "Made in Billit by Passerelle")
    case .ownKey:
      Words(
        "Reconnue à notre clé", "Herkend aan onze sleutel", "An unserem Schlüssel erkannt",
        "Found by our key")
    case .vatNumber:
      Words(
        "Reconnue au numéro de TVA", "Herkend aan het btw-nummer", "An der MwSt.-Nummer erkannt",
        "Found by VAT number")
    case .enterpriseNumber:
      Words(
        "Reconnue au numéro d’entreprise", "Herkend aan het ondernemingsnummer",
        "An der Unternehmensnummer erkannt", "Found by enterprise number")
    case .numberAndName:
      Words(
        "Reconnue au numéro Octopus et au nom", "Herkend aan het Octopus-nummer en de naam",
        "An Octopus-Nummer und Name erkannt", "Found by Octopus number and name")
    case .byHand:
      Words("Choisie à la main", "Met de hand gekozen", "Von Hand gewählt", "Chosen by hand")
    }
  }

  static func conflict(_ code: ImportItem.Conflict.Code) -> Words {
    switch code {
    case .severalParties:
      Words(
        "Plusieurs fiches de Billit portent ce numéro.",
        "Meerdere fiches in Billit dragen dit nummer.",
        "Mehrere Kontakte in Billit tragen diese Nummer.",
        "Several of Billit’s parties have this number.")
    case .sameNumber:
      Words(
        "Une autre relation d’Octopus a le même numéro : Billit les prendrait pour une seule.",
        "Een andere relatie in Octopus heeft hetzelfde nummer: Billit zou ze voor één houden.",
        "Ein anderer Geschäftspartner in Octopus hat dieselbe Nummer: Billit hielte sie für einen.",
        "Another relation in Octopus has the same number: Billit would take both for one.")
    case .looksLike:
      Words(
        "Une fiche de Billit lui ressemble, par le nom, l’e-mail ou le compte seulement.",
        "Een fiche in Billit lijkt erop, alleen door naam, e-mail of rekening.",
        "Ein Kontakt in Billit ähnelt ihm, nur nach Name, E-Mail oder Konto.",
        "One of Billit’s parties looks like it, by name, e-mail or account alone.")
    case .notDistinct:
      Words(
        "Sans numéro, Billit la confondrait avec une autre relation de même nom, e-mail ou compte.",
        "Zonder nummer zou Billit ze verwarren met een andere relatie met dezelfde naam, e-mail of "
          + "rekening.",
        "Ohne Nummer würde Billit ihn mit einem anderen gleichen Namens, gleicher E-Mail oder "
          + "gleichen Kontos verwechseln.",
        "Without a number Billit would confuse it with another relation of the same name, e-mail "
          + "or account.")
    case .changedInBoth:
      Words(
        "Modifié dans Octopus et, autrement, dans Billit.",
        "Gewijzigd in Octopus en, anders, in Billit.",
        "In Octopus und, anders, in Billit geändert.",
        "Changed in Octopus and, otherwise, in Billit.")
    case .partyTaken:
      Words(
        "La fiche de Billit est déjà liée à une autre relation.",
        "De fiche in Billit hangt al aan een andere relatie.",
        "Der Kontakt in Billit gehört schon zu einem anderen Geschäftspartner.",
        "Billit’s party is tied to another relation already.")
    case .notOurs:
      Words(
        "Billit ne laisse modifier sa société que par l’entrepreneur : Paramètres › Ma société.",
        "Billit laat alleen uw klant zelf zijn bedrijf wijzigen: Instellingen › Mijn bedrijf.",
        "Billit lässt nur den Unternehmer sein Unternehmen ändern: Einstellungen › Mein Unternehmen.",
        "Billit lets only the entrepreneur change the company: Settings › My company.")
    }
  }

  static func flaw(_ flaw: ImportItem.Flaw) -> Words {
    switch flaw {
    case .numberWrong:
      Words(
        "Le numéro dans Octopus n’en est pas un : corrigez-le sur la fiche de la relation.",
        "Het nummer in Octopus is er geen: verbeter het op de relatiefiche.",
        "Die Nummer in Octopus ist keine: Berichtigen Sie sie beim Geschäftspartner.",
        "The number in Octopus is none: correct it on the relation’s card.")
    case .establishmentNumber:
      Words(
        "C’est un numéro d’établissement, pas d’entreprise.",
        "Dit is een vestigingsnummer, geen ondernemingsnummer.",
        "Das ist eine Niederlassungsnummer, keine Unternehmensnummer.",
        "This is the number of an establishment, not of an enterprise.")
    case .keptInBillit: ImportText.impKeptNote.words
    }
  }

  static func value(_ text: String, of field: ImportField, _ speech: Speech) -> String {
    switch (field, text) {
    case (.vatLiable, "yes"), (.closed, "yes"):
      Words("oui", "ja", "ja", "yes")[speech.language]
    case (.vatLiable, "no"), (.closed, "no"):
      Words("non", "nee", "nein", "no")[speech.language]
    case (.journalType, "sales"):
      Words("ventes", "verkopen", "Verkauf", "sales")[speech.language]
    case (.journalType, "purchases"):
      Words("achats", "aankopen", "Einkauf", "purchases")[speech.language]
    case (.iban, _): IBAN(text)?.display ?? text
    default: text
    }
  }

  /// What a call to Octopus is called, beside its own name.
  static func call(_ operation: String) -> Words {
    switch operation {
    case "connectDossier":
      Words("Ouvrir le dossier", "Dossier openen", "Akte öffnen", "Open the dossier")
    case "getBookyears": Words("Exercices", "Boekjaren", "Geschäftsjahre", "Book years")
    case "getJournals": Words("Journaux", "Dagboeken", "Journale", "Journals")
    case "getAccounts":
      Words("Plan comptable", "Rekeningstelsel", "Kontenplan", "Chart of accounts")
    case "getVatCodes": Words("Codes TVA", "Btw-codes", "MwSt.-Codes", "VAT codes")
    case "getRelations":
      Words("Toutes les relations", "Alle relaties", "Alle Geschäftspartner", "All relations")
    case "getCostCentres":
      Words("Centres de coûts", "Kostenplaatsen", "Kostenstellen", "Cost centres")
    case "getCurrencyCodes": Words("Devises", "Munten", "Währungen", "Currencies")
    case "getModifiedRelations":
      Words(
        "Relations modifiées", "Gewijzigde relaties", "Geänderte Geschäftspartner",
        "Changed relations")
    case "getModifiedAccounts":
      Words("Comptes modifiés", "Gewijzigde rekeningen", "Geänderte Konten", "Changed accounts")
    case "getModifiedJournals":
      Words("Journaux modifiés", "Gewijzigde dagboeken", "Geänderte Journale", "Changed journals")
    default: Words(operation, operation, operation, operation)
    }
  }
}
