import Accounting

/// Why a CODA file was refused, in words; `StatementRefusal.code` finds them.
enum StatementRefusalWords {
  /// What is wrong, as a part of a sentence.
  static func reason(_ refusal: StatementRefusal, _ speech: Speech) -> String {
    guard let words = table[refusal.code] else {
      return refusal.code.replacing("_", with: " ")
    }
    var facts = refusal.facts
    facts["field"] = facts["field"].map { name in
      fields[name]?[speech.language] ?? name.replacing("_", with: " ")
    }
    for name in ["expected", "found"] where refusal.isOfMoney {
      facts[name] = facts[name].flatMap { Money($0) }.map(speech.format.amount) ?? facts[name]
    }
    return words.filled(facts, in: speech.language)
  }

  static let table: [String: Words] = [
    "empty": Words("il est vide", "het is leeg", "sie ist leer", "it is empty"),
    "too_large": Words(
      "il dépasse {expected} octets", "het is groter dan {expected} bytes",
      "sie hat mehr als {expected} Bytes", "it has more than {expected} bytes"),
    "encoding": Words(
      "ses caractères ne sont ni Latin-1, ni CP850, ni UTF-8",
      "de tekens zijn geen Latin-1, CP850 of UTF-8",
      "die Zeichen sind weder Latin-1 noch CP850 noch UTF-8",
      "its characters are neither Latin-1 nor CP850 nor UTF-8"),
    "control_character": Words(
      "il contient un caractère de commande", "het bevat een stuurteken",
      "sie enthält ein Steuerzeichen", "it holds a control character"),
    "record_length": Words(
      "un enregistrement a {expected} caractères, celui-ci {found}",
      "een record heeft {expected} tekens, dit {found}",
      "ein Satz hat {expected} Zeichen, dieser {found}",
      "a record has {expected} characters, this one {found}"),
    "unknown_record": Words(
      "ce n’est pas un enregistrement CODA", "dit is geen CODA-record",
      "das ist kein CODA-Satz", "this is no record of CODA"),
    "out_of_place": Words(
      "un enregistrement {kind} ne peut pas se trouver là", "een record {kind} hoort hier niet",
      "ein Satz {kind} gehört nicht hierher", "a record {kind} cannot stand here"),
    "missing_record": Words(
      "l’enregistrement {kind} annoncé manque", "het aangekondigde record {kind} ontbreekt",
      "der angekündigte Satz {kind} fehlt", "the record {kind} that was announced is missing"),
    "other_movement": Words(
      "il appartient à un autre mouvement que le précédent",
      "het hoort bij een andere beweging dan het vorige",
      "er gehört zu einer anderen Bewegung als der vorige",
      "it belongs to another movement than the one before"),
    "movement_skipped": Words(
      "un mouvement manque : numéro {found} au lieu de {expected}",
      "een beweging ontbreekt: nummer {found} in plaats van {expected}",
      "eine Bewegung fehlt: Nummer {found} statt {expected}",
      "a movement is missing: number {found} instead of {expected}"),
    "cut_off": Words(
      "le fichier s’arrête au milieu d’un extrait", "het bestand stopt midden in een uittreksel",
      "die Datei endet mitten in einem Auszug", "the file ends within a statement"),
    "version": Words(
      "version {found} au lieu de {expected}", "versie {found} in plaats van {expected}",
      "Version {found} statt {expected}", "version {found} instead of {expected}"),
    "field": Words(
      "champ illisible, {field}", "onleesbaar veld, {field}", "unlesbares Feld, {field}",
      "unreadable field, {field}"),
    "account_differs": Words(
      "le compte n’est pas celui du solde initial", "de rekening is niet die van het beginsaldo",
      "das Konto ist nicht das des Anfangssaldos",
      "the account is not that of the opening balance"),
    "currency_differs": Words(
      "la devise n’est pas celle du solde initial", "de munt is niet die van het beginsaldo",
      "die Währung ist nicht die des Anfangssaldos",
      "the currency is not that of the opening balance"),
    "statement_number_differs": Words(
      "le numéro n’est pas celui de l’extrait", "het nummer is niet dat van het uittreksel",
      "die Nummer ist nicht die des Auszugs", "the number is not that of the statement"),
    "balance_differs": Words(
      "le solde final devrait être {expected}, il est {found}",
      "het eindsaldo zou {expected} moeten zijn, het is {found}",
      "der Endsaldo müsste {expected} sein, er ist {found}",
      "the closing balance should be {expected}, it is {found}"),
    "record_count_differs": Words(
      "{found} enregistrements annoncés, {expected} lus",
      "{found} records aangekondigd, {expected} gelezen",
      "{found} Sätze angekündigt, {expected} gelesen",
      "{found} records announced, {expected} read"),
    "debit_total_differs": Words(
      "total des débits {found}, les mouvements donnent {expected}",
      "totaal debet {found}, de bewegingen geven {expected}",
      "Summe Soll {found}, die Bewegungen ergeben {expected}",
      "debit total {found}, the movements make {expected}"),
    "credit_total_differs": Words(
      "total des crédits {found}, les mouvements donnent {expected}",
      "totaal credit {found}, de bewegingen geven {expected}",
      "Summe Haben {found}, die Bewegungen ergeben {expected}",
      "credit total {found}, the movements make {expected}"),
    "sum_too_large": Words(
      "les montants sont trop grands", "de bedragen zijn te groot", "die Beträge sind zu groß",
      "the amounts are too large"),
  ]

  static let fields: [String: Words] = [
    "application": Words("code d’application", "toepassingscode", "Anwendungscode", "application"),
    "creation_date": Words(
      "date de création", "aanmaakdatum", "Erstellungsdatum", "creation date"),
    "account_structure": Words(
      "structure du compte", "structuur van de rekening", "Kontostruktur", "account structure"),
    "account": Words("compte", "rekening", "Konto", "account"),
    "currency": Words("devise", "munt", "Währung", "currency"),
    "statement_number": Words(
      "numéro d’extrait", "uittrekselnummer", "Auszugsnummer", "statement number"),
    "coda_number": Words("numéro CODA", "CODA-nummer", "CODA-Nummer", "CODA number"),
    "sign": Words("signe", "teken", "Vorzeichen", "sign"),
    "amount": Words("montant", "bedrag", "Betrag", "amount"),
    "balance_date": Words("date du solde", "datum van het saldo", "Saldodatum", "balance date"),
    "movement_number": Words(
      "numéro du mouvement", "nummer van de beweging", "Nummer der Bewegung", "movement number"),
    "value_date": Words("date valeur", "valutadatum", "Valuta", "value date"),
    "entry_date": Words(
      "date comptable", "boekingsdatum", "Buchungsdatum", "entry date"),
    "transaction_code": Words(
      "code d’opération", "verrichtingscode", "Vorgangscode", "transaction code"),
    "communication_type": Words(
      "type de communication", "type mededeling", "Art der Mitteilung", "communication type"),
    "globalisation": Words("globalisation", "globalisatie", "Globalisierung", "globalisation"),
    "next_code": Words("code suite", "vervolgcode", "Folgecode", "next code"),
    "link_code": Words("code lien", "bindcode", "Verbindungscode", "link code"),
    "record_count": Words(
      "nombre d’enregistrements", "aantal records", "Anzahl der Sätze", "number of records"),
    "file_code": Words("code de fichier", "bestandscode", "Dateicode", "file code"),
  ]
}

extension StatementRefusal {
  fileprivate var isOfMoney: Bool {
    ["balance_differs", "debit_total_differs", "credit_total_differs"].contains(code)
  }
}
