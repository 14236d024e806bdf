/// The questions of a dossier's settings, with their answers.
enum SettingsAnswerText {
  static func words(_ text: SettingsText) -> Words {
    table[text] ?? Words(text.rawValue, text.rawValue, text.rawValue, text.rawValue)
  }

  private static let table: [SettingsText: Words] = [
    .setPurchases: Words(
      "Où vont les achats ?", "Waar gaan aankopen heen?", "Wohin gehen Einkäufe?",
      "Where do purchases go?"),
    .setSales: Words(
      "Où vont les ventes ?", "Waar gaan verkopen heen?", "Wohin gehen Verkäufe?",
      "Where do sales go?"),
    .setIntoJournal: Words(
      "Directement dans le journal", "Rechtstreeks in het dagboek", "Direkt ins Journal",
      "Straight into the journal"),
    .setIntoJournalNote: Words(
      "Comptabilisé avec relation, compte et code TVA.",
      "Geboekt met relatie, rekening en btw-code.",
      "Gebucht mit Geschäftspartner, Konto und MwSt.-Code.",
      "Booked with relation, account and VAT code."),
    .setIntoViewer: Words(
      "Vers le Document Import Viewer", "Naar de Document Import Viewer",
      "In den Document Import Viewer", "To the Document Import Viewer"),
    .setIntoViewerNote: Words(
      "Quelqu’un y encode le document.", "Iemand boekt het document daar.",
      "Jemand bucht das Dokument dort.", "Somebody books the document there."),
    .setPurchaseJournal: Words(
      "Factures d’achat", "Aankoopfacturen", "Einkaufsrechnungen", "Purchase invoices"),
    .setPurchaseCreditJournal: Words(
      "Notes de crédit d’achat", "Aankoopcreditnota’s", "Einkaufsgutschriften",
      "Purchase credit notes"),
    .setSaleJournal: Words(
      "Factures de vente", "Verkoopfacturen", "Verkaufsrechnungen", "Sales invoices"),
    .setSaleCreditJournal: Words(
      "Notes de crédit de vente", "Verkoopcreditnota’s", "Verkaufsgutschriften",
      "Sales credit notes"),
    .setOnlyOne: Words(
      "Le seul journal qui convient", "Het enige passende dagboek", "Das einzige passende Journal",
      "The only journal that fits"),
    .setAsInvoices: Words(
      "Comme les factures", "Zoals de facturen", "Wie die Rechnungen", "As the invoices"),
    .setOrder: Words(
      "Dans quel ordre les ventes entrent-elles au journal ?",
      "In welke volgorde gaan verkopen het dagboek in?",
      "In welcher Reihenfolge gehen Verkäufe ins Journal?",
      "In which order do sales enter the journal?"),
    .setByNumber: Words("Par numéro", "Op nummer", "Nach Nummer", "By number"),
    .setByNumberNote: Words(
      "Une facture attend celle qui porte le numéro précédent.",
      "Een factuur wacht op die met het vorige nummer.",
      "Eine Rechnung wartet auf die mit der vorigen Nummer.",
      "An invoice waits for the one with the number before it."),
    .setByDate: Words("Par date", "Op datum", "Nach Datum", "By date"),
    .setByDateNote: Words(
      "Sans attendre un numéro manquant.", "Zonder te wachten op een ontbrekend nummer.",
      "Ohne auf eine fehlende Nummer zu warten.", "Without waiting for a missing number."),
    .setPatience: Words(
      "Attente d’un numéro manquant", "Wachten op een ontbrekend nummer",
      "Warten auf eine fehlende Nummer", "Waiting for a missing number"),
    .setPatienceNote: Words(
      "Ensuite la vente part quand même.", "Daarna vertrekt de verkoop toch.",
      "Danach geht der Verkauf trotzdem.", "After that the sale goes all the same."),
    .setHours: Words("heures", "uur", "Stunden", "hours"),
    .setDuplicates: Words(
      "Un document ressemble à un autre : que faire ?",
      "Een document lijkt op een ander: wat dan?",
      "Ein Dokument gleicht einem anderen: was tun?",
      "A document looks like another: what then?"),
    .setBlock: Words("Retenir", "Tegenhouden", "Zurückhalten", "Hold back"),
    .setBlockNote: Words(
      "Quelqu’un compare et décide.", "Iemand vergelijkt en beslist.",
      "Jemand vergleicht und entscheidet.", "Somebody compares and decides."),
    .setWarn: Words("Avertir seulement", "Enkel waarschuwen", "Nur warnen", "Only warn"),
    .setWarnNote: Words(
      "Comptabilisé, avec un avertissement.", "Geboekt, met een waarschuwing.",
      "Gebucht, mit einer Warnung.", "Booked, with a warning."),
    .setRelations: Words(
      "Un client ou fournisseur est introuvable dans Octopus : que faire ?",
      "Een klant of leverancier is niet te vinden in Octopus: wat dan?",
      "Ein Kunde oder Lieferant ist in Octopus nicht zu finden: was tun?",
      "A customer or supplier is not found in Octopus: what then?"),
    .setAsk: Words("Demander", "Vragen", "Fragen", "Ask"),
    .setAskNote: Words(
      "Le document attend un choix.", "Het document wacht op een keuze.",
      "Das Dokument wartet auf eine Wahl.", "The document waits for a choice."),
    .setCreate: Words(
      "Créer la relation", "De relatie aanmaken", "Den Geschäftspartner anlegen",
      "Create the relation"),
    .setCreateNote: Words(
      "Avec nom, adresse et numéro de TVA du document.",
      "Met naam, adres en btw-nummer van het document.",
      "Mit Name, Anschrift und MwSt.-Nummer des Dokuments.",
      "With the document’s name, address and VAT number."),
    .setApproval: Words(
      "Quels documents partent ?", "Welke documenten vertrekken?", "Welche Dokumente gehen?",
      "Which documents go?"),
    .setEverything: Words("Tous", "Alle", "Alle", "All"),
    .setApproved: Words(
      "Seulement ceux approuvés chez Billit", "Enkel die goedgekeurd in Billit",
      "Nur die in Billit genehmigten", "Only those approved in Billit"),
    .setApprovedNote: Words(
      "Les autres attendent l’approbation du client.",
      "De andere wachten op goedkeuring van de klant.",
      "Die anderen warten auf die Genehmigung des Kunden.",
      "The others wait for the client’s approval."),
    .setFiles: Words(
      "UBL et PDF accompagnent l’écriture ?", "UBL en PDF bij de boeking?",
      "UBL und PDF zur Buchung?", "UBL and PDF with the entry?"),
    .setAttach: Words("Oui, les joindre", "Ja, meesturen", "Ja, beifügen", "Yes, attach them"),
    .setAttachNote: Words(
      "Demande la GED (DMS) dans Octopus.", "Vraagt het DMS in Octopus.",
      "Braucht das DMS in Octopus.", "Needs the DMS in Octopus."),
    .setNoFiles: Words(
      "Non, l’écriture seule", "Nee, enkel de boeking", "Nein, nur die Buchung",
      "No, the entry alone"),
    .setMailbox: Words(
      "Boîte d’importation du dossier", "Importmailbox van het dossier", "Importpostfach der Akte",
      "Import mailbox of the dossier"),
    .setMailboxNote: Words(
      "Vide : remis par l’API d’Octopus. L’adresse se trouve dans Octopus : Gestion › Dossiers.",
      "Leeg: afgeleverd via de API van Octopus. Het adres staat in Octopus: Beheer › Dossiers.",
      "Leer: über die API von Octopus. Die Adresse steht in Octopus: Admin › Akten.",
      "Empty: handed over by Octopus’ API. The address is in Octopus: Gestion › Dossiers."),
    .setPurchaseFolder: Words(
      "Sous-dossier des achats", "Submap voor aankopen", "Unterordner für Einkäufe",
      "Sub-folder for purchases"),
    .setSaleFolder: Words(
      "Sous-dossier des ventes", "Submap voor verkopen", "Unterordner für Verkäufe",
      "Sub-folder for sales"),
    .setForwardingQuestion: Words(
      "Les documents de ce dossier sont-ils transmis ?",
      "Worden documenten van dit dossier doorgestuurd?",
      "Werden Dokumente dieser Akte weitergeleitet?",
      "Are documents of this dossier forwarded?"),
    .setRunning: Words("Oui", "Ja", "Ja", "Yes"),
    .setPaused: Words("En pause", "Gepauzeerd", "Pausiert", "Paused"),
    .setPayments: StepText.stepPaymentsQuestion.words,
    .setPaymentsYes: StepText.stepPaymentsYes.words,
    .setPaymentsYesNote: StepText.stepPaymentsNote.words,
    .setPaymentsNo: StepText.stepPaymentsNo.words,
    .setPausedNote: Words(
      "Billit continue d’annoncer ; rien ne part vers Octopus.",
      "Billit blijft melden; er gaat niets naar Octopus.",
      "Billit meldet weiter; nichts geht zu Octopus.",
      "Billit goes on announcing; nothing goes to Octopus."),
  ]
}
