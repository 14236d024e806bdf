/// What the form of a dossier's settings asks about when documents go.
enum SettingsDispatchText {
  static let table: [SettingsText: Words] = [
    .setDispatch: Words("Envoi", "Verzending", "Versand", "Sending"),
    .setTime: Words(
      "Quand les documents partent-ils ?", "Wanneer vertrekken documenten?",
      "Wann gehen Dokumente?", "When do documents go?"),
    .setAtOnce: Words("Tout de suite", "Meteen", "Sofort", "At once"),
    .setTenMinutes: Words(
      "Après 10 minutes", "Na 10 minuten", "Nach 10 Minuten", "After 10 minutes"),
    .setTenMinutesNote: Words(
      "Comptées depuis l’arrivée ici.", "Geteld vanaf de aankomst hier.",
      "Gezählt ab der Ankunft hier.", "Counted from when it came here."),
    .setDay: Words("Après un jour", "Na een dag", "Nach einem Tag", "After a day"),
    .setDayNote: Words(
      "Après la date du document.", "Na de datum van het document.",
      "Nach dem Datum des Dokuments.", "After the document’s date."),
    .setWeek: Words("Après une semaine", "Na een week", "Nach einer Woche", "After a week"),
    .setLastMonth: Words(
      "Jusqu’au mois passé inclus", "Tot en met vorige maand", "Bis einschließlich Vormonat",
      "Up to and including last month"),
    .setLastMonthNote: Words(
      "Chacun part quand le mois de sa date est fini.",
      "Elk vertrekt als de maand van zijn datum voorbij is.",
      "Jedes geht, wenn der Monat seines Datums vorbei ist.",
      "Each goes when the month of its date is over."),
    .setNever: Words(
      "Jamais de soi-même", "Nooit vanzelf", "Nie von selbst", "Never by themselves"),
    .setNeverNote: Words(
      "Quelqu’un les libère.", "Iemand geeft ze vrij.", "Jemand gibt sie frei.",
      "Somebody releases them."),
    .setChecks: Words(
      "Quels documents le bureau contrôle-t-il d’abord ?",
      "Welke documenten kijkt het kantoor eerst na?",
      "Welche Dokumente prüft die Kanzlei zuerst?",
      "Which documents does the office check first?"),
    .setChecksMarked: Words(
      "Ceux que Billit désigne", "Die Billit aanduidt", "Die von Billit markierten",
      "Those Billit marks"),
    .setChecksSome: Words(
      "Aussi les premiers et les grands", "Ook de eerste en de grote",
      "Auch die ersten und die großen", "The first and the large ones too"),
    .setChecksSomeNote: Words(
      "Selon les deux champs suivants.", "Volgens de twee volgende velden.",
      "Nach den zwei folgenden Feldern.", "As the next two fields say."),
    .setChecksAll: Words("Tous", "Alle", "Alle", "All"),
    .setChecksFirst: Words(
      "Premiers documents de chaque client ou fournisseur",
      "Eerste documenten van elke klant of leverancier",
      "Erste Dokumente jedes Kunden oder Lieferanten",
      "First documents of each customer or supplier"),
    .setChecksFrom: Words(
      "À partir d’un total TVA comprise de", "Vanaf een totaal inclusief btw van",
      "Ab einem Gesamtbetrag inkl. MwSt. von", "From a total including VAT of"),
    .setChecksFromNote: Words(
      "Vide : le montant ne compte pas.", "Leeg: het bedrag telt niet.",
      "Leer: der Betrag zählt nicht.", "Empty: the amount does not count."),
    .setUnknownApproval: Words(
      "Et sans état d’approbation chez Billit ?", "En zonder goedkeuringsstatus in Billit?",
      "Und ohne Genehmigungsstatus in Billit?", "And without a state of approval in Billit?"),
    .setUnknownGoes: Words("Il part", "Het vertrekt", "Es geht", "It goes"),
    .setUnknownWaits: Words("Il attend", "Het wacht", "Es wartet", "It waits"),
    .setClient: Words(
      "Seulement après l’accord du client ?", "Enkel na akkoord van uw klant?",
      "Nur nach Zustimmung des Mandanten?", "Only after the client’s approval?"),
    .setClientNo: Words("Non", "Nee", "Nein", "No"),
    .setClientYes: Words(
      "Oui, jusqu’au jour qu’il donne", "Ja, tot de dag die hij opgeeft",
      "Ja, bis zu dem Tag, den er nennt", "Yes, up to the day they give"),
    .setClientYesNote: Words(
      "Billit l’annonce par courriel seulement : notez le jour ici.",
      "Billit meldt dat enkel per mail: noteer de dag hier.",
      "Billit meldet es nur per E-Mail: Tragen Sie den Tag hier ein.",
      "Billit tells by mail alone: note the day here."),
    .setClientUpTo: Words(
      "Accord donné jusqu’au", "Akkoord gegeven tot en met", "Zugestimmt bis einschließlich",
      "Approved up to and including"),
    .setClientOf: Words(
      "Quel jour d’un document compte ?", "Welke dag van een document telt?",
      "Welcher Tag eines Dokuments zählt?", "Which day of a document counts?"),
    .setClientReceipt: Words(
      "Celui de son arrivée", "Die van de aankomst", "Der Ankunft", "That of its arrival"),
    .setClientDate: Words("Sa date", "Zijn datum", "Sein Datum", "Its date"),
    .setChecksFirstWrong: Words(
      "Indiquez un nombre entier, de 0 à 100.", "Vul een geheel getal in, van 0 tot 100.",
      "Geben Sie eine ganze Zahl an, von 0 bis 100.", "Give a whole number, from 0 to 100."),
    .setChecksFromWrong: Words(
      "Indiquez un montant, comme 2500 ou 2500,00, ou laissez vide.",
      "Vul een bedrag in, zoals 2500 of 2500,00, of laat leeg.",
      "Geben Sie einen Betrag an, wie 2500 oder 2500,00, oder nichts.",
      "Give an amount, such as 2500 or 2500.00, or leave it empty."),
    .setChecksNone: Words(
      "Indiquez au moins un des deux : un nombre ou un montant.",
      "Vul minstens een van beide in: een aantal of een bedrag.",
      "Geben Sie mindestens eines an: eine Zahl oder einen Betrag.",
      "Give at least one of the two: a number or an amount."),
    .setDayWrong: Words(
      "Indiquez un jour, comme 2026-05-31, ou laissez vide.",
      "Vul een dag in, zoals 2026-05-31, of laat leeg.",
      "Geben Sie einen Tag an, wie 2026-05-31, oder nichts.",
      "Give a day, such as 2026-05-31, or leave it empty."),
    .setChangedMeanwhile: Words(
      "Rien n’est enregistré : ces réglages ont changé entre-temps. Vos réponses sont encore là ; "
        + "celles marquées diffèrent de ce qui est réglé maintenant. Enregistrez pour les remplacer.",
      "Er is niets opgeslagen: deze instellingen zijn intussen gewijzigd. Uw antwoorden staan er nog; "
        + "de gemarkeerde verschillen van wat nu ingesteld is. Sla op om ze te vervangen.",
      "Nichts wurde gespeichert: Diese Einstellungen wurden inzwischen geändert. Ihre Antworten stehen "
        + "noch da; die markierten weichen von den jetzigen ab. Speichern Sie, um sie zu ersetzen.",
      "Nothing is saved: these settings have changed meanwhile. Your answers are still here; those "
        + "marked differ from what is set now. Save to replace it."),
    .setNowOther: Words(
      "Réglé autrement entre-temps.", "Intussen anders ingesteld.",
      "Inzwischen anders eingestellt.",
      "Set otherwise meanwhile."),
  ]
}
