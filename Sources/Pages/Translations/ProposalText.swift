/// What the page of a document says about changing its proposal, about entries made by hand, and about
/// what was sent.
enum ProposalText: String, TextTable {
  case proEdit, proEditNote, proRelation, proPeriod, proCentre, proRemember, proRememberCustomer
  case proRememberVAT, proSave, proAmountsStay, proChangedMeanwhile, proAccountWrong
  case proCodeWrong, proCentreWrong, proRelationWrong, proPeriodWrong, proDecidedTold
  case proDecidedHeldTold, proRelationHint
  case handTitle, handNote, handJournal, handBookyear, handNumber, handCheck, handTold
  case handDiffers, handRefused, handNotThere, handTaken, handNotNow, handUnreachable
  case handInDocument, handInOctopus, handAccept, handAgrees, handDisagrees, handAmount
  case handRelation, handReference, handDate
  case sentTitle, sentNote, sentAs, sentFiles, sentContent, outcomeSending, outcomeBooked
  case outcomeUnknown, outcomeFreed, outcomeRefused
  case moveOn, moveOnNote, whySending, whyUnknown, whyDelivered, whyBooked, whyQueued

  var words: Words { proposalWords ?? handWords ?? sentWords }

  private var proposalWords: Words? {
    switch self {
    case .proEdit: Words("Modifier", "Wijzigen", "Ändern", "Change")
    case .proEditNote:
      Words(
        "Ce que vous changez vaut pour ce document ; il repart ensuite à sa place.",
        "Wat u wijzigt geldt voor dit document; daarna gaat het verder op zijn plaats.",
        "Was Sie ändern, gilt für dieses Dokument; danach geht es an seiner Stelle weiter.",
        "What you change holds for this document; then it goes on in its place.")
    case .proRelation: Words("Relation n°", "Relatie nr.", "Partner Nr.", "Relation no.")
    case .proRelationHint:
      Words("actuellement {name}", "nu {name}", "derzeit {name}", "now {name}")
    case .proPeriod: Words("Période", "Periode", "Periode", "Period")
    case .proCentre: Words("Centre de frais", "Kostenplaats", "Kostenstelle", "Cost centre")
    case .proRemember:
      Words(
        "Retenir pour ce fournisseur ({name})", "Onthouden voor deze leverancier ({name})",
        "Für diesen Lieferanten merken ({name})", "Remember for this supplier ({name})")
    case .proRememberCustomer:
      Words(
        "Retenir pour ce client ({name})", "Onthouden voor deze klant ({name})",
        "Für diesen Kunden merken ({name})", "Remember for this customer ({name})")
    case .proRememberVAT:
      Words(
        "Utiliser désormais ces codes TVA dans {dossier}",
        "Voortaan deze btw-codes gebruiken in {dossier}",
        "Diese MwSt.-Codes künftig in {dossier} verwenden",
        "From now on use these VAT codes in {dossier}")
    case .proSave:
      Words(
        "Enregistrer et continuer", "Opslaan en verdergaan", "Speichern und weiter",
        "Save and go on")
    case .proAmountsStay:
      Words(
        "Les montants sont ceux du document et ne changent jamais.",
        "De bedragen zijn die van het document en veranderen nooit.",
        "Die Beträge sind die des Dokuments und ändern sich nie.",
        "The amounts are the document’s own and never change.")
    case .proChangedMeanwhile:
      Words(
        "Le document a changé entre-temps : rien n’a été enregistré. Le voici tel qu’il est "
          + "maintenant.",
        "Het document veranderde intussen: er werd niets opgeslagen. Hier is het zoals het nu is.",
        "Das Dokument hat sich inzwischen geändert: Nichts wurde gespeichert. So ist es jetzt.",
        "The document has changed meanwhile: nothing was saved. Here it is as it is now.")
    case .proAccountWrong:
      Words(
        "Le compte {given} n’est pas dans le plan comptable, ou ne peut pas porter une ligne.",
        "Rekening {given} staat niet in het rekeningstelsel, of kan geen lijn dragen.",
        "Das Konto {given} steht nicht im Kontenplan oder kann keine Zeile tragen.",
        "Account {given} is not in the chart, or cannot carry a line.")
    case .proCodeWrong:
      Words(
        "Le code TVA {given} ne convient pas à ce type de document.",
        "Btw-code {given} past niet bij dit soort document.",
        "Der MwSt.-Code {given} passt nicht zu dieser Art von Dokument.",
        "VAT code {given} does not fit this kind of document.")
    case .proCentreWrong:
      Words(
        "Le centre de frais {given} est clôturé, n’existe pas, ou le compte n’en prend pas.",
        "Kostenplaats {given} is afgesloten, bestaat niet, of de rekening neemt er geen.",
        "Die Kostenstelle {given} ist geschlossen, fehlt, oder das Konto nimmt keine.",
        "Cost centre {given} is closed, does not exist, or the account takes none.")
    case .proRelationWrong:
      Words(
        "La relation {given} n’existe pas dans Octopus.",
        "Relatie {given} bestaat niet in Octopus.",
        "Den Partner {given} gibt es in Octopus nicht.", "Relation {given} is not in Octopus.")
    case .proPeriodWrong:
      Words(
        "La période {given} n’est pas ouverte dans ce journal.",
        "Periode {given} is niet open in dit dagboek.",
        "Die Periode {given} ist in diesem Journal nicht offen.",
        "Period {given} is not open in this journal.")
    case .proDecidedTold:
      Words(
        "C’est noté. Le document continue avec vos choix.",
        "Genoteerd. Het document gaat verder met uw keuzes.",
        "Vermerkt. Das Dokument geht mit Ihren Angaben weiter.",
        "Noted. The document goes on with your choices.")
    case .proDecidedHeldTold:
      Words(
        "C’est noté. Le document reste arrêté jusqu’à ce que vous le libériez.",
        "Genoteerd. Het document blijft staan tot u het vrijgeeft.",
        "Vermerkt. Das Dokument bleibt stehen, bis Sie es freigeben.",
        "Noted. The document stays where it is until you release it.")
    default: nil
    }
  }

  private var handWords: Words? {
    switch self {
    case .handTitle:
      Words(
        "Déjà encodé à la main", "Al met de hand geboekt", "Schon von Hand gebucht",
        "Already booked by hand")
    case .handNote:
      Words(
        "Donnez le numéro d’écriture d’Octopus. Il est relu et comparé avant d’être retenu.",
        "Geef het boekingsnummer van Octopus. Het wordt nagelezen en vergeleken.",
        "Geben Sie die Buchungsnummer von Octopus an. Sie wird gelesen und verglichen.",
        "Give Octopus’ entry number. It is read back and compared before it is taken.")
    case .handJournal: Words("Journal", "Dagboek", "Journal", "Journal")
    case .handBookyear: Words("Exercice", "Boekjaar", "Geschäftsjahr", "Book year")
    case .handNumber: Words("Numéro", "Nummer", "Nummer", "Number")
    case .handCheck:
      Words(
        "Vérifier dans Octopus", "Nakijken in Octopus", "In Octopus prüfen", "Check in Octopus")
    case .handTold:
      Words(
        "L’écriture a été retrouvée dans Octopus : le document est comptabilisé.",
        "De boeking werd teruggevonden in Octopus: het document is geboekt.",
        "Die Buchung wurde in Octopus gefunden: Das Dokument ist gebucht.",
        "The entry was found in Octopus: the document is booked.")
    case .handDiffers:
      Words(
        "Le montant de {entry} correspond, mais pas tout le reste. Est-ce bien cette écriture ?",
        "Het bedrag van {entry} klopt, maar niet al de rest. Is het wel deze boeking?",
        "Der Betrag von {entry} stimmt, aber nicht alles andere. Ist es diese Buchung?",
        "The amount of {entry} agrees, but not all the rest. Is it this entry?")
    case .handRefused:
      Words(
        "{entry} a un autre montant : ce n’est pas l’écriture de ce document.",
        "{entry} heeft een ander bedrag: het is niet de boeking van dit document.",
        "{entry} hat einen anderen Betrag: Es ist nicht die Buchung dieses Dokuments.",
        "{entry} has another amount: it is not this document’s entry.")
    case .handNotThere:
      Words(
        "{entry} n’existe pas dans ce dossier d’Octopus.",
        "{entry} bestaat niet in dit dossier van Octopus.",
        "{entry} gibt es in dieser Akte von Octopus nicht.",
        "There is no {entry} in this dossier of Octopus.")
    case .handTaken:
      Words(
        "{entry} est déjà l’écriture d’un autre document.",
        "{entry} is al de boeking van een ander document.",
        "{entry} ist schon die Buchung eines anderen Dokuments.",
        "{entry} is another document’s entry already.")
    case .handNotNow:
      Words(
        "Ce n’est plus possible : le document a changé d’état entre-temps.",
        "Dat kan niet meer: het document veranderde intussen van status.",
        "Nicht mehr möglich: Das Dokument hat inzwischen einen anderen Status.",
        "No longer possible: the document has changed its state meanwhile.")
    case .handUnreachable:
      Words(
        "Octopus n’a pas pu être consulté : {reason} Rien n’a changé ; réessayez plus tard.",
        "Octopus kon niet geraadpleegd worden: {reason} Er veranderde niets; probeer later.",
        "Octopus konnte nicht gefragt werden: {reason} Nichts wurde geändert; später versuchen.",
        "Octopus could not be asked: {reason} Nothing has changed; try again later.")
    case .handInDocument: Words("Ce document", "Dit document", "Dieses Dokument", "This document")
    case .handInOctopus: Words("Octopus", "Octopus", "Octopus", "Octopus")
    case .handAccept:
      Words(
        "Oui, c’est cette écriture", "Ja, het is deze boeking", "Ja, es ist diese Buchung",
        "Yes, it is this entry")
    case .handAgrees: Words("identique", "gelijk", "gleich", "same")
    case .handDisagrees: Words("différent", "verschillend", "verschieden", "different")
    case .handAmount:
      Words("Montant TVAC", "Bedrag incl. btw", "Betrag inkl. MwSt.", "Amount incl. VAT")
    case .handRelation: Words("Relation", "Relatie", "Geschäftspartner", "Relation")
    case .handReference: Words("Référence", "Referentie", "Referenz", "Reference")
    case .handDate: Words("Date", "Datum", "Datum", "Date")
    default: nil
    }
  }

  private var sentWords: Words {
    switch self {
    case .sentTitle:
      Words(
        "Ce qui a été envoyé à Octopus", "Wat naar Octopus verzonden werd",
        "Was an Octopus gesendet wurde", "What was sent to Octopus")
    case .sentNote:
      Words(
        "Le contenu de l’appel, octet par octet, sans identifiants.",
        "De inhoud van de oproep, byte voor byte, zonder inloggegevens.",
        "Der Inhalt des Aufrufs, Byte für Byte, ohne Zugangsdaten.",
        "The content of the call, byte for byte, without credentials.")
    case .sentAs: Words("comme {entry}", "als {entry}", "als {entry}", "as {entry}")
    case .sentFiles: Words("Fichiers joints", "Bijgevoegd", "Anlagen", "Files with it")
    case .sentContent:
      Words("Contenu envoyé", "Verzonden inhoud", "Gesendeter Inhalt", "Content sent")
    case .outcomeSending:
      Words("en cours", "onderweg", "unterwegs", "under way")
    case .outcomeBooked:
      Words(
        "accepté par Octopus", "aanvaard door Octopus", "von Octopus angenommen",
        "accepted by Octopus")
    case .outcomeUnknown:
      Words("sans réponse", "zonder antwoord", "ohne Antwort", "no answer")
    case .outcomeFreed:
      Words("non comptabilisé", "niet geboekt", "nicht gebucht", "not booked")
    case .outcomeRefused:
      Words(
        "refusé par Octopus : {status}[, code {code}][ – {message}]",
        "geweigerd door Octopus: {status}[, code {code}][ – {message}]",
        "von Octopus abgelehnt: {status}[, Code {code}][ – {message}]",
        "refused by Octopus: {status}[, code {code}][ – {message}]")
    case .moveOn:
      Words(
        "Comptabiliser en {period}", "Boeken in {period}", "In {period} buchen", "Book in {period}")
    case .moveOnNote:
      Words(
        "La période de sa date est close ; la date du document reste.",
        "De periode van zijn datum is gesloten; de documentdatum blijft.",
        "Die Periode seines Datums ist geschlossen; das Belegdatum bleibt.",
        "The period of its date is closed; the document keeps its date.")
    case .whySending:
      Words(
        "L’appel à Octopus est en cours : l’envoyer encore le comptabiliserait deux fois.",
        "De oproep naar Octopus loopt: opnieuw verzenden zou dubbel boeken.",
        "Der Aufruf an Octopus läuft: Erneutes Senden würde doppelt buchen.",
        "The call to Octopus is under way: sending again would book it twice.")
    case .whyUnknown:
      Words(
        "Octopus n’a pas répondu : tant que le journal n’est pas relu, il pourrait y être déjà.",
        "Octopus antwoordde niet: zolang het dagboek niet nagelezen is, kan het er al in staan.",
        "Octopus antwortete nicht: Bis das Journal gelesen ist, könnte es schon darin stehen.",
        "Octopus did not answer: until the journal is read back it may be there already.")
    case .whyDelivered:
      Words(
        "Il est dans le Document Import Viewer : une personne l’encode là.",
        "Het staat in de Document Import Viewer: iemand boekt het daar.",
        "Es liegt im Document Import Viewer: Dort bucht es jemand.",
        "It is in the Document Import Viewer: somebody books it there.")
    case .whyBooked:
      Words(
        "Il est comptabilisé : un document n’est jamais comptabilisé deux fois.",
        "Het is geboekt: een document wordt nooit twee keer geboekt.",
        "Es ist gebucht: Ein Dokument wird nie zweimal gebucht.",
        "It is booked: a document is never booked twice.")
    default:
      Words(
        "Il est déjà dans la file et part à son tour.",
        "Het staat al in de rij en gaat op zijn beurt.",
        "Es steht schon in der Reihe und geht, wenn es dran ist.",
        "It is in the queue already and goes in its turn.")
    }
  }
}
